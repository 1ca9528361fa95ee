"""Names on a list: their courtesies, titles and ranks, their parts, and in which order they stand."""
