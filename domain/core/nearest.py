"""The nearest of what is known to what somebody typed, for who mistyped it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 3
"""How many are offered."""


def nearest(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known ids most like one that is not known, the likeliest first; none where none is like it."""
    written = {key.casefold(): key for key in known}
    return tuple(written[key] for key in get_close_matches(typed.casefold()[:60], written, MOST))
