"""How fast checks are found: a visit of 500 items and 2,000 persons, from nothing and after one change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from domain.checks.checker import Checker
from domain.checks.rules import checker
from domain.core.message import Event
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.moving import ItemMoved
from domain.visit.amending import VisitRedated
from domain.visit.visit import Visit
from tests.benchmarks.figures import Reached
from tests.domain.facts import at, item_planned, listed, meeting_planned, member, planned, principals, visit_opened
from tests.domain.scenario import Scenario, fold

ITEMS, PERSONS, LISTED = 500, 2_000, 20
"""The visit of the goal; each item lists twenty persons; every twentieth person is not confirmed yet."""

FIRST_DAY = date(2025, 11, 3)
FROM_NOTHING_MS, AFTER_ONE_MS = 100.0, 5.0


@pytest.fixture(scope="module")
def visit() -> Visit:
    """A visit of twenty days with 25 items a day, every third of them a meeting, in forty rooms."""
    people = [f"m{number}" for number in range(PERSONS)]
    made = Scenario(visit_opened(), VisitRedated(FIRST_DAY, FIRST_DAY + timedelta(days=19)), principals())
    made.given(*(member(key, "host" if number % 2 else "guest") for number, key in enumerate(people)))
    made.given(*(MemberConfirmed(key) for number, key in enumerate(people) if number % 20))
    for number in range(ITEMS):
        made.given(*_item(number, people))
    visit: Visit = made.visit
    return visit


def _item(number: int, people: list[str]) -> tuple[Event, ...]:
    start = 8 * 60 + number // 20 % 25 * 30
    when = at(_clock(start), _clock(start + 45), FIRST_DAY + timedelta(days=number % 20))
    some = tuple(people[(number * LISTED + each) % PERSONS] for each in range(LISTED))
    place, key = f"Hall {number % 40}", f"i{number}"
    if number % 3 == 0:
        return meeting_planned(key, "expanded", when, ("putin", "tokayev", *some), place)
    return (item_planned(key, when, place=place), *(listed(key, each) for each in some))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def test_all_checks_from_nothing(
    benchmark: BenchmarkFixture, visit: Visit, reached: Reached, repeated: Callable[[int], int]
) -> None:
    """Goal: at most 100 ms."""
    bare, took = interleaved(lambda: _bare(visit), lambda: len(checker(visit).checks), rounds=repeated(20))
    report(benchmark, bare, took, FROM_NOTHING_MS)
    reached("all checks of 500 items and 2,000 persons, ms", median(took) * 1e3, FROM_NOTHING_MS)
    assert len(benchmark.pedantic(lambda: checker(visit).checks, rounds=3)) > ITEMS


@pytest.mark.parametrize("change", ["an item moved", "a member withdrawn"])
def test_all_checks_after_one_change(
    benchmark: BenchmarkFixture, visit: Visit, change: str, reached: Reached, repeated: Callable[[int], int]
) -> None:
    """Goal: at most 5 ms."""
    events: list[Event] = [MemberWithdrawn("m7")]
    if change == "an item moved":
        events = [ItemMoved("i21", planned(at("09:10", "10:00", FIRST_DAY)))]
    kept = checker(visit)
    assert kept.checks
    fold(events, visit)
    after = _after(kept, visit, events)
    bare, took = interleaved(lambda: _bare(visit), after, rounds=repeated(40))
    report(benchmark, bare, took, AFTER_ONE_MS)
    reached(f"all checks after one change ({change}), ms", median(took) * 1e3, AFTER_ONE_MS)
    benchmark.pedantic(after, rounds=20)
    assert kept.after(visit, events).checks == checker(visit).checks


def _after(kept: Checker, visit: Visit, events: list[Event]) -> Callable[[], int]:
    return lambda: len(kept.after(visit, events).checks)


def _bare(visit: Visit) -> int:
    """What it takes merely to look at every name on every list once: the measure of this machine."""
    travels = visit.delegations.members
    return sum(travels[key].travels for item in visit.programme.items.values() for key in item.people)


def report(benchmark: BenchmarkFixture, bare: list[float], took: list[float], goal: float) -> None:
    """Put beside the benchmark: the median in ms, its goal, and how many looks at every name it makes."""
    benchmark.extra_info["median, ms"] = round(median(took) * 1e3, 2)
    benchmark.extra_info["goal, ms"] = goal
    benchmark.extra_info["ratio to looking at every name once"] = round(median(took) / median(bare), 2)


def interleaved(*works: Callable[[], int], rounds: int) -> list[list[float]]:
    """Seconds of the processor each work took, in turns, so that the machine's moods fall on all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            start = process_time()
            work()
            taken.append(process_time() - start)
    return times
