"""Notes that change a list in sentences: whom they name, and what is to become of him."""
