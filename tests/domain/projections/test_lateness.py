"""Where a delay leads: what follows, by how much, and what keeps its hour."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.core.times import Moment
from domain.programme.outcome import EndExpected
from domain.projections.lateness import Lateness, lateness
from domain.projections.schedule import schedule
from tests.domain.facts import at, instant, item_planned, principals, started, visit_opened
from tests.domain.scenario import Facts, Scenario


def moscow(clock: str) -> datetime:
    """The instant at which the clocks of Moscow, three hours ahead, show that time."""
    return instant(clock) - timedelta(hours=3)


TALKS = item_planned("talks", at("14:00", "14:30"))
NOW = moscow("14:05")


def late(*facts: Facts, now: datetime = NOW) -> Lateness | None:
    return lateness(
        schedule(Scenario(visit_opened(), principals(), TALKS, started("talks", "11:00"), *facts).visit), now
    )


def expected(minutes: int) -> EndExpected:
    """Somebody said that the talks end so many minutes after their plan."""
    return EndExpected("talks", Moment(moscow("14:30") + timedelta(minutes=minutes), about=False), "the hall", None)


def test_nothing_is_late_while_its_planned_end_is_not_reached() -> None:
    assert late(item_planned("signing", at("14:35", "15:00"))) is None


def test_what_follows_moves_and_keeps_its_distance_up_to_a_quarter_of_an_hour() -> None:
    found = late(
        item_planned("signing", at("14:35", "15:00")),
        item_planned("press", at("15:15", "15:30")),
        item_planned("gala", at("16:10", "18:00")),
        expected(20),
    )
    assert found is not None
    assert (found.item, found.minutes, found.foretold) == ("talks", 20, True)
    assert dict(found.moves) == {"signing": 20, "press": 20}
    assert found.stays == "gala"


def test_reserve_between_two_items_takes_up_a_delay() -> None:
    found = late(
        item_planned("signing", at("14:40", "15:00")), item_planned("press", at("15:25", "15:40")), expected(20)
    )
    assert found is not None
    assert dict(found.moves) == {"signing": 20, "press": 10}


def test_what_was_moved_as_proposed_is_held_up_no_more() -> None:
    found = late(
        item_planned("signing", at("14:50", "15:20")), item_planned("press", at("15:20", "15:40")), expected(20)
    )
    assert found is not None
    assert (dict(found.moves), found.stays) == ({}, "signing")


@pytest.mark.parametrize(("after", "minutes"), [(1, 5), (5, 5), (6, 10)])
def test_what_runs_over_without_a_word_is_taken_to_end_at_the_next_five_minutes(after: int, minutes: int) -> None:
    found = late(now=moscow("14:30") + timedelta(minutes=after))
    assert found is not None
    assert (found.minutes, found.foretold, dict(found.moves), found.stays) == (minutes, False, {}, None)


def test_a_word_that_time_has_overtaken_says_nothing_any_more() -> None:
    found = late(expected(10), now=moscow("14:30") + timedelta(minutes=22))
    assert found is not None
    assert (found.minutes, found.foretold) == (25, False)


def test_what_others_do_is_not_held_up() -> None:
    found = late(item_planned("tea", at("14:35", "15:00"), taking=("third",)), expected(20))
    assert found is not None
    assert dict(found.moves) == {}


def test_what_never_ended_is_not_late_for_ever() -> None:
    assert late(now=moscow("14:30") + timedelta(days=3)) is None


def test_the_first_item_held_up_can_be_shortened_and_all_after_it_keeps_its_hour() -> None:
    found = late(
        item_planned("signing", at("14:30", "15:20")), item_planned("press", at("15:25", "15:50")), expected(20)
    )
    assert found is not None
    assert dict(found.moves) == {"signing": 20, "press": 20}
    assert found.shortened == 30


@pytest.mark.parametrize(
    "following",
    [
        [item_planned("signing", at("14:30", "15:00"))],
        [item_planned("signing", at("14:30", None))],
        [item_planned("signing", at("14:30", "15:20")), item_planned("tea", at("14:40", "15:00"))],
        [],
    ],
    ids=["too little would be left", "its end is open", "another runs beside it", "nothing is held up"],
)
def test_nothing_is_shortened(following: list[Facts]) -> None:
    found = late(*following, expected(20))
    assert found is not None
    assert found.shortened is None
