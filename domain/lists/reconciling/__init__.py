"""A list from outside held against the one that stands: who is who, what changes, and what is accepted."""
