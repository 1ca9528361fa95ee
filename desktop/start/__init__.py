"""How the program starts: the first window, the office to open, what happens without a display or after a crash."""
