"""The schedule: every item of the programme in the order of the day, planned beside actual."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from domain.matter import settled
from domain.meeting import counted
from domain.programme import Item
from domain.text import Wording
from domain.times import PlannedTime, local
from domain.visit import Visit


class ScheduleRow(msgspec.Struct, frozen=True):
    """One item of the programme. Actual times are instants (UTC); `zone` is the clock it is read by."""

    id: str
    kind: str
    format: str | None
    held_format: str | None
    title: Wording
    planned: PlannedTime | None
    place: Wording
    taking: str
    status: str
    unplanned: bool
    actual_start: datetime | None
    actual_end: datetime | None
    zone: str
    press: str
    officer: str
    detail: Wording
    moves: str
    counted: dict[str, int]
    """How many count on each side: heads and delegates still expected, not interpreters and note-takers."""
    agreed: dict[str, str]
    """How each side that was asked stands to the item, its composition, seats and words: the least settled state."""


def schedule(visit: Visit) -> tuple[ScheduleRow, ...]:
    """The schedule of a visit, cancelled items included."""
    return tuple(_row(visit, item) for item in visit.programme.standing())


def day_of(row: ScheduleRow) -> date:
    """The day of an item by its own clock: as planned, else when it was held."""
    if row.planned is not None:
        return row.planned.day
    began = row.actual_start or row.actual_end
    return local(began, row.zone).date() if began else date.min


def _row(visit: Visit, item: Item) -> ScheduleRow:
    return ScheduleRow(
        id=item.id,
        kind=item.kind,
        format=item.format,
        held_format=item.held_format,
        title=item.title,
        planned=item.planned,
        place=item.place,
        taking=item.taking,
        status=item.status,
        unplanned=item.unplanned,
        actual_start=item.started,
        actual_end=item.ended,
        zone=item.zone,
        press=item.press,
        officer=item.officer,
        detail=item.detail,
        moves=item.moves,
        counted=counted(visit, item),
        agreed=settled(visit, item.id) if visit.agreements else {},
    )
