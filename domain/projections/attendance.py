"""The attendance list of each item: who is expected, and who was there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Literal, get_args

import msgspec

from domain.core.names import Name, Side
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.delegation.delegation import Member, MemberStatus
from domain.programme.heads import heads_of
from domain.programme.interpreting import Assignment, interpreters_of
from domain.programme.meeting import Format
from domain.programme.outcome import Actual
from domain.programme.presence import AttendanceMark, AttendanceStatus, Stay
from domain.programme.programme import Item, ItemStatus
from domain.projections.agenda import AgendaRow, agenda, reported_by
from domain.seating.item_order import everyone_at
from domain.visit.visit import Visit

_AFTER_ALL_LISTED, _LAST = 100_000, 200_000

AttendeeRole = Literal["head", "delegate", "interpreter", "note-taker", "not-listed"]
"""What someone is at an item; not listed: who was there unplanned."""
_ROLES: tuple[AttendeeRole, ...] = get_args(AttendeeRole)

InTheRoom = Literal["in", "out", "uncertain"]
"""Whether someone was in the room for certain."""

Evidence = Literal[
    "seen", "throughout", "not-observed", "times-not-observed", "coming-not-observed", "leaving-not-observed",
    "absent", "replaced", "before-replaced", "not-yet-come", "gone", "went-out",
    "not-begun", "over", "start-not-observed", "end-not-observed",
]  # fmt: skip
"""What tells where someone was."""


class InRoom(msgspec.Struct, frozen=True):
    """Where someone was at an instant: in or out of the room for certain, or not; and why."""

    there: InTheRoom
    because: Evidence


class Attendee(msgspec.Struct, frozen=True):
    """Someone on an attendance list. `attended` is None where nothing was observed."""

    id: str
    names: dict[str, Name]
    position: Wording
    side: Side
    rank: int | None
    role: AttendeeRole
    status: MemberStatus
    expected: bool
    attended: AttendanceStatus | None
    at: datetime | None
    """When he came, if late; else when he left, if early; else when an absence or a replacement was noted."""
    by: str | None
    arrived: datetime | None = None
    left: datetime | None = None
    interpreting: Assignment | None = None
    """What he interprets there, as far as it is assigned."""
    stays: tuple[Stay, ...] = ()
    """When he was in the room, as often as that was observed; `arrived` and `left` are its ends."""

    reports: tuple[AgendaRow, ...] = ()
    """The points of the agenda on which he reports."""

    room: InRoom | None = None
    """Where he was at the instant that was asked for, if one was."""

    @property
    def comes(self) -> bool:
        """Whether the person belongs to the delegation, or did as the item began. A spouse takes no rank in it."""
        return self.expected or self.status in ("proposed", "confirmed")


class AttendanceList(msgspec.Struct, frozen=True):
    """The attendance list of one item, by side and in order of precedence."""

    item: str
    title: Wording
    format: Format | None
    planned: PlannedTime | None
    place: Wording
    status: ItemStatus
    actual: Actual
    zone: str
    day: date | None
    """Its day by its own clock, planned or as it was held; null where nobody knows."""
    people: tuple[Attendee, ...]
    agenda: tuple[AgendaRow, ...] = ()
    """The points of its agenda, with who reports on each."""


def attendance(visit: Visit) -> tuple[AttendanceList, ...]:
    """The lists of all items that list or saw anyone, in the order of the schedule."""
    ranks = _ranks(visit)
    return tuple(attendance_of(visit, item, ranks) for item in items_attended(visit))


def items_attended(visit: Visit) -> list[Item]:
    """The items that list or saw anyone, in the order of the schedule."""
    return [item for item in visit.programme.active_items() if people_at(visit, item)]


def attendance_of(visit: Visit, item: Item, ranks: Mapping[str, int] | None = None) -> AttendanceList:
    """The attendance list of one item, in the order that holds there.

    Args:
        ranks: the rank of every member, where the lists of many items are asked for.
    """
    ranks = _ranks(visit) if ranks is None else ranks
    assigned = interpreters_of(visit, item)
    members = map(visit.delegations.members.__getitem__, people_at(visit, item))
    attendees = [_attendee(visit, item, each, ranks.get(each.id), assigned.get(each.id)) for each in members]
    return AttendanceList(
        item=item.id,
        title=item.title,
        format=item.held_format or item.format,
        planned=item.planned,
        place=item.place,
        status=item.status,
        actual=item.actual,
        zone=item.zone,
        day=item.day,
        people=tuple(sorted(attendees, key=_order(visit, item))),
        agenda=agenda(visit, item),
    )


def people_at(visit: Visit, item: Item) -> set[str]:
    """Whom the attendance list of an item names, in no order."""
    instead = (mark.by for mark in item.attendance.values() if mark.by)
    return {*item.people, *interpreters_of(visit, item), *item.attendance, *instead}


def _attendee(visit: Visit, item: Item, member: Member, rank: int | None, assigned: Assignment | None) -> Attendee:
    mark = item.attendance.get(member.id)
    return Attendee(
        id=member.id,
        names=member.names,
        position=member.position,
        side=member.side,
        rank=rank,
        role=_role(visit, item, member, "interpreter" if assigned else "not-listed"),
        status=member.status,
        expected=member.id in item.people and item.expects(member),
        attended=mark.attended if mark else _stood_in(item, member.id),
        at=_at(mark) if mark else None,
        by=mark.by if mark else None,
        arrived=mark.arrived if mark else None,
        left=mark.left if mark else None,
        stays=mark.stays if mark else (),
        interpreting=assigned,
        reports=reported_by(visit, item, member.id) if item.agenda else (),
    )


def _at(mark: AttendanceMark) -> datetime | None:
    if mark.presence != "present":
        return mark.at
    return mark.left if mark.left_early and not mark.late else mark.arrived


def _role(visit: Visit, item: Item, member: Member, unlisted: AttendeeRole) -> AttendeeRole:
    capacity = item.people.get(member.id, unlisted)
    leads = member.id in heads_of(visit, item, member.side)
    return "head" if leads and capacity in ("delegate", "not-listed") else capacity


def _stood_in(item: Item, member: str) -> AttendanceStatus | None:
    return "present" if any(mark.by == member for mark in item.attendance.values()) else None


def _ranks(visit: Visit) -> dict[str, int]:
    return {key: rank for side in visit.sides for key, rank in visit.delegations.ranks(side).items()}


def _order(visit: Visit, item: Item) -> Callable[[Attendee], tuple[int, int, int, str]]:
    """By side and role, in the order of the item; who is not listed there by rank.

    Who comes no more is last, but not where he was expected as it began: what was held keeps its order.
    """
    sides = visit.sides_at(item)
    order = (key for side in sides for key in everyone_at(visit, item, side))
    places = {key: place for place, key in enumerate(order)}

    def place(attendee: Attendee) -> tuple[int, int, int, str]:
        stands = places.get(attendee.id, _AFTER_ALL_LISTED + (attendee.rank or 0))
        there = stands if attendee.comes else _LAST
        return sides.index(attendee.side), _ROLES.index(attendee.role), there, attendee.id

    return place
