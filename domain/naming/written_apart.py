"""What tells two names apart as they are written, though they sound alike: a man's name and a woman's, marks of tones.

Only names in one script are held against each other so: of a name in another script nobody knows how it is spelt here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import product

from domain.core.late_pattern import late_pattern
from domain.naming.letters import folded, is_latin

_HERS = (
    ("o", "a"), ("", "a"), ("", "e"), ("n", "nne"), ("l", "lle"), ("t", "tte"), ("e", "ie"), ("s", "sa"),
    ("", "ie"), ("ian", "ina"), ("и", "я"), ("", "а"), ("ь", "я"),
)  # fmt: skip
"""How a man's given name ends, and a woman's: Mario and Maria, Jean and Jeanne, Евгений and Евгения."""
_FAMILY = late_pattern("(?:ov|ev|in|ов|ев|ин)$")
"""Family names that take an a when a woman bears them tell a couple: an officer is asked."""
_SHORTEST = 4
"""Letters of a name from which on it has a man's form and a woman's."""
_VIETNAMESE = late_pattern("[\u0306\u031b\u0323\u0309]")
"""Marks that stand, besides accents that others have too, on the letters of Viet Nam."""


def are_man_and_woman(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of two names differ in one that is a man's in one of them and a woman's in the other."""
    first, second = _but_for(one, other), _but_for(other, one)
    return any(_is_hers(his, her) or _is_hers(her, his) for his, her in product(first, second))


def have_other_tones(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names written with the marks of Vietnamese differ in marks alone: Hùng and Hưng."""
    if not (_has_marks(one) and _has_marks(other)):
        return False
    first, second = {folded(word): _composed(word) for word in one}, {folded(word): _composed(word) for word in other}
    return any(first[word] != second[word] for word in first.keys() & second.keys())


def _but_for(words: Sequence[str], others: Sequence[str]) -> list[str]:
    known = set(map(folded, others))
    return [word for word in map(folded, words) if word not in known and "." not in word and len(word) >= _SHORTEST]


def _is_hers(his: str, hers: str) -> bool:
    if is_latin(his) != is_latin(hers):
        return False
    if _FAMILY.search(his):
        return False
    return any(hers.endswith(her) and his == hers.removesuffix(her) + him for him, her in _HERS)


def _has_marks(words: Sequence[str]) -> bool:
    return any(_VIETNAMESE.search(unicodedata.normalize("NFD", word)) for word in words)


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()
