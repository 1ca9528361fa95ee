"""What is chosen before a sheet is made: which one, for whom, in which languages, with which options."""
