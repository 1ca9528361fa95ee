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


def began(clock: str, *facts: Facts, now: str) -> Lateness | None:
    """The talks of half an hour from 14:00 began at that hour."""
    visit = Scenario(visit_opened(), principals(), TALKS, *facts)
    visit.given(started("talks", f"{int(clock[:2]) - 3:02}{clock[2:]}"))
    return lateness(schedule(visit.visit), moscow(now))


def test_what_began_late_holds_up_what_follows_as_long_as_it_lasts_as_planned() -> None:
    found = began("14:22", item_planned("signing", at("14:35", "15:00")), now="14:25")
    assert found is not None
    assert (found.began_late, found.began, found.foretold, found.minutes) == (True, 22, False, 25)
    assert dict(found.moves) == {"signing": 25}
    assert found.ends == moscow("14:55")


def test_what_began_a_little_late_or_holds_up_nothing_is_not_told_before_its_end() -> None:
    signing = item_planned("signing", at("14:35", "15:00"))
    assert began("14:09", signing, now="14:15") is None
    assert began("14:20", item_planned("signing", at("15:10", "15:30")), now="14:25") is None


def test_who_began_late_and_runs_on_is_late_by_what_it_runs_over() -> None:
    signing = item_planned("signing", at("14:35", "15:00"))
    early, later = (began("14:20", signing, now=now) for now in ("14:40", "15:12"))
    assert early is not None
    assert (early.minutes, early.began_late) == (20, True)
    assert later is not None
    assert (later.minutes, later.began_late) == (45, False)


def test_what_somebody_said_of_its_end_goes_before_what_its_beginning_tells() -> None:
    found = began("14:20", item_planned("signing", at("14:35", "15:00")), expected(5), now="14:25")
    assert found is not None
    assert (found.minutes, found.foretold, found.began_late) == (5, True, False)


def test_what_is_to_run_at_one_hour_holds_up_nothing_that_is_to_run_beside_it() -> None:
    found = late(
        item_planned("lecture", at("14:35", "15:20")),
        item_planned("ministers", at("14:35", "15:00")),
        item_planned("keys", at("15:30", "16:00")),
        expected(20),
    )
    assert found is not None
    assert dict(found.moves) == {"lecture": 20, "ministers": 20, "keys": 20}
