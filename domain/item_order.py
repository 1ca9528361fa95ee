"""The order of precedence at one item: who stands, sits or walks in which order there.

Order is per list and occasion: talks, receiving line, motorcade, meal, photograph (practice §2). At every item
the head of side comes first, the others in the order of their delegation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.meeting import heads_of
from domain.programme import Item

if TYPE_CHECKING:
    from domain.visit import Visit


def order_at(visit: Visit, item: Item, side: str, capacity: str = "delegate") -> list[str]:
    """The ids of those of a side who are expected at an item, in their order there.

    As delegates: the head of side (or the co-heads) first, listed or not where the side takes part, then who is
    listed. Interpreters and note-takers are asked for by their capacity. Who was withdrawn is left out.
    """
    heads = [key for key in heads_of(visit, item, side) if _leads(item, side, key)]
    if capacity != "delegate":
        heads = []
    members = visit.delegations.members
    listed = {
        key for key, held in item.people.items() if held == capacity and members[key].side == side
    } - set(heads)  # fmt: skip
    keys = [*heads, *(member.id for member in visit.delegations.listed(side) if member.id in listed)]
    return [key for key in keys if members[key].travels]


def _leads(item: Item, side: str, key: str) -> bool:
    """Whether a head of side is there: named for the item, listed at it, or the principal of a side that takes part."""
    if item.heads.get(side) or key in item.people:
        return item.people.get(key, "delegate") == "delegate"
    return item.taking == side or (item.taking == "both" and side != "third")
