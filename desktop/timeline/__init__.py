"""A day as lanes of blocks: what is shown, where it lies, how it is painted, how it is handled."""
