"""What can be done now: the menus, and which commands have something to act on."""
