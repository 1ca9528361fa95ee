"""Attendance: who was in the room, as observed by a named officer. Blank means not observed.

Anyone may be marked, listed or not, withdrawn or not: what happened is never refused (practice §1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from domain.message import Command, Event, Facets, facets
from domain.problem import Refused
from domain.text import Token
from domain.times import aware

if TYPE_CHECKING:
    from domain.programme import Item
    from domain.visit import Visit

Attended = Literal["present", "absent", "late", "left-early", "replaced"]
"""How someone attended. Late, left early: with the time, if it was observed."""


@dataclass(frozen=True)
class Mark:
    """One person's attendance at one item."""

    attended: str
    at: datetime | None = None
    by: str | None = None


class AttendanceMarked(Event, frozen=True):
    """Someone's attendance was observed: when, for who came late or left early; by whom, if replaced."""

    topic = "attendance.marked"
    item: str
    member: str
    attended: str
    at: datetime | None
    by: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].attendance[self.member] = Mark(self.attended, self.at, self.by)

    def touches(self) -> Facets:
        return facets(self.item, f"attendance/{self.member}")

    def told(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items.get(self.item)
        mark = item.attendance.get(self.member) if item else None
        return {"before": mark.attended if mark else None}


class AttendanceMarkWithdrawn(Event, frozen=True):
    """A mark was taken back: nothing is known of this person's attendance."""

    topic = "attendance.mark-withdrawn"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].attendance.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.item, f"attendance/{self.member}")


class MarkAttendance(Command, frozen=True):
    """Record how someone attended an item, listed or not.

    Refuses: unknown-item, unknown-member, time-without-zone, day-out-of-range, replaced-by-whom, same-person.
    """

    plans = False
    item: Token
    member: Token
    attended: Attended
    at: datetime | None = None
    by: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        visit.delegations.known(self.member)
        self._refuse_unclear(visit)
        mark = Mark(self.attended, aware(self.at) if self.at else None, self.by)
        if item.attendance.get(self.member) != mark:
            yield AttendanceMarked(self.item, self.member, mark.attended, mark.at, mark.by)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_mark_as(before, self.item, self.member),)

    def _refuse_unclear(self, visit: Visit) -> None:
        if (self.attended == "replaced") != (self.by is not None):
            raise Refused("replaced-by-whom", field="by")
        if self.by is not None:
            visit.delegations.known(self.by, "by")
            if self.by == self.member:
                raise Refused("same-person", field="by")


class WithdrawMark(Command, frozen=True):
    """Take back a mark: nothing is known of this person's attendance.

    Refuses: unknown-item, not-marked.
    """

    plans = False
    item: Token
    member: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if self.member not in item.attendance:
            raise Refused("not-marked", field="member", title=item.title)
        yield AttendanceMarkWithdrawn(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_mark_as(before, self.item, self.member),)


class MarkAllPresent(Command, frozen=True):
    """Record that everybody expected at an item was present, save those marked otherwise already.

    Who was withdrawn is not expected, though still listed: to mark him is a deed of its own.

    Refuses: unknown-item, nobody-listed.
    """

    plans = False
    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        expected = _expected(visit, item)
        if not expected:
            raise Refused("nobody-listed", field="item", title=item.title)
        for member in expected:
            if member not in item.attendance:
                yield AttendanceMarked(self.item, member, "present", None, None)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        unmarked = [member for member in _expected(before, item) if member not in item.attendance]
        return tuple(WithdrawMark(self.item, member) for member in unmarked)


def _expected(visit: Visit, item: Item) -> list[str]:
    return [member for member in item.people if visit.delegations.members[member].travels]


def _mark_as(before: Visit, item: str, member: str) -> Command:
    mark = before.programme.items[item].attendance.get(member)
    if mark is None:
        return WithdrawMark(item, member)
    return MarkAttendance(item, member, mark.attended, mark.at, mark.by)  # type: ignore[arg-type]
