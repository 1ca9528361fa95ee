"""The pages of a visit. Pages never know each other; the window shows one at a time."""
