"""Names compared: skeletons, likeness, parts, index, duplicates, spellings."""
