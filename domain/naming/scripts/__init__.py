"""Names in the letters of each script, folded, written in Latin ones, and as they sound."""
