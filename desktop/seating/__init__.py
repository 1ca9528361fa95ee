"""The table of a meeting: where everybody sits in words, how it lies in the room, how it is painted and handled."""
