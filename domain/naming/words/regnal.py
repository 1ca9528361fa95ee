"""Sovereigns and popes, whose names each language has in its own form: Charles III is Карл III and Carlos III."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged
from domain.naming.scripts.letters import folded
from domain.naming.scripts.skeleton import skeleton

_ENDING = late_pattern("[aeiou]{1,3}[mvkns]?|m|s|n|nak|nek|val|vel|[bpt]a|[bpt]e")
"""What a name may end in besides where it is declined."""
MADE = "regnal.json"
"""What is made of the list by `scripts/name-lexicon`: hearing each name would take as long as finding somebody."""
_LONGEST_ENDING, _SHORTEST_STEM = 4, 2


@lru_cache(maxsize=20_000)
def regnal_name(word: str) -> str:
    """The name that a word is a form of, in whatever language and case, as it stands first; empty if it is none."""
    known, sound = _names(), skeleton(word)
    for end in range(len(sound), max(_SHORTEST_STEM, len(sound) - _LONGEST_ENDING) - 1, -1):
        if sound[:end] in known and (end == len(sound) or _ENDING.fullmatch(sound[end:])):
            return known[sound[:end]]
    return ""


@cache
def _names() -> dict[str, str]:
    return msgspec.json.decode(packaged("names", MADE).read_bytes(), type=dict[str, str])


def names_of_list() -> dict[str, str]:
    """How each form of a name sounds, and the name that stands first in its line: what `MADE` holds."""
    lines = packaged("names", "regnal.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {skeleton(form): folded(forms[0]) for forms in rows for form in forms}
