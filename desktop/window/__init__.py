"""The frame of the window: its panes, its pages in the middle, and what composes them."""
