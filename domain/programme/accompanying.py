"""Who comes to an item with those who lead, where nobody of their side was listed for it (protocol 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.names import HOST
from domain.programme.heads import expected_heads

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

WITH_SPOUSES = frozenset({"arrival", "departure", "ceremony", "meal", "reception", "culture"})
"""The kinds of item at which a spouse is beside the head: hers are the others that list her (protocol 2.3)."""
_NOT_OF_THE_HOST = frozenset({"arrival", "departure", "other"})
"""The kinds the host is at where that is said alone: he may send another to greet and to see off."""
_BETWEEN_ITEMS = frozenset({"way", "pause"})
"""What an item has by which it lies between others: the host goes with the guest only where he is listed."""


def expected_unlisted(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who of a side is expected at an item unlisted: who leads, his co-heads, and at some kinds the spouses.

    Where somebody of the side is listed, or named to lead it, nobody is expected beside those who lead.
    """
    heads, members = expected_heads(visit, item, side), visit.delegations.members
    if item.heads.get(side) or any(members[key].side == side for key in item.people):
        return heads
    if side == HOST and (item.kind in _NOT_OF_THE_HOST or not _BETWEEN_ITEMS.isdisjoint(item.has)):
        return ()
    if not heads or item.format == "tete-a-tete":
        return heads
    with_spouses = item.kind in WITH_SPOUSES
    beside = (each.id for each in visit.delegations.listed(side) if each.category == "spouse" and each.travels)
    return tuple(dict.fromkeys((*visit.delegations.leading(side), *(beside if with_spouses else ()))))
