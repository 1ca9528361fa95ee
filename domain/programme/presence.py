"""When someone was in the room: who came late and left early, both if so, and went out and came back between.

What is not said was not observed: a blank time is never taken for the planned one (protocol 1.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

import msgspec
from msgspec.structs import replace

from domain.core.message import Event, Facets, facets
from domain.core.problem import Refused
from domain.core.times import aware

if TYPE_CHECKING:
    from domain.visit.visit import Visit


Presence = Literal["present", "absent", "replaced"]
"""Whether someone attended, whenever he came and left."""

AttendanceStatus = Literal["present", "absent", "replaced", "late", "left-early", "late-and-left-early"]
"""The same, with whether he came late or left early."""


class Stay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of time in the room, from coming to leaving (UTC), as far as each was observed."""

    came: datetime | None = None
    left: datetime | None = None


class AttendanceMark(msgspec.Struct, frozen=True):
    """One person's attendance at one item: present, absent, or replaced by another.

    `at` is when an absence or a replacement was noted; who was present has `stays`, the earliest first.
    """

    presence: Presence
    late: bool = False
    left_early: bool = False
    stays: tuple[Stay, ...] = ()
    by: str | None = None
    at: datetime | None = None

    @property
    def attended(self) -> AttendanceStatus:
        """One word for all of it."""
        if self.late and self.left_early:
            return "late-and-left-early"
        return "late" if self.late else "left-early" if self.left_early else self.presence

    @property
    def arrived(self) -> datetime | None:
        """When the person first came."""
        return self.stays[0].came if self.stays else None

    @property
    def left(self) -> datetime | None:
        """When the person left for good."""
        return self.stays[-1].left if self.stays else None

    def come_late(self, at: datetime | None) -> AttendanceMark:
        """The mark of who came late, at the instant given if one was observed."""
        first, *later = self.stays or (Stay(),)
        return replace(self, late=True, stays=_said((Stay(at or first.came, first.left), *later)))

    def gone_early(self, at: datetime | None) -> AttendanceMark:
        """The mark of who left early, at the instant given if one was observed."""
        *earlier, last = self.stays or (Stay(),)
        return replace(self, left_early=True, stays=_said((*earlier, Stay(last.came, at or last.left))))


def present_so_far(visit: Visit, item: str, member: str) -> AttendanceMark:
    """The mark of someone who turns out to have been present, with what was noted of that already."""
    mark = visit.programme.items[item].attendance.get(member)
    return mark if mark is not None and mark.presence == "present" else AttendanceMark("present")


def facets_of(item: str, member: str) -> Facets:
    """All that is known of one person's attendance at one item."""
    return facets(item, f"attendance/{member}", f"attendance/{member}/coming", f"attendance/{member}/leaving")


def observed_stays(stays: tuple[Stay, ...], field: str) -> tuple[Stay, ...]:
    """The stays in UTC, those of which nothing is said left out.

    Raises:
        Refused: `time-without-zone`, `day-out-of-range`, `left-before-coming`, `stays-overlap`: nobody
            leaves before coming, or is in the room twice.
    """
    known = tuple(Stay(*(aware(at, field) if at else None for at in (stay.came, stay.left))) for stay in stays)
    for stay in known:
        if stay.came and stay.left and stay.left < stay.came:
            raise Refused("left-before-coming", field=field, came=stay.came, left=stay.left)
    for earlier, later in pairwise(_instants(known)):
        if later < earlier:
            raise Refused("stays-overlap", field=field, earlier=earlier, later=later)
    return _said(known)


class ArrivedLate(Event, frozen=True):
    """Someone came late; at which instant (UTC), if that was observed."""

    topic = "attendance.arrived-late"
    item: str
    member: str
    at: datetime | None

    def evolve(self, visit: Visit) -> None:
        mark = present_so_far(visit, self.item, self.member).come_late(self.at)
        visit.programme.items[self.item].attendance[self.member] = mark

    def touches(self) -> Facets:
        return facets(self.item, f"attendance/{self.member}/coming")


class LeftEarly(Event, frozen=True):
    """Someone left early; at which instant (UTC), if that was observed."""

    topic = "attendance.left-early"
    item: str
    member: str
    at: datetime | None

    def evolve(self, visit: Visit) -> None:
        mark = present_so_far(visit, self.item, self.member).gone_early(self.at)
        visit.programme.items[self.item].attendance[self.member] = mark

    def touches(self) -> Facets:
        return facets(self.item, f"attendance/{self.member}/leaving")


class PresenceNoted(Event, frozen=True):
    """Someone was present: when he came and went, as often as that was observed."""

    topic = "attendance.presence-noted"
    item: str
    member: str
    stays: tuple[Stay, ...]
    late: bool
    left_early: bool

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].attendance[self.member] = self.mark()

    def touches(self) -> Facets:
        return facets_of(self.item, self.member)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"attended": self.mark().attended}

    def mark(self) -> AttendanceMark:
        """The mark as it stands from now on."""
        return AttendanceMark("present", self.late, self.left_early, self.stays)


def _said(stays: tuple[Stay, ...]) -> tuple[Stay, ...]:
    return tuple(stay for stay in stays if stay != Stay())


def _instants(stays: tuple[Stay, ...]) -> Iterator[datetime]:
    """Every instant that was observed, in the order in which the stays tell them."""
    return (at for stay in stays for at in (stay.came, stay.left) if at is not None)
