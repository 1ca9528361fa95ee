"""Files from outside, read in confinement: lists, pictures, and what is held against the register."""
