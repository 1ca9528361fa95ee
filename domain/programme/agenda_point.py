"""A point of an agenda as the record stands, and where it is found (protocol 5.17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from domain.core.message import Event, Facets, facets
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Wording

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


class AgendaPoint(msgspec.Struct):
    """A point of an agenda. `reporters` are those who report on it, by side, each side in its order."""

    id: str
    title: Wording
    reporters: dict[str, list[str]] = msgspec.field(default_factory=dict)
    retracted: bool = False

    @property
    def reporting(self) -> tuple[str, ...]:
        """Who reports on it, host and guest first."""
        sides = sorted(self.reporters, key=lambda side: {"host": 0, "guest": 1}.get(side, 2))
        return tuple(member for side in sides for member in self.reporters[side])


def agenda_of(item: Item) -> list[AgendaPoint]:
    """The points of an item that stand, in their order."""
    return [point for point in item.agenda.values() if not point.retracted]


def reports_at(item: Item, member: str) -> tuple[AgendaPoint, ...]:
    """The points of an item on which a member reports."""
    return tuple(point for point in agenda_of(item) if member in point.reporting)


def point_and_item(visit: Visit, point: str) -> tuple[AgendaPoint, Item]:
    """The point of that id, retracted or not, with its item.

    Raises:
        Refused: `unknown-point`.
    """
    known = {key: item for item in visit.programme.items.values() if not item.retracted for key in item.agenda}
    if point not in known:
        raise Refused("unknown-point", field="point", **offered(point, known), point=point)
    return known[point].agenda[point], known[point]


def standing_point(visit: Visit, point: str) -> tuple[AgendaPoint, Item]:
    """The point of that id, with its item.

    Raises:
        Refused: `unknown-point`.
    """
    found, item = point_and_item(visit, point)
    if found.retracted:
        raise Refused("unknown-point", field="point", point=point)
    return found, item


def place_of_point(item: Item, point: str) -> int:
    """The place (1 and up) of a point that stands."""
    return [each.id for each in agenda_of(item)].index(point) + 1


class OfPoint(Event, frozen=True):
    """An event about one point of the agenda of an item."""

    vocabulary = 4
    item: str
    point: str

    def touches(self) -> Facets:
        return facets(self.item, f"agenda/{self.point}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"point": before.programme.items[self.item].agenda[self.point].title}


def open_item(visit: Visit, item: str) -> Item:
    """The item, whose agenda may grow: held, or to be held in a visit that still plans.

    Raises:
        Refused: `unknown-item`, `item-cancelled`, `visit-cancelled`, `visit-closed`.
    """
    found = visit.programme.taking_place(item)
    if not found.happened:
        visit.admit_plans()
    return found


def who_reports(visit: Visit, item: Item, member: str, field: str) -> Member:
    """Who reports: at what was held anybody who was known, else who is still expected.

    Raises:
        Refused: `unknown-member`, `member-withdrawn`.
    """
    who = visit.delegations.known if item.happened else visit.delegations.travelling
    return who(member, field)
