"""An office in a file: SQLite made safe, the tables, who writes next, and what watches over the file."""
