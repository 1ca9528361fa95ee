"""Whether a list says a family name before the given ones, and of whom that is his name everywhere.

A list in Russian or French may write all names so: DUPONT Jean is Jean Dupont. XI Jinping is Xi Jinping.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Literal

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.names.name_case import cased, is_in_capitals
from domain.lists.names.name_words import (
    CHINESE_FAMILIES,
    KOREAN_FAMILIES,
    OVERSEAS_FAMILIES,
    SHORT_FAMILIES,
    is_east_asian,
    leads_with_short_family,
)

FamilySaid = Literal["first", "apart"]
"""How a list tells a family name: before the given ones, in capitals or in a column of its own; or apart from them, as
before a comma, which says nothing of the order in which he is called."""

_FAMILY_FIRST = frozenset(["hu", "vi", "ja", "ko", "zh", "km"])
"""Languages in which the family name is written first."""
_FAMILIES = CHINESE_FAMILIES | KOREAN_FAMILIES | OVERSEAS_FAMILIES
_VOWELS = late_pattern("(?:[aeiouyаеёиоуыэюя][\u0300-\u036f]*)+", re.IGNORECASE)
_OTHERS_OF_CHINA = frozenset(
    [
        "Liao", "Fang", "Ren", "Yao", "Lei", "Duan", "Qian", "Tao", "Bao", "Gong", "Qi", "Xiong", "Yin", "Zhan",
        "Zhuang", "Lan", "Nie", "Ou", "Ouyang", "Sima", "Zhuge", "Huo", "Ge", "Ruan", "Xue", "Zang", "Zhai", "Qiao",
        "Pang", "Pu", "Mo",
    ]
)  # fmt: skip
"""Family names of Chinese that are other words as well: they tell something only where people say them first."""
_SYLLABLES, _LONGEST = 2, 6
"""Of how many short words given names of Koreans, and of Chinese abroad, are written: LEE Jae Myung."""


def family_said(text: str) -> FamilySaid | None:
    """How a name as written tells its family name: in capitals before the given ones, or before a comma."""
    bare = without_courtesies(text)
    before, comma, after = (part.strip() for part in bare.partition(","))
    if comma:
        return "apart" if before and after else None
    return "first" if leads_in_capitals(bare.split()) else None


def leads_in_capitals(words: Sequence[str]) -> bool:
    """Whether the first words of a name are in capitals, and others are not."""
    loud = [is_in_capitals(word) for word in words]
    return any(loud) and loud[0] and any(not each and len(word) > 1 for each, word in zip(loud, words, strict=True))


def is_first_everywhere(words: Sequence[str], language: str | None) -> bool:
    """Whether who is written with the family name first, in capitals, is called so in text as well.

    He is in a language that says it first, and where the words are those of a Chinese, Korean or Vietnamese name.
    """
    if not leads_in_capitals(words):
        return False
    if language in _FAMILY_FIRST:
        return True
    family, *given = map(cased, words)
    if any(map(_is_western, given)):
        return False
    syllables = len(given) == _SYLLABLES and all(word.isalpha() and len(word) <= _LONGEST for word in given)
    several = syllables and family in KOREAN_FAMILIES | OVERSEAS_FAMILIES
    return several or is_east_asian((family, *given)) or (len(given) > 1 and leads_with_short_family((family, *given)))


def with_first_word_as_family(said: Name, read: Name) -> Name | None:
    """A name as written, the first word as the family name, of a people that says it first; None: it may be another.

    It may be where a given name is of Europe or America, where initials stand behind, or where the last word is the one
    that names families. A first word of several syllables is hardly one: it is taken for it only where the name would
    else be turned round.

    Args:
        read: the name as its list alone tells it.
    """
    family, *given = str(said).split() or [""]
    if not given or any(map(_is_western, (family, *given))) or any("." in word for word in given):
        return None
    keeps_order = str(read) == str(said)
    if part_named_first(said) == "given" or (
        keeps_order and not is_family_of_the_east(family) and not _is_syllable(family)
    ):
        return None
    return Name(" ".join(given), family, family_first=True)


def part_named_first(said: Name) -> Literal["family", "given"] | None:
    """Which part a name as written begins with, where the first or the last word alone is one that names families."""
    words = str(said).split()
    if len(words) < 2 or any(map(_is_western, words)):
        return None
    first, last = is_family_of_the_east(words[0]), is_family_of_the_east(words[-1])
    return None if first == last else "family" if first else "given"


def is_family_of_the_east(word: str) -> bool:
    """Whether a word is a family name of Chinese, Koreans or Vietnamese, of which there are few."""
    return word in _FAMILIES | _OTHERS_OF_CHINA or word.casefold() in SHORT_FAMILIES


def _is_syllable(word: str) -> bool:
    return len(_VOWELS.findall(unicodedata.normalize("NFD", word))) <= 1


def has_western_name(name: Name) -> bool:
    """Whether somebody has a given name of Europe or America, before which nobody says the family name: Joseph Wu."""
    return any(map(_is_western, name.given.split()))


def _is_western(word: str) -> bool:
    return all(part in SECOND_GIVEN for part in word.casefold().split("-"))
