"""The preview of a sheet: its pages as they will be printed, and the words found on them."""
