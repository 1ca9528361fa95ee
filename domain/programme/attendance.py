"""Attendance: who was in the room, as observed by a named officer. Blank means not observed.

Anyone may be marked, listed or not, withdrawn or not: what happened is never refused (protocol 1.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, Known
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.core.times import aware
from domain.programme.heads import takes_part
from domain.programme.presence import (
    ArrivedLate,
    AttendanceMark,
    LeftEarly,
    Presence,
    PresenceNoted,
    Stay,
    facets_of,
    observed_stays,
    present_so_far,
)

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Attended = Literal["present", "absent", "late", "left-early", "replaced"]
"""What is marked of someone at a time. Who came late may be marked to have left early as well."""

_WENT_IN_AND_OUT = ("late", "left-early")
"""What is marked with the time of coming or leaving."""


class AttendanceMarked(Event, frozen=True):
    """Someone's attendance was observed, whatever was noted of it before.

    Entries of old also say by it that someone came late or left early, with the time in `at`.
    """

    topic = "attendance.marked"
    item: str
    member: str
    attended: str
    at: datetime | None
    by: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].attendance[self.member] = self.mark()

    def touches(self) -> Facets:
        return facets_of(self.item, self.member)

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items.get(self.item)
        mark = item.attendance.get(self.member) if item else None
        return {"before": mark.attended if mark else None}

    def mark(self) -> AttendanceMark:
        """The mark as it stands from now on."""
        if self.attended == "late":
            return AttendanceMark("present").come_late(self.at)
        if self.attended == "left-early":
            return AttendanceMark("present").gone_early(self.at)
        if self.attended == "present":
            return AttendanceMark("present", stays=(Stay(came=self.at),) if self.at else ())
        return AttendanceMark(cast("Presence", self.attended), by=self.by, at=self.at)


class AttendanceMarkWithdrawn(Event, frozen=True):
    """A mark was taken back: nothing is known of this person's attendance."""

    topic = "attendance.mark-withdrawn"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].attendance.pop(self.member, None)

    def touches(self) -> Facets:
        return facets_of(self.item, self.member)


class MarkAttendance(Command, frozen=True):
    """Record how someone attended an item, listed or not.

    Late is added to what is known of the leaving, and left early to what is known of the coming; present,
    absent and replaced say the whole. The time is that of coming or of leaving; nobody comes late to what is over.

    Refuses: unknown-item, unknown-member, time-without-zone, day-out-of-range, replaced-by-whom, same-person,
    left-before-coming, stays-overlap, after-the-end.
    """

    plans = False
    item: Token
    member: MemberToken
    attended: Attended
    at: datetime | None = None
    by: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        visit.delegations.known(self.member)
        self._refuse_unclear(visit)
        at = aware(self.at) if self.at else None
        event, mark = self._observed(visit, at)
        observed_stays(mark.stays, "at")
        self._refuse_after_the_end(item, at)
        if item.attendance.get(self.member) != mark:
            yield event

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (marked_as(before, self.item, self.member),)

    def _observed(self, visit: Visit, at: datetime | None) -> tuple[Event, AttendanceMark]:
        """What is recorded, and the mark that follows from it."""
        so_far = present_so_far(visit, self.item, self.member)
        if self.attended == "late":
            return ArrivedLate(self.item, self.member, at), so_far.come_late(at)
        if self.attended == "left-early":
            return LeftEarly(self.item, self.member, at), so_far.gone_early(at)
        marked = AttendanceMarked(self.item, self.member, self.attended, at, self.by)
        return marked, marked.mark()

    def _refuse_after_the_end(self, item: Item, at: datetime | None) -> None:
        end = item.actual.end
        if at is not None and end is not None and not end.about and at > end.at and self.attended in _WENT_IN_AND_OUT:
            raise Refused("after-the-end", field="at", title=item.title, at=at, end=end.at)

    def _refuse_unclear(self, visit: Visit) -> None:
        if (self.attended == "replaced") != (self.by is not None):
            raise Refused("replaced-by-whom", field="by")
        if self.by is not None:
            visit.delegations.known(self.by, "by")
            if self.by == self.member:
                raise Refused("same-person", field="by")


