"""What a desk remembers of an office outside its file (decision 14), and whether the file is believed by it."""
