"""How two texts of one statement differ, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_UNSPACED = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff"
_WORDS = re.compile(
    rf"[{_UNSPACED}]|\d+(?:[.,\u00a0\u202f’']\d+)+|[^\W{_UNSPACED}]+(?:[’'-][^\W{_UNSPACED}]+)*|[^\w\s]"
)
"""A character of a script that puts no spaces between words, a figure whole, a word, or a sign."""


class TextSpan(NamedTuple):
    """A part of a text, from one letter to another."""

    start: int
    end: int


def text_differences(prepared: str, delivered: str) -> tuple[list[TextSpan], list[TextSpan]]:
    """What of the text prepared was not said, and what of the text delivered was not prepared.

    Spaces, line ends and the case of a first letter are no difference. Words that follow each other are one span.
    """
    before, after = list(_WORDS.finditer(prepared)), list(_WORDS.finditer(delivered))
    matcher = SequenceMatcher(None, [_key(each) for each in before], [_key(each) for each in after], autojunk=False)
    left, right = [], []
    for tag, one, two, three, four in matcher.get_opcodes():
        if tag != "equal":
            left += _span(before[one:two])
            right += _span(after[three:four])
    return left, right


def number_of_words(text: str) -> int:
    """How many words a text has."""
    return sum(any(letter.isalnum() for letter in found[0]) for found in _WORDS.finditer(text))


def _key(found: re.Match[str]) -> str:
    return found[0].casefold().replace("'", "’")


def _span(found: list[re.Match[str]]) -> list[TextSpan]:
    return [TextSpan(found[0].start(), found[-1].end())] if found else []
