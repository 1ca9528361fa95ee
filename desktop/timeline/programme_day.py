"""A day of the schedule as a timeline shows it: from first to last, with what is proposed where something is late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.timeline.day_blocks import (
    DayClock,
    KeptBlocks,
    Lying,
    happened_at,
    is_open_ended,
    planned_at,
    proposed_block,
    until_next,
)
from desktop.timeline.day_lanes import lanes_of, rooms_of
from desktop.timeline.hourless import spans
from desktop.timeline.items import OTHERS, ItemBlock, MinuteSpan, TimelineDay
from desktop.timeline.two_clocks import gutters
from desktop.wording.words import say
from domain.core.times import known_zone, local
from domain.projections.lateness import Lateness, lateness
from domain.projections.schedule import ScheduleRow

WORKING_DAY = (8 * 60, 20 * 60)
"""The minutes that are always shown."""
ROOM = 30
"""How many minutes there are at least before the first item and after the last."""


def days_drawn(view: VisitView) -> tuple[date, ...]:
    """The days of the visit, and those of items outside it."""
    visit = view.visit
    length = (visit.last_day - visit.first_day).days
    own = {visit.first_day + timedelta(days=n) for n in range(min(length, 30) + 1)}
    return tuple(sorted(own | {day for row in view.schedule if (day := row.day) is not None}))


def timeline_day(
    view: VisitView, day: date, now: datetime, kept: KeptBlocks | None = None, *, with_rooms: bool = True
) -> TimelineDay:
    """The day as the timeline shows it; `now` (aware) is marked if it falls on the day.

    What began the evening before and goes on past midnight is drawn to its end.

    Args:
        kept: what was drawn last, of which only what changed is drawn anew.
        with_rooms: whether there is room for lanes of rooms beside those of the sides.
    """
    kept = kept or KeptBlocks()
    moment = view.recorded_at if view.past and view.recorded_at is not None else now
    rows = [row for row in view.schedule if row.day == day]
    late = late_on(view, day, moment)
    clock = DayClock(day, view.visit.zone, moment, late)
    runs, delayed = local(moment, view.visit.zone).date() == day, late is not None and bool(late.moves)
    rooms = rooms_of(rows, runs=runs, proposed=delayed) if with_rooms else []
    blocks = _blocks(view, rows, clock, rooms, kept)
    proposed = _proposed(rows, blocks, late)
    over = _from_the_evening_before(view, clock, rooms, kept)
    of_others = [block for block in blocks if OTHERS in block.lanes]
    there = local(now, view.visit.zone)
    today = there.date() == day and not view.past
    minute = there.hour * 60 + there.minute if today else None
    present = [(max(minute, ROOM), minute)] if minute is not None else []
    first, last = _axis([*((block.start, block.end) for block in (*blocks, *proposed)), *present], over)
    return TimelineDay(
        lanes=lanes_of(
            view,
            rows,
            rooms,
            _headed(view, late) if proposed else None,
            others=_most_at_once(of_others),
            of_others=len(of_others),
        ),
        blocks=(*over, *blocks),
        gutters=gutters(view, day),
        first=first,
        last=last,
        now=minute,
        proposed=proposed,
        key=day.isoformat(),
        earlier=say("programme.earlier"),
        later=say("programme.later"),
    )


def _most_at_once(blocks: Sequence[ItemBlock]) -> int:
    """How many blocks lie beside each other at most; what began this very minute is there too."""
    beside = (sum(other.start <= block.start < max(other.end, other.start + 1) for other in blocks) for block in blocks)
    return max(beside, default=0)


def reaching(day: TimelineDay, span: MinuteSpan) -> TimelineDay:
    """A day shown so long that what would take these minutes lies in it, with room at both ends."""
    first, last = min(day.first, (span[0] - ROOM) // 60 * 60), max(day.last, -(-(span[1] + ROOM) // 60) * 60)
    return replace(day, first=max(first, 0), last=last)


def late_on(view: VisitView, day: date, moment: datetime) -> Lateness | None:
    """What is late at a moment of that day."""
    if local(moment, view.visit.zone).date() != day:
        return None
    return lateness([row for row in view.schedule if row.day == day], moment)


def when_of(row: ScheduleRow, minutes: int = 0, length: int | None = None) -> dict[str, Any]:
    """The planned time of an item as a command asks for it, so many minutes later.

    With a `length` in minutes it lasts so long; without one, as long as it did.
    """
    planned = row.planned
    assert planned is not None
    start = _moved(planned.day, planned.start, minutes)
    end = _moved(planned.end_day or planned.day, planned.end, minutes)
    if length is not None:
        end = _moved(planned.day, planned.start, minutes + length)
    said: dict[str, Any] = {"day": (start or (planned.day, None))[0].isoformat(), "precision": planned.precision}
    if start is not None:
        said["start"] = start[1]
    if end is not None:
        said["end"] = end[1]
        if start is not None and end[0] != start[0]:
            said["end_day"] = end[0].isoformat()
    said["zone"] = planned.zone
    return said


def slot_at(view: VisitView, day: date, start: int, end: int | None) -> dict[str, Any]:
    """The planned time of a slot of a day, by its minutes at the venue; without an end, one that is open."""
    midnight = datetime.combine(day, time(), known_zone(view.visit.zone)).replace(tzinfo=None)
    starts, ends = (midnight + timedelta(minutes=minute) for minute in (start, start if end is None else end))
    if end is None:
        return {"day": starts.date().isoformat(), "start": f"{starts:%H:%M}"}
    said = {"day": starts.date().isoformat(), "start": f"{starts:%H:%M}", "end": f"{ends:%H:%M}"}
    return said if ends.date() == starts.date() else {**said, "end_day": ends.date().isoformat()}


def _moved(day: date, wall: str | None, minutes: int) -> tuple[date, str] | None:
    if wall is None:
        return None
    moment = datetime.combine(day, time.fromisoformat(wall)) + timedelta(minutes=minutes)
    return moment.date(), f"{moment:%H:%M}"


def _blocks(
    view: VisitView, rows: Sequence[ScheduleRow], clock: DayClock, rooms: list[str], kept: KeptBlocks
) -> tuple[ItemBlock, ...]:
    planned = {row.id: lying for row in rows if (lying := planned_at(row, clock)) is not None}
    facts = {row.id: lying for row in rows if (lying := happened_at(row, clock)) is not None}
    known = {**{row.id: planned[row.id] for row in rows if row.id in planned and row.status != "held"}, **facts}
    placed = spans(
        rows, {key: lying.span for key, lying in known.items()}, {k: each.span for k, each in planned.items()}
    )
    drawn = [kept.of(view, row, known.get(row.id) or Lying(*placed[row.id], True, True), clock, rooms) for row in rows]
    open_ended = {row.id for row in rows if row.id not in known or is_open_ended(row)}
    return tuple(until_next(block, drawn) if block.id in open_ended else block for block in drawn)


def _proposed(rows: Sequence[ScheduleRow], blocks: Sequence[ItemBlock], late: Lateness | None) -> tuple[ItemBlock, ...]:
    if late is None:
        return ()
    drawn = {block.id: block for block in blocks}
    return tuple(proposed_block(row, drawn[row.id], late.moves[row.id]) for row in rows if row.id in late.moves)


def _headed(view: VisitView, late: Lateness | None) -> tuple[str, str] | None:
    """What stands at the head of the lane of a proposal: by how much, and on what it depends."""
    if late is None:
        return None
    words = say.words.in_zone(view.visit.zone)
    row = next(row for row in view.schedule if row.id == late.item)
    most = max(late.moves.values(), default=0)
    item = words.pick(row.short_title or row.title)
    return (
        words("programme.proposed", minutes=str(most)),
        words("programme.proposed-if", item=item, end=words.clock(late.ends)),
    )


def _from_the_evening_before(
    view: VisitView, clock: DayClock, rooms: list[str], kept: KeptBlocks
) -> tuple[ItemBlock, ...]:
    """What began on an earlier day and was, or is to be, over on this one."""
    eve = clock.day - timedelta(days=1)
    found = []
    for row in view.schedule:
        if row.day == eve:
            lying = happened_at(row, clock) or (planned_at(row, clock) if row.status == "planned" else None)
            if lying is not None and lying.end > 0 and not is_open_ended(row):
                block = kept.of(view, row, lying, clock, rooms)
                found.append(replace(block, start=max(lying.start, 0), soft_start=True, plan=None, movable=False))
    return tuple(found)


def _axis(own: Sequence[MinuteSpan], over: Sequence[ItemBlock]) -> tuple[int, int]:
    """The hours shown: the working day, those there are before and after it, and now, with room at both ends."""
    first = min([WORKING_DAY[0] + ROOM, *(start for start, _ in own)]) - ROOM
    last = max([WORKING_DAY[1] - ROOM, *(end for _, end in own)]) + ROOM
    return (0 if over else first // 60 * 60), -(-last // 60) * 60
