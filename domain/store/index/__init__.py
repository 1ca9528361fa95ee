"""What is kept of an office beside it, so that it is opened and searched without folding; it can be made anew."""
