"""Where a delay leads: the items after one that runs beyond its plan, each at the hour it could then begin.

A proposal, recorded nowhere: the plan in force stays until somebody moves it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from domain.core.times import PlannedTime, minutes_between
from domain.projections.schedule import ScheduleRow

BETWEEN = timedelta(minutes=15)
"""How much of the time between two items a delay leaves: what a room needs to be prepared (protocol 5.13)."""
SHORTEST = timedelta(minutes=15)
"""To less than this, or to less than half of its length, it is proposed for nothing to be shortened."""
ROUNDED = 5
"""An end that nobody foretold is taken to be the next such minute of the clock."""
BEGAN_LATE = timedelta(minutes=10)
"""What begins less late than this is taken to make up for it while it runs."""


class Lateness(msgspec.Struct, frozen=True):
    """An item that ends late, by how many minutes, and what it holds up."""

    item: str
    minutes: int
    ends: datetime
    """When it is expected to end (UTC)."""
    foretold: bool
    """Whether somebody said so; else it has run on until now, or began late and lasts as long as planned."""
    began_late: bool
    """Whether it is late as it began late: if it lasts as long as planned, it has not run over yet."""
    began: int
    """By how many minutes it began after its plan, 0 where that is not known."""
    moves: Mapping[str, int]
    """By how many minutes each item would move, in the order of the day."""
    stays: str | None
    """The next item, which keeps its hour."""
    shortened: int | None
    """How many minutes the first item held up may last so that it ends as planned, and all after it keeps its hour."""


def lateness(rows: Sequence[ScheduleRow], now: datetime) -> Lateness | None:
    """The item under way that ends latest after its plan, and what follows from it; None where nothing is late.

    Args:
        rows: the items of a visit.
        now: the moment (aware), of which the day alone is looked at where nobody says when the item ends.
    """
    found = [late for row in rows if row.status == "under-way" and (late := _late(row, rows, now)) is not None]
    return max(found, key=lambda late: late.minutes, default=None)


def _late(row: ScheduleRow, rows: Sequence[ScheduleRow], now: datetime) -> Lateness | None:
    planned = row.planned
    if planned is None or planned.ends_at is None:
        return None
    expected = row.actual.expected_end
    foretold = expected is not None and expected.at.at >= now
    ends = expected.at.at if expected is not None and foretold else _ends_untold(row, now)
    late = minutes_between(planned.ends_at, ends)
    began_late = not foretold and ends > _rounded_up(now)
    if not 0 < late < 24 * 60 or (not foretold and not began_late and now <= planned.ends_at):
        return None
    following = _following(row, planned.ends_at, rows)
    moves, stays = _held_up(row, following, ends)
    if began_late and not moves and now <= planned.ends_at:
        return None
    began = _began_late_by(row)
    return Lateness(row.id, late, ends, foretold, began_late, began, moves, stays, _shortened(following, moves))


def _began_late_by(row: ScheduleRow) -> int:
    planned, began = row.planned.starts_at if row.planned is not None else None, row.actual.start
    return max(minutes_between(planned, began.at), 0) if planned is not None and began is not None else 0


def _ends_untold(row: ScheduleRow, now: datetime) -> datetime:
    """When what runs ends of which nobody says it: not before now, and where it began late as long after as planned."""
    planned, over = row.planned, _rounded_up(now)
    began = row.actual.start.at if row.actual.start is not None else None
    if began is None or planned is None or planned.starts_at is None or planned.ends_at is None:
        return over
    if began - planned.starts_at < BEGAN_LATE:
        return over
    return max(over, _rounded_up(began + (planned.ends_at - planned.starts_at)))


def _rounded_up(now: datetime) -> datetime:
    over = timedelta(minutes=now.minute % ROUNDED, seconds=now.second, microseconds=now.microsecond)
    return now if not over else now - over + timedelta(minutes=ROUNDED)


def _following(row: ScheduleRow, planned_end: datetime, rows: Sequence[ScheduleRow]) -> list[ScheduleRow]:
    """The items still planned that begin after it, of a side that takes part in both, in the order of their hours."""
    sides = {*row.taking, *row.participation}
    after = [
        (each.planned.starts_at, each)
        for each in rows
        if each.status == "planned" and each.planned is not None and each.planned.starts_at is not None
        if each.planned.starts_at >= planned_end and sides & {*each.taking, *each.participation}
    ]
    return [each for _, each in sorted(after, key=lambda pair: pair[0])]


def _held_up(row: ScheduleRow, following: Sequence[ScheduleRow], ends: datetime) -> tuple[dict[str, int], str | None]:
    """By how much each moves, and the first that does not: what was to run at once holds nothing else up."""
    moves: dict[str, int] = {}
    stays: str | None = None
    over = [(_end_of(row.planned), ends)]
    for each in following:
        planned = each.planned
        start, end = planned.starts_at if planned is not None else None, _end_of(planned)
        assert start is not None
        if not moves and start >= ends:
            # Whoever moved it there once has taken up the delay.
            return moves, each.id
        before = [now + min(start - was, BETWEEN) for was, now in over if was <= start]
        by = max(minutes_between(start, max(before)), 0)
        if by:
            moves[each.id] = by
        else:
            stays = stays or each.id
        over.append((end, end + timedelta(minutes=by)))
    return moves, stays


def _shortened(following: Sequence[ScheduleRow], moves: Mapping[str, int]) -> int | None:
    """How many minutes are left of the first item held up, where that is enough and nothing runs beside it."""
    held_up = [each.planned for each in following if each.id in moves]
    starts = [planned.starts_at for planned in held_up if planned is not None and planned.starts_at is not None]
    first = held_up[0] if held_up else None
    if first is None or first.ends_at is None or any(start < first.ends_at for start in starts[1:]):
        return None
    length = first.ends_at - starts[0]
    left = length - timedelta(minutes=next(iter(moves.values())))
    return minutes_between(starts[0], starts[0] + left) if left >= max(SHORTEST, length / 2) else None


def _end_of(planned: PlannedTime | None) -> datetime:
    """When it ends by its plan; an open end claims nothing after the start."""
    found = (planned.ends_at or planned.starts_at) if planned is not None else None
    assert found is not None
    return found
