"""What the command palette of the window finds: actions, visits, rooms, entries of the journal."""
