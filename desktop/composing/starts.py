"""Where a composition may be taken over from: the other meetings of the visit that have one."""

from __future__ import annotations

from desktop.composing.composition import composition_of, heads_at
from domain.programme.programme import Item
from domain.visit.visit import Visit

NARROWER = {"expanded": "restricted", "restricted": "expanded", "tete-a-tete": "restricted"}
"""From which format a composition is most usually taken over."""


def drawn_up(visit: Visit, item: str) -> list[Item]:
    """The other items for which somebody but the heads is listed, the most usual to start from first."""
    here = visit.programme.items[item]
    usual = NARROWER.get(here.format or "")
    others = [each for each in visit.programme.active_items() if each.id != item and _has_people(visit, each)]
    return sorted(others, key=lambda each: (not each.format, each.format != usual, each.day != here.day))


def to_compose(visit: Visit) -> list[Item]:
    """The items whose composition may be drawn up: meetings still to come, and whatever else lists people."""
    planned = [each for each in visit.programme.active_items() if each.status == "planned"]
    return [each for each in planned if each.format or each.people]


def _has_people(visit: Visit, item: Item) -> bool:
    wanted = composition_of(visit, item.id)
    return any(len(people) > len(heads_at(visit, item.id, side)) for side, people in wanted.delegates.items())
