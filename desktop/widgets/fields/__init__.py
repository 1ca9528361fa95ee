"""Fields of a form: what is typed or chosen in them, what it means, and what is wrong with it."""
