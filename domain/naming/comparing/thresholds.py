"""From which likeness on two names are taken for those of one person, or are asked about."""

ALIKE = 0.885
"""From here on two names are taken for those of one person."""

ASKED = 0.84
"""From here on two names may be those of one person: a misspelling, or a relative."""

BESIDES = 0.84
"""How alike two names are at most of which one has a word besides: an officer is asked."""

APART = 0.83
"""How alike a man and a woman are at most of one family name."""
