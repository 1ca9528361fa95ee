"""Words that are read from right to left, amid others: set apart, what stands beside them keeps its place."""

from __future__ import annotations

import re

_READ_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"


def apart(text: str) -> str:
    """The text, set apart where it is read from the right: "n° 6" after a Persian name stays "n° 6" after it."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP}" if _READ_FROM_THE_RIGHT.search(text) else text
