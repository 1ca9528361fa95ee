"""How much two skeletons of words are alike: by the sounds that were lost, added or exchanged between them."""

from __future__ import annotations

from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.naming.comparing.thresholds import ASKED, BESIDES
from domain.naming.scripts.skeleton import bones

_GLIDE_OR_VOWEL = {"i", "e"}
"""Y. may stand for Yermek, whose skeleton is `ermek`."""
_INITIAL_ALIKE = 0.84
"""How much an initial is like a word it may stand for: not enough to tell brothers apart, so that one is asked."""

PATRONYMIC = late_pattern(
    r"(?:ovic|evic|ovna|evna|icna|inicna|uli|ugli|oglu|kizi|dotir|dottir)$|^(?:il|nikit|kuzm|vom|luk|sav)ic$"
)
_SHE = late_pattern(r".*(?:ov|ev|in)$")
"""Family names that take an a when a woman bears them: Smirnov and Smirnova are two persons, maybe a couple."""
_FAR, _NEAR_SOUNDS, _SWAPPED = 1.0, 0.4, 0.6
_NEAR = {pair: _NEAR_SOUNDS for near in ("ei", "ou", "ea", "oa", "sz", "jz", "ji", "mn") for pair in (near, near[::-1])}
_LOST = {"a": 0.7, "e": 0.7, "i": 0.7, "o": 0.7, "u": 0.7, "j": 0.6}
_LEAST_LOST = min(_LOST.values())
_ONE_FATHER, _FATHERS_APART = 0.95, 0.5
"""How alike patronymics of one father are, and how far apart they may be spelt."""
_FEW_LETTERS = 4
"""Words as short as this, or that begin otherwise, are asked about where they are not equal: Dung, Dong."""
_SHORT = 3
"""Words as short as this are alike only when equal."""


@lru_cache(maxsize=200_000)
def likeness_of_words(one: str, other: str, arabic: bool = False) -> float:
    """How much two skeletons of words are alike, from 0 to 1."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    if one.endswith(".") or other.endswith("."):
        return _INITIAL_ALIKE * (one[0] == other[0] or {one[0], other[0]} == _GLIDE_OR_VOWEL)
    if min(len(one), len(other)) <= _SHORT:
        return 0.0  # Yi and Yang are two.
    return _of_consonants(one, other) if arabic else _of_sounds(one, other)


def _of_consonants(one: str, other: str) -> float:
    """The likeness of words of which one is written without vowels."""
    first, second = bones(one) or one, bones(other) or other
    return 1.0 if first == second else _of_sounds(first, second)


def _of_sounds(one: str, other: str) -> float:
    if _SHE.match(min(one, other)) and max(one, other) == min(one, other) + "a":
        return ASKED
    if PATRONYMIC.search(one) and PATRONYMIC.search(other):
        return _ONE_FATHER * (_distance(one, other) < _FATHERS_APART)
    shorter, longer = sorted((len(one), len(other)))
    if _LEAST_LOST * (longer - shorter) > (1 - ASKED) * longer:
        return 0.0  # their lengths alone tell them apart
    found = max(0.0, 1.0 - _distance(one, other) / longer)
    return found if longer > _FEW_LETTERS and one[0] == other[0] else min(found, BESIDES)


def _distance(one: str, other: str) -> float:
    """What it takes to turn one skeleton into the other.

    Letters are lost, added, exchanged for near ones or for others, and two neighbours may have changed places.
    """
    before: list[float] = []
    row = [0.0]
    lost_of_other = [_LOST.get(letter, _FAR) for letter in other]
    for lost in lost_of_other:
        row.append(row[-1] + lost)
    for number, first in enumerate(one):
        lost = _LOST.get(first, _FAR)
        two_before, before, row = before, row, [row[0] + lost]
        for at, second in enumerate(other):
            exchanged = before[at] if first == second else before[at] + _NEAR.get(first + second, _FAR)
            least = min(exchanged, before[at + 1] + lost, row[at] + lost_of_other[at])
            if number and at and first == other[at - 1] and second == one[number - 1]:
                least = min(least, two_before[at - 1] + _SWAPPED)
            row.append(least)
    return row[-1]
