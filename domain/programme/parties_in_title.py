"""Which parties the title of an item names: `Bilateral meeting: Azerbaijan – Hungary` is of these two (protocol 2.1).

At a visit of several parties those a title names meet there, be they host and guest or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.core.names import GUEST, HOST
from domain.programme.states_in_title import Said, states_said

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_FEW = 2
"""The parties every visit has; of one that has no more they are host and guest, as everywhere."""
_SEVERAL = 3
"""So many parties may be two and one that joins them for an item; more are a meeting of many."""
_SHORTEST = 3
_OFFICE = (
    r"(?:presidents?|président\w*|prime[ -]ministers?|premier|ministers?|ministres?|chancellor|king|queen|sultan|emir"
    r"|heads?|президент\w*|премьер(?:-министр)?\w*|министр\w*|корол\w+|глав[аыуе]|kanzler\w*|präsident\w*)"
)
_OFFICE_OF = late_pattern(
    rf"(?<!\w){_OFFICE}(?:\s+(?!(?:at|in|to|with|and|from|by)\s)[^\W\d_]+){{0,5}}\s*$", re.IGNORECASE
)
"""An office whose state a title says next: the Minister of Foreign Affairs of …."""
_OFFICE_BEHIND = late_pattern(rf"\s+(?:foreign\s+)?{_OFFICE}(?!\w)", re.IGNORECASE)
_COMES_OR_MEETS = late_pattern(
    r"\W*(?:official\s+)?(?:arriv\w+|departure|bilateral|meeting|talks|tête-à-tête|départ|entretien|rencontre|прибыти\w+"
    r"|прил[её]т|отъезд|вылет|отл[её]т|двусторонн\w+|встреча|беседа|переговоры)(?!\w)",
    re.IGNORECASE,
)
"""How a title begins that says who comes, or who meets the host."""

_OF_ALL = late_pattern(
    r"plenary|family photo|plénière|photo de famille|пленарн|семейн\w+ фото|жалпы отырыс", re.IGNORECASE
)
"""What says of an item that all take part, whoever speaks or presides there."""
_OF_THREE = late_pattern(
    r"trilateral|tripartite|trilatéral|tripartit|тр[её]хсторонн|үшжақты|trilater|dreiseitig", re.IGNORECASE
)
"""What says of an item that three parties meet there."""


def taking_by_title(visit: Visit, title: Mapping[str, str]) -> tuple[str, ...] | None:
    """The parties that take part in an item as its title says it; None where it says nothing, as of host and guest.

    Of a meeting of more than three, where it is said of the head or a minister of one guest that he comes or is met,
    the item is his and the host's.
    """
    sides = parties_there(visit)
    if len(sides) <= _FEW or any(map(_OF_ALL.search, title.values())):
        return None
    if len(sides) == _SEVERAL and any(map(_OF_THREE.search, title.values())):
        return sides
    parties = [(side, tuple(_names(visit, side))) for side in sides]
    found = [(words, said) for words in title.values() for said in states_said(words, parties)]
    named = tuple(side for side in sides if any(said.side == side for _, said in found))
    if len(named) == 1 and len(sides) > _SEVERAL and HOST not in named:
        return (HOST, *named) if any(_is_of_one(words, said) for words, said in found) else None
    return named if len(named) > 1 else None


def parties_there(visit: Visit) -> tuple[str, ...]:
    """Host, guest and every party that was named, in that order: nobody's list and no rule of order bears on it."""
    return tuple(dict.fromkeys((HOST, GUEST, *visit.parties)))


def _is_of_one(title: str, said: Said) -> bool:
    """Whether a title says of an office of a state that who holds it comes, leaves or meets the host."""
    if _COMES_OR_MEETS.match(title) is None:
        return False
    return _OFFICE_OF.search(title[: said.start]) is not None or _OFFICE_BEHIND.match(title, said.end) is not None


def _names(visit: Visit, side: str) -> Iterator[str]:
    """What a party is called, long and short, in every language; a name of few small letters is other words as well."""
    party = visit.party_of(side)
    for wording in (party.state, party.organisation, party.short) if party is not None else ():
        yield from (name for name in wording.values() if len(name) >= _SHORTEST or name.isupper())
