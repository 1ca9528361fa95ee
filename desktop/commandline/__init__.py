"""The subcommands of the program, a file for each group: what they take, what they do, what they print."""
