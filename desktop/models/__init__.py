"""Item models over the read models: they word, order and filter the rows that tables show."""
