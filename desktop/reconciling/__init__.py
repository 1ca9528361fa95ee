"""The page on which a list that came from outside is read, held against the one that stands, and recorded."""
