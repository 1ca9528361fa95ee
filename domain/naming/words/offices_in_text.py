"""Offices in running text: which one a text gives to whom, directly before his name (protocol 10.10)."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.naming.texts.text_words import stem_pattern
from domain.naming.words.titles import without_state

_NO_LONGER = frozenset(
    {
        "former", "ex", "late", "then", "future", "past", "ancien", "ancienne", "feu", "alors", "futur",
        "бывший", "бывшего", "бывшему", "бывшим", "бывшем", "бывшая", "бывшей", "экс", "тогдашний", "будущий",
        "бұрынғы",
    }
)  # fmt: skip
"""What says before an office that somebody holds it no longer, or not yet."""
_CORE = late_pattern(r"^(.+?) (?:of|for|de|du|des|d’|d'|pour)\b", re.IGNORECASE)
_LAST_WORD = late_pattern(r"([^\W\d_]+)[\s\u00a0-]*$")


@lru_cache(maxsize=5_000)
def core_of(title: str) -> str:
    """What stands of an office before "of", or without the name of a state, in small letters; else all of it.

    Prime Minister of Prime Minister of the Kyrgyz Republic, and президент of Президент Республики Казахстан.
    """
    core = _CORE.match(title)
    return (core[1] if core is not None else without_state(title)).casefold()


@lru_cache(maxsize=50_000)
def mentions(words: str, stems: tuple[str, ...]) -> bool:
    """Whether a text has any of these beginnings of words."""
    small = words.casefold()
    return any(stem in small for stem in stems)


@lru_cache(maxsize=50_000)
def office_given(words: str, title: str, families: tuple[str, ...]) -> str:
    """The words in which a text gives somebody an office directly before his name; empty if it does not."""
    for family in families:
        found = _office_before(title, family).search(words)
        if found is not None and not says_no_longer(words[: found.start()]):
            return str(found[0])
    return ""


def says_no_longer(before: str) -> bool:
    """Whether the last word before an office says that somebody holds it no longer, or not yet: `former`."""
    last = _LAST_WORD.search(before)
    return last is not None and last[1].casefold() in _NO_LONGER


@lru_cache(maxsize=2_000)
def _office_before(title: str, family: str) -> re.Pattern[str]:
    office = r"[\s\u00a0-]+".join(stem_pattern(word) for word in re.split(r"[\s\u00a0-]+", title))
    given = r"(?:[^\W\d_]+[.’'-]?[\s\u00a0-]*){0,3}?"
    return re.compile(rf"\b{office}[\s\u00a0]+{given}\b{stem_pattern(family)}\b", re.IGNORECASE)
