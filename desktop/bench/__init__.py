"""How quick the program is on an office of a chosen size: `chancery bench`."""
