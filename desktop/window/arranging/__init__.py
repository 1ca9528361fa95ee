"""Where the parts of the window stand, how much room each has, and where the focus goes."""
