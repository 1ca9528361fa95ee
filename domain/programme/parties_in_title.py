"""Which parties the title of an item names: `Bilateral meeting: Azerbaijan – Hungary` is of these two (protocol 2.1).

At a visit of several parties those a title names meet there, be they host and guest or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from domain.core.names import HOST
from domain.naming.texts.text_words import plain_of, stem_pattern

if TYPE_CHECKING:
    from domain.programme.programme import SidesTaking
    from domain.visit.visit import Visit

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 2
"""The parties every visit has; of one that has no more they are host and guest, as everywhere."""
_SEVERAL = 3
"""So many parties may be two and one that joins them for an item; more are a meeting of many."""
_LONG = 7
"""Letters of a name that tells a party in an adjective too: Казахстанско-турецкие, Hungarian."""
_SHORTEST = 3


def taking_by_title(visit: Visit, title: Mapping[str, str]) -> SidesTaking | None:
    """The parties that take part in an item as its title says it; None where it says nothing, as of host and guest.

    Of a meeting of more than three, an item of which one guest is named is his and the host's.
    """
    if len(visit.sides) <= _FEW:
        return None
    named = tuple(side for side in visit.sides if _is_named(visit, side, title.values()))
    if len(named) == 1 and len(visit.sides) > _SEVERAL and HOST not in named:
        return (HOST, *named)
    return named if len(named) > 1 else None


def _is_named(visit: Visit, side: str, titles: Iterable[str]) -> bool:
    return any(_pattern(name).search(plain_of(title)) for title in titles for name in _names(visit, side))


def _names(visit: Visit, side: str) -> Iterator[str]:
    """What a party is called, long and short, in every language; a name of few letters is other words as well."""
    party = visit.party_of(side)
    for wording in (party.state, party.short) if party is not None else ():
        yield from (name for name in wording.values() if len(name) >= _SHORTEST)


@lru_cache(maxsize=2_000)
def _pattern(name: str) -> re.Pattern[str]:
    """A name in whatever case, and as an adjective begins with it where it is a long word."""
    words = [plain_of(word) for word in _WORD.findall(name)]
    if len(words) == 1 and len(words[0]) >= _LONG:
        return re.compile(rf"\b{re.escape(words[0][:-2])}\w*")
    return re.compile(r"\b" + r"\W+".join(map(stem_pattern, words)) + r"\b")
