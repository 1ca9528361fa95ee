"""Words that are read from another side than those around them: set apart, what is beside them keeps its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_READ_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"


_APART = re.compile(f"({_FIRST_STRONG_ISOLATE}[^{_POP}]*{_POP})")


def apart(text: str) -> str:
    """The text, set apart where it is read from the right: "n° 6" after a Persian name stays "n° 6" after it."""
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP}" if _READ_FROM_THE_RIGHT.search(text) else text


def is_read_from_the_right(text: str) -> bool:
    """Whether any letter of the text is."""
    return _READ_FROM_THE_RIGHT.search(text) is not None


def left_apart(text: str) -> str:
    """The text, set apart where it is read from the left alone, within a line that is read from the right."""
    leftward = any(unicodedata.bidirectional(letter) == "L" for letter in text if letter.isalpha())
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP}" if leftward and not is_read_from_the_right(text) else text


def around_apart(text: str, change: Callable[[str], str]) -> str:
    """The text with what is not set apart in it changed."""
    return "".join(part if part.startswith(_FIRST_STRONG_ISOLATE) else change(part) for part in _APART.split(text))
