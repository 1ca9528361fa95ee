"""Keys: how they are named and drawn, and keys of other keyboards that stand for them."""
