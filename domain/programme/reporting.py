"""Who reports on the points of an agenda, side by side and in order (protocol 5.17).

Nobody who reports at talks is asked for a text: that is for press statements and speeches (protocol 8.6).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, facets
from domain.core.ordering import refuse_out_of_range
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.programme.agenda_point import (
    AgendaPoint,
    OfPoint,
    open_item,
    point_and_item,
    standing_point,
    who_reports,
)

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class _OfReporter(OfPoint, frozen=True):
    """An event about somebody who reports on a point for a side."""

    side: str
    member: str

    def _reporters(self, visit: Visit) -> list[str]:
        return visit.programme.items[self.item].agenda[self.point].reporters.setdefault(self.side, [])

    def touches(self) -> Facets:
        return facets(self.item, f"reporters/{self.point}/{self.member}")


class ReporterNamed(_OfReporter, frozen=True):
    """Somebody reports on a point, after those of the side who were named before."""

    topic = "agenda.reporter-named"

    def evolve(self, visit: Visit) -> None:
        self._reporters(visit).append(self.member)


class ReporterTakenOff(_OfReporter, frozen=True):
    """Somebody does not report on a point after all."""

    topic = "agenda.reporter-taken-off"

    def evolve(self, visit: Visit) -> None:
        reporters = self._reporters(visit)
        if self.member in reporters:
            reporters.remove(self.member)
        if not reporters:
            del visit.programme.items[self.item].agenda[self.point].reporters[self.side]


class ReporterPlaced(_OfReporter, frozen=True):
    """Somebody was given another place (1 and up) among those of the side who report on a point."""

    topic = "agenda.reporter-placed"
    place: int

    def evolve(self, visit: Visit) -> None:
        reporters = self._reporters(visit)
        reporters[:] = [each for each in reporters if each != self.member]
        reporters.insert(self.place - 1, self.member)

    def touches(self) -> Facets:
        return facets(self.item, f"reporters-order/{self.point}/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        point = before.programme.items[self.item].agenda[self.point]
        return {**super().journal_values(before), "before": _place_of(point, self.side, self.member)}


class NameReporter(Command, frozen=True):
    """Name who reports on a point, at a place (1 and up) among those of the side or after them.

    Who reported at talks that were held is a fact: then only the impossible is refused.

    Refuses: unknown-point, item-cancelled, unknown-member, member-withdrawn,
    already-reporting, place-out-of-range.
    """

    plans = False
    point: Token
    member: MemberToken
    place: int | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        point, item = standing_point(visit, self.point)
        member = who_reports(visit, open_item(visit, item.id), self.member, "member")
        if self.member in point.reporting:
            raise Refused("already-reporting", field="member", member=member.words, title=point.title)
        last = len(point.reporters.get(member.side, ())) + 1
        place = last if self.place is None else self.place
        refuse_out_of_range(place, last)
        yield ReporterNamed(item.id, self.point, member.side, self.member)
        if place != last:
            yield ReporterPlaced(item.id, self.point, member.side, self.member, place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeOffReporter(self.point, self.member),)


class TakeOffReporter(Command, frozen=True):
    """Record that somebody does not report on a point after all.

    Refuses: unknown-point, not-a-reporter.
    """

    plans = False
    point: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        point, item = standing_point(visit, self.point)
        yield ReporterTakenOff(item.id, self.point, _side_of(point, self.member), self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        point, _ = point_and_item(before, self.point)
        place = _place_of(point, _side_of(point, self.member), self.member)
        return (NameReporter(self.point, self.member, place),)


class PlaceReporter(Command, frozen=True):
    """Give somebody another place (1 and up) among those of the side who report on a point.

    Refuses: unknown-point, not-a-reporter, place-out-of-range.
    """

    plans = False
    point: Token
    member: MemberToken
    place: int

    def decide(self, visit: Visit) -> Iterator[Event]:
        point, item = standing_point(visit, self.point)
        side = _side_of(point, self.member)
        refuse_out_of_range(self.place, len(point.reporters[side]))
        if _place_of(point, side, self.member) != self.place:
            yield ReporterPlaced(item.id, self.point, side, self.member, self.place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        point, _ = point_and_item(before, self.point)
        return (PlaceReporter(self.point, self.member, _place_of(point, _side_of(point, self.member), self.member)),)


def _side_of(point: AgendaPoint, member: str) -> str:
    side = next((side for side, reporters in point.reporters.items() if member in reporters), None)
    if side is None:
        raise Refused("not-a-reporter", field="member", title=point.title)
    return side


def _place_of(point: AgendaPoint, side: str, member: str) -> int:
    return point.reporters[side].index(member) + 1
