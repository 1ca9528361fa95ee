"""The forms of every command, one file a part of the work."""
