"""Given names that stand as family names as well: two of them in another order are not surely one person's.

`resources/names/given.txt` lists them. Hassan Ibrahim is not Ibrahim Hassan, who may be his son; whether Martin Daniel
is Daniel Martin an officer is asked, as lists write the family name first.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged
from domain.naming.comparing.patronymics import is_one_father
from domain.naming.scripts.letters import folded, is_arabic, is_latin
from domain.naming.scripts.skeleton import one_letter_fewer, skeleton

_ETHIOPIC = late_pattern("^[\u1200-\u137f]+$")
_SEVERAL = 2
Turned = Literal["", "doubtful", "apart"]
"""What the order tells of two names of the same words: nothing, that they may be two persons', or that they are."""


def told_by_order(one: Sequence[str], other: Sequence[str]) -> Turned:
    """What it tells that two words stand in one order in a name, and in the other order in another."""
    if len(one) != _SEVERAL or len(other) != _SEVERAL or not _are_turned(one, other):
        return ""
    words = (*one, *other)
    if all(map(_ETHIOPIC.match, words)):
        return "apart"
    if all(map(is_given_name_of_a_father, words)) and (all(map(is_latin, words)) or all(map(is_arabic, words))):
        return "apart"
    return "doubtful" if all(map(is_also_a_family_name, words)) else ""


def is_given_name_of_a_father(word: str) -> bool:
    """Whether a word is a given name that stands for a family name where that is the father's."""
    return _key(word) in _listed("father")


def is_also_a_family_name(word: str) -> bool:
    """Whether a word is a given name that others bear as a family name."""
    return _key(word) in _listed("father") | _listed("other")


def is_father_of_a_slavic_patronymic(stem: str) -> bool:
    """Whether what stands before -ovich or -evich is a given name of men who are fathers: Владимир, Серге."""
    return any(is_one_father(stem, name) for name in _words_listed("slavic"))


def _are_turned(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two words stand in the other order, perhaps with a letter more or another."""
    first, second = list(map(skeleton, one)), list(map(skeleton, other))
    return first != second and all(_nearly(*pair) for pair in zip(first, second[::-1], strict=True))


def _nearly(one: str, other: str) -> bool:
    """Whether two words sound alike but for a letter: Mariano, Marino."""
    return any(each in set(one_letter_fewer(one)) for each in one_letter_fewer(other))


def _key(word: str) -> str:
    return folded(word) if is_arabic(word) else skeleton(word)


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(map(_key, _words_listed(kind)))


@cache
def _words_listed(kind: str) -> tuple[str, ...]:
    rows = (line.partition(":") for line in packaged("names", "given.txt").read_text(encoding="utf-8").splitlines())
    return tuple(word for listed, _, words in rows if listed == kind for word in words.split())
