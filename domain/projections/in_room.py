"""Who was in the room at an instant, as far as it was observed.

Certain is only what the marks and the actual times of the item say. A blank is never taken for the plan
(protocol 1.3): it leaves the answer open, and says what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import msgspec

from domain.programme.presence import AttendanceMark, Stay
from domain.programme.programme import Item
from domain.projections.attendance import AttendanceList, Evidence, InRoom, InTheRoom, attendance_of
from domain.visit.visit import Visit

_UNKNOWN: InTheRoom = "uncertain"
_MOMENT = timedelta(microseconds=1)


def present_at(visit: Visit, item: Item, instant: datetime) -> AttendanceList:
    """The attendance list of an item, saying of everybody on it whether he was in the room at the instant (UTC)."""
    found = attendance_of(visit, item)
    people = (
        msgspec.structs.replace(person, room=_where(_mark_of(item, person.id), item, instant))
        for person in found.people
    )
    return msgspec.structs.replace(found, people=tuple(people))


def _mark_of(item: Item, member: str) -> AttendanceMark | None:
    """The mark of a person; who stood in for another was there from when that was noted."""
    own = item.attendance.get(member)
    if own is not None:
        return own
    instead = next((mark for mark in item.attendance.values() if mark.by == member), None)
    if instead is None:
        return None
    return AttendanceMark("present", stays=(Stay(came=instead.at),) if instead.at else ())


def _where(mark: AttendanceMark | None, item: Item, at: datetime) -> InRoom:
    if mark is None:
        return InRoom(_UNKNOWN, "not-observed")
    if mark.presence == "absent":
        return InRoom("out", "absent")
    if mark.presence == "replaced":
        taken = mark.at is None or at >= mark.at
        return InRoom("out", "replaced") if taken else InRoom(_UNKNOWN, "before-replaced")
    return _by_the_stays(mark, at) or _from_the_ends(mark, item, at)


def _by_the_stays(mark: AttendanceMark, at: datetime) -> InRoom | None:
    """What the observed times alone decide."""
    if mark.arrived is not None and at < mark.arrived:
        return InRoom("out", "not-yet-come")
    if mark.left is not None and at >= mark.left:
        return InRoom("out", "gone")
    for stay in mark.stays:
        if stay.came and stay.left and stay.came <= at < stay.left:
            return InRoom("in", "seen")
    for earlier, later in pairwise(mark.stays):
        if earlier.left and later.came and earlier.left <= at < later.came:
            return InRoom("out", "went-out")
    if any(_gap_holds(earlier, later, at) for earlier, later in pairwise(mark.stays)):
        return InRoom(_UNKNOWN, "times-not-observed")
    return None


def _gap_holds(earlier: Stay, later: Stay, at: datetime) -> bool:
    """Whether the instant lies where one stay may still last, or the next may have begun already."""
    begin, end = earlier.left or earlier.came, later.came or later.left
    return (earlier.left is None or later.came is None) and (begin is None or at >= begin) and (end is None or at < end)


def _from_the_ends(mark: AttendanceMark, item: Item, at: datetime) -> InRoom:
    """Between the first coming and the last leaving: as the item ran, unless one of them was not observed."""
    if mark.late and mark.arrived is None:
        return InRoom(_UNKNOWN, "coming-not-observed")
    if mark.left_early and mark.left is None:
        return InRoom(_UNKNOWN, "leaving-not-observed")
    missing = (None if mark.arrived else _before(item, at)) or (None if mark.left else _after(item, at))
    if missing is None:
        return InRoom("in", "seen" if mark.stays else "throughout")
    return InRoom("out" if missing in ("not-begun", "over") else _UNKNOWN, missing)


def _before(item: Item, at: datetime) -> Evidence | None:
    """Why nobody is known to have been there yet at the instant; None if the item had begun."""
    if item.started is not None:
        return "not-begun" if at < item.started else None
    return "start-not-observed" if at < min(_noted(item), default=at + _MOMENT) else None


def _after(item: Item, at: datetime) -> Evidence | None:
    """Why nobody is known to have been there still at the instant; None if the item had not ended."""
    if item.ended is not None:
        return "over" if at > item.ended else None
    return "end-not-observed" if at > max(_noted(item), default=at - _MOMENT) else None


def _noted(item: Item) -> Iterator[datetime]:
    """Every instant at which something of the item was observed: it ran between the first and the last."""
    for mark in item.attendance.values():
        for stay in mark.stays:
            yield from (at for at in (stay.came, stay.left) if at is not None)
    yield from (at for at, _ in item.held_formats if at is not None)
    yield from (at for at in (item.started, item.ended) if at is not None)
