"""Tables as they leave the program: copied as text and HTML, saved for Excel and Word."""
