"""What the sides agree on, by when they are to answer, and the letters and calls it came by."""
