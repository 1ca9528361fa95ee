"""A day as lanes of blocks: its items, layout, painting and handling."""
