"""The states whose people say the family name first, in Latin letters as in their own: Xi Jinping, Fukuda Yasuo."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from domain.core.names import Name
from domain.naming.comparing.name_parts import parted
from domain.naming.comparing.words_of_name import without_titles
from domain.naming.scripts.letters import script_of
from domain.naming.words.official_names import state_officially_named

FIRST_IN_EVERY_SCRIPT = frozenset({"CN", "TW", "HK", "MO", "KR", "KP", "VN", "KH"})
"""By ISO 3166: China, Taiwan, Hong Kong, Macao, both Koreas, Viet Nam and Cambodia."""
FIRST_WHERE_SAID = frozenset({"JP", "HU"})
"""Japan and Hungary: many there turn their names round for others, so that it is first where it is written first.

Japan's own documents write it first in Latin letters (the government's rule of 2020); in Cyrillic ones the press of all
states writes Синдзо Абэ and Виктор Орбан.
"""


def is_family_name_first(family: str, names: Iterable[str], *, written_first: bool, western: bool = False) -> bool:
    """Whether a family name, as written, is said first by somebody of a side called by these names.

    Args:
        written_first: whether it stands before the given names; else nothing tells its place.
        western: whether a given name is one of Europe or America, before which a Chinese one is not said: Joseph Wu.
    """
    states = {state_officially_named(name) for name in names}
    if states & FIRST_WHERE_SAID:
        return written_first and script_of(family) != "CYRILLIC"
    return bool(states & FIRST_IN_EVERY_SCRIPT) and not western


def parted_as_in(text: str, names: Iterable[str]) -> Name:
    """Given names and family name of a name as somebody typed it, of a side called by these names.

    Where people say the family name first, it is the first word, unless capitals say that it is another.
    """
    text = without_titles(text)
    words, called = text.split(), tuple(names)
    loud = [word.isupper() and len(word) > 1 for word in words]
    told = any(loud) and not all(loud)
    first = len(words) > 1 and not {*".,"} & {*text} and (loud[0] or not told)
    if not first or not is_family_name_first(words[0], called, written_first=told):
        return parted(text)
    if not told:  # an ending may look like that of a Russian family name: Си Цзиньпин
        family, *given = map(_capitalised, words)
        return Name(" ".join(given), family, family_first=True)
    return msgspec.structs.replace(parted(" ".join((*words[1:], words[0]))), family_first=True)


def _capitalised(word: str) -> str:
    """A word as names are written, which somebody may have typed in capitals."""
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() and len(word) > 1 else word
