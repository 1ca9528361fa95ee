"""The words of running text as names are compared with them: without marks, by what all inflected forms share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from domain.core.late_pattern import late_pattern

_WORD = late_pattern(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
"""A word; what stands on either side of a hyphen is one each."""
VOWELS = frozenset("aeiouyаеиоуыэюяіөүұәёєї")
_SAME_LETTERS = str.maketrans({"ё": "е", "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "’": "'", "ʼ": "'"})
LONGEST_ENDING = 5
"""How much longer than its stem an inflected form is, at most: Тоқаевтың."""


class TextWord(NamedTuple):
    """A word of a text, as written and as it is compared, and where it ends."""

    written: str
    plain: str
    start: int
    end: int


@lru_cache(maxsize=1_000)
def words_of_text(text: str, *, any_case: bool = False) -> tuple[TextWord, ...]:
    """The words that begin with a capital, or all; the parts of one with a hyphen each for itself."""
    found = [each for each in _WORD.finditer(text) if any_case or text[each.start()].isupper()]
    return tuple([TextWord(each[0], plain_of(each[0]), *each.span()) for each in found])


def stem_of(word: str) -> str:
    """The beginning that all inflected forms of a word have, in small letters."""
    return stem_of_plain(word.casefold())


def stem_pattern(word: str) -> str:
    """A pattern of a word in any of its inflected forms, of a word of three letters and less as it is."""
    return re.escape(stem_of(word)) + (rf"\w{{0,{LONGEST_ENDING}}}" if len(word) > 3 else r"(?:['’]?s)?")


@lru_cache(maxsize=10_000)
def plain_of(word: str) -> str:
    """A word as it is compared: small letters without marks, and without what stands after an apostrophe at its end."""
    small = word.casefold()
    if small.isascii() and small.isalpha():
        return small
    small = small.translate(_SAME_LETTERS)
    head, _, tail = small.rpartition("'")
    bare = head if head and len(tail) <= LONGEST_ENDING and len(head) > 1 else small
    marked = unicodedata.normalize("NFD", bare.replace("й", "\ue000"))
    letters = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return letters.replace("\ue000", "й").replace("'", "")


def stem_of_plain(word: str) -> str:
    """A word without the letter that changes as it is inflected: Путина and Путин, Лавров and Лаврова."""
    if word.endswith(("ский", "цкий", "ская", "цкая", "ской", "ского")):
        return word[: word.rindex("к") + 1]
    return word[:-1] if len(word) > 3 and (word[-1] in VOWELS or word[-1] in "йь") else word


def adjoin(text: str, one: TextWord, other: TextWord) -> bool:
    """Whether two words stand one after the other, with a blank or a hyphen between them at most."""
    between = text[one.end : other.start]
    return len(between) <= 2 and not between.strip(" \u00a0-")
