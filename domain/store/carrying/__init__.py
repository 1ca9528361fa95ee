"""An office as a whole carried elsewhere: backups, exports and imports, and files of earlier schemas."""
