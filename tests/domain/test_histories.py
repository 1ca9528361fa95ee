"""What must hold for any visit, whatever was recorded in whichever order."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given

from domain.checks.rules import check
from domain.core.message import Command
from domain.programme.day_order import BY_ITS_HOURS
from domain.projections.comparison import compare
from domain.projections.delegation import delegation
from domain.projections.derivable import is_derivable
from domain.projections.history import history as told
from domain.projections.itinerary import itinerary
from domain.projections.schedule import ScheduleRow, schedule
from domain.record.entry import Entry
from domain.visit.visit import Visit
from tests.domain.histories import commands, decided, events_of, histories
from tests.domain.scenario import NOW, fold
from tests.domain.state import seen
from tests.fuzz import tries


@tries(10)
@given(histories())
def test_a_history_folds_to_the_same_visit_each_time(history: tuple[Command, ...]) -> None:
    events = events_of(history)
    visit = fold(events)
    assert visit == fold(events)
    assert visit.entries == len(events) >= len(history)


@tries(10)
@given(histories(), commands())
def test_any_command_on_any_visit_is_recorded_or_refused(history: tuple[Command, ...], command: Command) -> None:
    visit = fold(events_of(history))
    before = seen(visit)
    _, events = decided(command, visit)
    assert seen(visit) == before
    fold(events, visit)
    assert (seen(visit) != before) == bool(events)


@tries(10)
@given(histories())
def test_whatever_was_recorded_can_be_shown(history: tuple[Command, ...]) -> None:
    events = events_of(history)
    visit = fold(events)
    seen(visit)
    for member in visit.delegations.members.values():
        if not member.retracted:
            itinerary(visit, member.id)
    entries = [Entry(UUID(int=1), number, event, "I. Ivanova", "desk", NOW) for number, event in enumerate(events, 1)]
    assert len(told(entries)) == len(events)
    assert is_derivable(entries), "nothing a visit's own rules record is taken for damage"
    assert compare(visit, visit) == ()
    compare(Visit(), visit)
    compare(visit, fold(events[: len(events) // 2]))


@tries(10)
@given(histories())
def test_checks_are_found_once_and_in_order(history: tuple[Command, ...]) -> None:
    found = check(fold(events_of(history)))
    assert [each.order for each in found] == sorted(each.order for each in found)
    assert len({(each.code, each.subjects) for each in found}) == len(found)


@tries(10)
@given(histories())
def test_ranks_run_from_one_without_a_gap(history: tuple[Command, ...]) -> None:
    visit = fold(events_of(history))
    for side in visit.sides:
        rows = delegation(visit, side)
        ranks = [row.rank for row in rows if row.rank is not None]
        assert ranks == list(range(1, len(ranks) + 1))
        assert [visit.delegations.place_of(row.id) for row in rows] == list(range(1, len(rows) + 1))
        assert sum(row.principal for row in rows) <= 1
        assert all(row.rank is not None for row in rows if row.principal)


@tries(10)
@given(histories())
def test_the_schedule_is_in_order(history: tuple[Command, ...]) -> None:
    """Within a day by the instant, but for what has a place in its order; without a time where it began, else last."""
    rows = [row for row in schedule(fold(events_of(history))) if row.planned]
    days = [row.planned.day for row in rows if row.planned]
    assert days == sorted(days)
    rows = [row for row in rows if row.order == BY_ITS_HOURS]
    for day in set(days):
        stands = [_stands_at(row) for row in rows if row.planned and row.planned.day == day]
        assert stands == sorted(stands)


LATEST = datetime.max.replace(tzinfo=UTC)


def _stands_at(row: ScheduleRow) -> datetime:
    planned = row.planned.starts_at if row.planned else None
    return planned or row.actual_start or row.actual_end or LATEST
