"""Which meetings of a visit have a composition, and of which one is still to be drawn up."""

from __future__ import annotations

from datetime import datetime
from math import inf

from desktop.composing.composition import composition_of, heads_at
from domain.programme.programme import Item
from domain.visit.visit import Visit

NARROWER = {"expanded": "restricted", "restricted": "expanded", "tete-a-tete": "restricted"}
"""From which format a composition is most usually taken over."""


def drawn_up(visit: Visit, item: str) -> list[Item]:
    """The other items for which somebody but the heads is listed: meetings first, the nearest before it foremost.

    Of those that come after it, or have no time, the most usual to start from comes first.
    """
    here = visit.programme.items[item]
    usual = NARROWER.get(here.format or "")
    others = [each for each in visit.programme.active_items() if each.id != item and _has_people(visit, each)]
    by_use = sorted(others, key=lambda each: (not each.format, each.format != usual, each.day != here.day))
    return sorted(by_use, key=lambda each: (not each.format, _ahead(each, here)))


def restricted_of(visit: Visit, item: str) -> Item | None:
    """The restricted talks of the same block as expanded ones: all who sit there sit here too (protocol 5.6)."""
    here = visit.programme.items[item]
    if here.format != "expanded" or here.block is None:
        return None
    same = (each for each in visit.programme.active_items() if each.block == here.block and each.people)
    return next((each for each in same if each.format == "restricted"), None)


def sitting_at(visit: Visit, item: Item | None) -> frozenset[str]:
    """The delegates of an item who still come; nobody where there is no item."""
    members, people = visit.delegations.members, item.people if item is not None else {}
    return frozenset(key for key, capacity in people.items() if capacity == "delegate" and members[key].travels)


def _ahead(item: Item, of: Item) -> float:
    """How many seconds an item begins before another; endless for one that does not, or has no time."""
    first, then = _begins(item), _begins(of)
    return (then - first).total_seconds() if first is not None and then is not None and first < then else inf


def _begins(item: Item) -> datetime | None:
    return (item.planned.starts_at if item.planned is not None else None) or item.started


def to_compose(visit: Visit) -> list[Item]:
    """The items whose composition may be drawn up: meetings still to come, and whatever else lists people."""
    planned = [each for each in visit.programme.active_items() if each.status == "planned"]
    return [each for each in planned if each.format or each.people or "format" in each.has]


def _has_people(visit: Visit, item: Item) -> bool:
    wanted = composition_of(visit, item.id)
    return any(len(people) > len(heads_at(visit, item.id, side)) for side, people in wanted.delegates.items())
