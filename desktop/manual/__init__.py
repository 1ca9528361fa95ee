"""The manual in the window, and the sheet of keys."""
