"""Lists from outside: their columns, their rows matched and reconciled with the list that stands."""
