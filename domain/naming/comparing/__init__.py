"""Whether two names are those of one person."""
