"""The composition of a meeting: who of each side takes part, in which order, opposite whom."""
