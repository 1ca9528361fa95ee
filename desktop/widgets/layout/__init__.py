"""How widgets share their room: rows, columns, stacks, and panes that scroll."""
