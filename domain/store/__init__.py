"""The only place that knows a database: files, rows, and how events become bytes and come back."""
