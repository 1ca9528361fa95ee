"""How the controls of Qt are drawn: one file a family, and `window_style`, which hands each element to its file."""
