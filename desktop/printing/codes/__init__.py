"""The check code of a sheet, and how a sheet is found again by it."""
