"""The facts of a sheet put into words, in each of its languages."""
