"""Names compared and found, across scripts, spellings and languages."""
