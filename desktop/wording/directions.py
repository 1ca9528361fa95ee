"""Words that are read from another side than those around them: set apart, what is beside them keeps its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_READ_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"

RIGHT_TO_LEFT = ("ar",)
"""The languages of the program that are read from the right."""

_FROM_THE_RIGHT = re.compile(f"{_READ_FROM_THE_RIGHT.pattern}(?:.*{_READ_FROM_THE_RIGHT.pattern})?", re.DOTALL)
"""From the first letter that is read from the right to the last."""
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


def amid_words(text: str) -> str:
    """A value amid the words of a sentence that is read from the left: what of it is read from the right is set apart.

    A value that begins so is set apart as a whole, as its digits and brackets are read with it.
    """
    if not is_read_from_the_right(text) or _FIRST_STRONG_ISOLATE in text:
        return text
    first = next((letter for letter in text if unicodedata.bidirectional(letter) in ("L", "R", "AL")), "")
    return apart(text) if is_read_from_the_right(first) else _FROM_THE_RIGHT.sub(_apart_found, text)


def _apart_found(found: re.Match[str]) -> str:
    """What was found in a text, set apart."""
    return f"{_FIRST_STRONG_ISOLATE}{found[0]}{_POP}"
