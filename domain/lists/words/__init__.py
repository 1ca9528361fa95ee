"""What the words of a list say: offices, bodies, firms and duties, and in which language they are."""
