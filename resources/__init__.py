"""What the program ships besides code: fonts, icons, print templates, words, samples."""
