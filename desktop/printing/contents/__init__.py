"""What stands on a sheet, as its template takes it, or as columns and rows for other programs."""
