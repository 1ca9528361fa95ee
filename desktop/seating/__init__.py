"""The table of a meeting: its places in words, its layout in the room, its painting and its handling."""
