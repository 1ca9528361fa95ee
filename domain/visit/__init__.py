"""A visit as a whole: it composes the concepts, is announced, closed, and names its parties."""
