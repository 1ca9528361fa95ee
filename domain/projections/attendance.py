"""The attendance list of each item: who is expected, and who was there."""

from __future__ import annotations

from datetime import datetime

import msgspec

from domain.delegation import Member
from domain.meeting import heads_of
from domain.names import SIDES, Name
from domain.presence import Mark, Stay
from domain.programme import Item
from domain.text import Wording
from domain.times import PlannedTime
from domain.visit import Visit

_ROLES = ("head", "delegate", "interpreter", "note-taker", "not-listed")


class Attendee(msgspec.Struct, frozen=True):
    """Someone on an attendance list. `attended` is None where nothing was observed."""

    id: str
    names: dict[str, Name]
    position: Wording
    side: str
    rank: int | None
    role: str
    """head, delegate, interpreter, note-taker, or not-listed for who was there unplanned."""
    status: str
    expected: bool
    attended: str | None
    at: datetime | None
    """When he came, if late; else when he left, if early; else when an absence or a replacement was noted."""
    by: str | None
    arrived: datetime | None = None
    left: datetime | None = None
    stays: tuple[Stay, ...] = ()
    """When he was in the room, as often as that was observed; `arrived` and `left` are its ends."""


class AttendanceList(msgspec.Struct, frozen=True):
    """The attendance list of one item, by side and in order of precedence."""

    item: str
    title: Wording
    format: str | None
    planned: PlannedTime | None
    place: Wording
    status: str
    actual_start: datetime | None
    actual_end: datetime | None
    zone: str
    people: tuple[Attendee, ...]


def attendance(visit: Visit) -> tuple[AttendanceList, ...]:
    """The lists of all items that list or saw anyone, in the order of the schedule."""
    lists = (attendance_of(visit, item) for item in visit.programme.standing())
    return tuple(found for found in lists if found.people)


def attendance_of(visit: Visit, item: Item) -> AttendanceList:
    """The attendance list of one item."""
    people = {*item.people, *item.attendance, *(mark.by for mark in item.attendance.values() if mark.by)}
    attendees = [_attendee(visit, item, visit.delegations.members[key]) for key in people]
    return AttendanceList(
        item=item.id,
        title=item.title,
        format=item.held_format or item.format,
        planned=item.planned,
        place=item.place,
        status=item.status,
        actual_start=item.started,
        actual_end=item.ended,
        zone=item.zone,
        people=tuple(sorted(attendees, key=_order)),
    )


def _attendee(visit: Visit, item: Item, member: Member) -> Attendee:
    mark = item.attendance.get(member.id)
    return Attendee(
        id=member.id,
        names=member.names,
        position=member.position,
        side=member.side,
        rank=visit.delegations.rank_of(member.id),
        role=_role(visit, item, member),
        status=member.status,
        expected=member.id in item.people and member.travels,
        attended=mark.attended if mark else _stood_in(item, member.id),
        at=_at(mark) if mark else None,
        by=mark.by if mark else None,
        arrived=mark.arrived if mark else None,
        left=mark.left if mark else None,
        stays=mark.stays if mark else (),
    )


def _at(mark: Mark) -> datetime | None:
    if mark.way != "present":
        return mark.at
    return mark.left if mark.left_early and not mark.late else mark.arrived


def _role(visit: Visit, item: Item, member: Member) -> str:
    capacity = item.people.get(member.id, "not-listed")
    leads = member.id in heads_of(visit, item, member.side)
    return "head" if leads and capacity in ("delegate", "not-listed") else capacity


def _stood_in(item: Item, member: str) -> str | None:
    return "present" if any(mark.by == member for mark in item.attendance.values()) else None


def _order(attendee: Attendee) -> tuple[int, int, int, str]:
    rank = attendee.rank if attendee.rank is not None else 10_000
    return (SIDES.index(attendee.side), _ROLES.index(attendee.role), rank, attendee.id)
