"""A sheet as it leaves the window: printed, saved, dragged, or as a file that one goes on with."""
