"""Lists as they arrive from outside: Word, spreadsheets, text. Each is read in a child process with limits."""
