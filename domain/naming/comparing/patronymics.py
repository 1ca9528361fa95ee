"""Fathers told in one word: Ахметович, Ахметұлы, Akhmetuly and Ahmet oğlu are one relation; Ахметқызы is a daughter.

The manner changes with the language in which a name is written, so that one person has both.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import folded
from domain.naming.scripts.skeleton import skeleton

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

Manner = Literal["slavic", "turkic"]
Child = Literal["son", "daughter"]
_ENDINGS: tuple[tuple[Manner, Child, re.Pattern[str]], ...] = (
    ("slavic", "son", late_pattern("(?:[ое]вич|[oe]vi(?:t?ch|c|tsch|cs|cz|ts?j)|[oe]wi(?:cz|tsch))$")),
    ("slavic", "daughter", late_pattern("(?:[ое]вна|[oe]vna|[oe]wna)$")),
    ("turkic", "son", late_pattern("(?:[ұу]лы|уулу|у[ғг]ли|о[ғг]лы|u(?:ly|lu|li|lı|ulu|gli)|og(?:lu|lı|ly|li|hlu))$")),
    ("turkic", "daughter", late_pattern("(?:[қкг]ызы|[қг]изи|[qkg][yıi]z[yıi])$")),
)  # fmt: skip
_SHORTEST = 2
"""Letters of a father's name."""
_AT_ITS_END = "аеиюяaeiyuі"
"""What the name of a father loses or gains before the ending: Абай, Абаевич; Кенже, Кенжеевич."""
_SHORT = 3
_ONE_LETTER = 1


class Patronymic(msgspec.Struct, frozen=True):
    """A word that tells a father: in which manner, whose child he or she is, and the father's name as far as told."""

    manner: Manner
    child: Child
    father: str


@lru_cache(maxsize=50_000)
def patronymic_in(word: str) -> Patronymic | None:
    """What a word tells of a father; None where it is no patronymic."""
    plain = folded(word)
    for manner, child, ending in _ENDINGS:
        found = ending.search(plain)
        if found is not None and found.start() >= _SHORTEST:
            return Patronymic(manner, child, plain[: found.start()])
    return None


def is_one_father(one: str, other: str) -> bool:
    """Whether two names of fathers, as patronymics tell them, are one name, but for its end and for a letter."""
    first, second = skeleton(folded(one).rstrip(_AT_ITS_END)), skeleton(folded(other).rstrip(_AT_ITS_END))
    if first == second or min(len(first), len(second)) <= _SHORT:
        return first == second
    return bool(OSA.distance(first, second) <= _ONE_LETTER)
