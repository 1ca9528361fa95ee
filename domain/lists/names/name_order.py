"""Which part the names of a column begin with, told by the names themselves: capitals, patronymics, endings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.name_case import is_in_capitals
from domain.lists.names.name_words import is_east_asian, leads_with_short_family
from domain.naming.scripts.letters import is_chinese

Leading = Literal["given", "family", "whole"]
"""Which part of a name is written first. `whole`: the names of the column have no parts, as Burmese ones have none."""

PATRONYMIC = late_pattern(
    r"(?:вич|(?:иль|кузьм|лук|фом|никит|савв)ич|вна|ична|инич|ұлы|улы|қызы|кызы|оглы|[oe]vi(?:t)?ch|[oe]wi[cç]|[oe][vw]na|ichna|(?<!o)uly"
    r"|ulı|kyzy|qyzy|qızı"
    r"|o['‘’ʻ]?g['‘’ʻ]?li|qizi)$",
    re.IGNORECASE,
)
OF_THE_FATHER = late_pattern(
    r"(?:o[gğ]l[iuıy]|q[ıi]z[ıi]|[ky][iy]z[iy]|o['‘’ʻ]?g['‘’ʻ]?li|u(?:g|gh)li|uulu|ұлы|улы|қызы|кызы|оглы|угли"
    r"|уулу)$",
    re.IGNORECASE,
)
"""A word behind a father's name that makes a patronymic of both: Heydər oğlu."""
_INITIALS = late_pattern(r"^(?:[^\W\d_]{1,2}\.-?){1,3}$")
_SLAVIC_PATRONYMIC = late_pattern(r"(?:вич|[oe]vi(?:t)?ch|wicz|vič|vić)$", re.IGNORECASE)
"""An ending of family names, too."""
FAMILY_AND_GIVEN = 2
_FAMILY_ENDS = late_pattern(
    r"(?:[оеё]ва?|з[ао]да|заде|zoda|zade|[иы]н|ск(?:ий|ая|ой)|енко|швили|[oe]va?|owa?|ewa|enko|shvili|oğlu)$",
    re.IGNORECASE,
)
_GIVEN_ALL_THE_SAME = frozenset(["константин", "валентин", "мартин", "августин", "лев", "яков", "святослав", "ярослав"])
_BURMESE = late_pattern(r"(?:H\.? ?E\.? )?(?:Dr\.? )?(?:U|Daw) [A-Z]")
"""How a Burmese name begins in Latin letters, with the courtesy for a man or a woman."""
SUFFIXES = frozenset(["filho", "júnior", "junior", "neto", "sobrinho", "jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
_FEWEST_SHORT, _SHORT_SHARE = 3, 0.7
"""How many names, and which share of a column, begin with short family names of the east."""
_TELLING_SHARE = 0.3
"""From which share of its names on a column is taken to have family names first."""


def leading_part(names: Iterable[str], usual: Leading = "given") -> Leading:
    """Which part most names of a column begin with, by those that tell: a patronymic behind, an ending, capitals.

    Args:
        usual: which part it is where none of them tells.
    """
    said = list(names)
    if sum(bool(_BURMESE.match(name)) for name in said) > _TELLING_SHARE * len(said):
        return "whole"
    short = sum(leads_with_short_family(words) for name in said if (words := without_courtesies(name).split()))
    if len(said) >= _FEWEST_SHORT and short >= _SHORT_SHARE * len(said):
        return "family"
    told = [told_by(without_courtesies(name).split()) for name in said]
    family = told.count("family")
    if not any(told) or (usual == "family" and told.count("family") >= told.count("given")):
        return usual
    return "family" if family > told.count("given") and family >= _TELLING_SHARE * len(told) else "given"


def turns_round(text: str, leading: Leading) -> bool:
    """Whether a name would be read the other way round than its column by no more than the ending of a word."""
    words = without_courtesies(text).replace(".", ". ").split()
    if leading != "given" or len(words) < FAMILY_AND_GIVEN or "," in text or is_chinese(text):
        return False
    return told_by(words) == "family" and _told_by_itself(words) is None


def is_patronymic(word: str) -> bool:
    """Whether a word ends as patronymics do."""
    return bool(PATRONYMIC.search(word))


def told_by(words: Sequence[str]) -> Leading | None:
    """Which part a name begins with, if it tells by itself or by how a word of it ends."""
    if len(words) > 2 and words[-1].casefold() in SUFFIXES:
        words = words[:-1]
    if len(words) < 2:
        return None
    itself = _told_by_itself(words)
    if itself is not None or _may_end_in_patronymic(words):
        return itself
    first, last = (_ends_as_family(word) for word in (words[0], words[-1]))
    return None if first == last else "family" if first else "given"


def _told_by_itself(words: Sequence[str]) -> Leading | None:
    """Which part a name begins with, if it tells by capitals, a patronymic or initials."""
    loud = [is_in_capitals(word) for word in words]
    if any(loud) and not all(loud):
        return "family" if loud[0] else "given"
    if is_east_asian(words):
        return "family"
    behind = PATRONYMIC.search(words[-1]) or OF_THE_FATHER.match(words[-1])
    if (behind and not _may_end_in_patronymic(words)) or _INITIALS.match(words[-1]):
        return "family"
    if _INITIALS.match(words[0]) or (len(words) > 2 and PATRONYMIC.search(words[1])):
        return "given"
    return None


def _may_end_in_patronymic(words: Sequence[str]) -> bool:
    """Whether a name of two ends as patronymics and family names do: `Тарас Ярошевич`, `Мұрат Әлиұлы`."""
    told = _SLAVIC_PATRONYMIC.search(words[-1]) or PATRONYMIC.search(words[-1])
    return len(words) == FAMILY_AND_GIVEN and bool(told)


def _ends_as_family(word: str) -> bool:
    return len(word) > 4 and word.casefold() not in _GIVEN_ALL_THE_SAME and bool(_FAMILY_ENDS.search(word))
