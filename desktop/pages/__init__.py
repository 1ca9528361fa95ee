"""The pages of a visit. Pages do not know each other; the window shows one at a time."""