class NotePresence(Command, frozen=True):
    """Record when someone who was present came and went, as often as that was observed.

    Refuses: unknown-item, unknown-member, time-without-zone, day-out-of-range, left-before-coming,
    stays-overlap.
    """

    plans = False
    item: Token
    member: MemberToken
    stays: tuple[Stay, ...] = ()
    late: bool = False
    left_early: bool = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        mark = item.attendance.get(str(known.get("member"))) if item is not None else None
        return {"stays": mark.stays, "late": mark.late, "left_early": mark.left_early} if mark is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        visit.delegations.known(self.member)
        stays = observed_stays(self.stays, "stays")
        noted = PresenceNoted(self.item, self.member, stays, self.late, self.left_early)
        if item.attendance.get(self.member) != noted.mark():
            yield noted

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (marked_as(before, self.item, self.member),)


class RetractMark(Command, frozen=True):
    """Take back a mark: nothing is known of this person's attendance.

    Refuses: unknown-item, not-marked.
    """

    known_before = ("withdraw-mark",)
    plans = False
    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if self.member not in item.attendance:
            raise Refused("not-marked", field="member", title=item.title)
        yield AttendanceMarkWithdrawn(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (marked_as(before, self.item, self.member),)


class MarkAllPresent(Command, frozen=True):
    """Record that everybody expected at an item was present, save those marked otherwise already.

    Of one side only, or of the people named only, such as those chosen in the seating plan. At an item that lists
    nobody the heads and the officials of the delegations that take part are expected, but for talks that are not
    expanded: who of them was in the room nobody has said. Who was withdrawn before it began is not, though still
    listed: to mark him is a deed of its own.

    Refuses: unknown-item, unknown-member, nobody-listed.
    """

    plans = False
    item: Token
    side: Side | None = None
    members: tuple[MemberToken, ...] = ()

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        for member in self.members:
            visit.delegations.known(member, "members")
        meant = self._meant(visit, item)
        if not meant:
            raise Refused("nobody-listed", field="item", title=item.title)
        for member in meant:
            if member not in item.attendance:
                yield AttendanceMarked(self.item, member, "present", None, None)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        unmarked = [member for member in self._meant(before, item) if member not in item.attendance]
        return tuple(RetractMark(self.item, member) for member in unmarked)

    def is_done(self, visit: Visit) -> bool:
        """Whether everybody meant is marked already; of nobody nothing can be."""
        item = visit.programme.items[self.item]
        meant = self._meant(visit, item)
        return bool(meant) and item.attendance.keys() >= {*meant}

    def _of_delegations(self, visit: Visit, item: Item) -> list[str]:
        """The heads and the officials of the side asked for, else of those that take part."""
        members = visit.delegations.members
        return [
            key
            for key, each in members.items()
            if each.category in ("head", "official") and (self.side is not None or takes_part(visit, item, each.side))
        ]

    def _meant(self, visit: Visit, item: Item) -> list[str]:
        known = visit.delegations.members
        listed = item.people or ([] if _is_chosen_for(item) else self._of_delegations(visit, item))
        people = dict.fromkeys(self.members) or [member for member in listed if item.expects(known[member])]
        return [member for member in people if self.side in (None, known[member].side)]


def _is_chosen_for(item: Item) -> bool:
    """Whether some of a delegation take part in an item, chosen for it, and not all of it."""
    return item.kind == "talks" and item.format != "expanded"


def marked_as(before: Visit, item: str, member: str) -> Command:
    """The command that marks someone again as he was marked before, if he was."""
    mark = before.programme.items[item].attendance.get(member)
    if mark is None:
        return RetractMark(item, member)
    if mark.presence == "present":
        return NotePresence(item, member, mark.stays, mark.late, mark.left_early)
    return MarkAttendance(item, member, mark.presence, mark.at, mark.by)
