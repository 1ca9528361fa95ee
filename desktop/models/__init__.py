"""Item models that word, order and filter the rows of the read models for tables."""
