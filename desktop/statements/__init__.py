"""A statement as prepared beside as delivered: read, compared and written."""
