"""Several people of a side moved along the table together."""

from __future__ import annotations

import pytest

from domain.seating.seat_moves import MoveSeats
from tests.domain.facts import cancelled, listed, member, swapped
from tests.domain.scenario import Scenario
from tests.domain.seating.test_table_commands import row, talks_facts


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks where the guest's side sits, from the head's right, as abayev, kosherbayev, tokayev, nysanbayev."""
    visit.given(*talks_facts())
    assert row(visit, "guest") == ["abayev", "kosherbayev", "tokayev", "nysanbayev"]
    return visit


def test_neighbours_pass_whoever_sits_beside_them(talks: Scenario) -> None:
    talks.when(MoveSeats("talks", ("abayev", "kosherbayev"), "left"))
    talks.then(swapped("talks", "kosherbayev", "tokayev"), swapped("talks", "abayev", "tokayev"))
    assert row(talks, "guest") == ["tokayev", "abayev", "kosherbayev", "nysanbayev"]
    assert MoveSeats.needs_reason


def test_they_pass_as_many_as_is_said(talks: Scenario) -> None:
    talks.when(MoveSeats("talks", ("abayev", "kosherbayev"), "left", 2))
    assert row(talks, "guest") == ["tokayev", "nysanbayev", "abayev", "kosherbayev"]
    talks.when(MoveSeats("talks", ("abayev", "kosherbayev"), "right", 3))
    talks.then_refused("no-seat-beyond", "members")
    talks.when(MoveSeats("talks", ("abayev", "kosherbayev"), "right", 2))
    assert row(talks, "guest") == ["abayev", "kosherbayev", "tokayev", "nysanbayev"]


def test_who_sits_between_them_stays_between_them(talks: Scenario) -> None:
    talks.when(MoveSeats("talks", ("nysanbayev", "kosherbayev"), "right"))
    assert row(talks, "guest") == ["kosherbayev", "abayev", "nysanbayev", "tokayev"]


def test_moved_there_and_back_they_sit_as_before(talks: Scenario) -> None:
    talks.when(MoveSeats("talks", ("abayev", "kosherbayev"), "left"))
    talks.when(MoveSeats("talks", ("abayev", "kosherbayev"), "right"))
    assert row(talks, "guest") == ["abayev", "kosherbayev", "tokayev", "nysanbayev"]


def test_nobody_moves_beyond_the_end_of_the_row(talks: Scenario) -> None:
    talks.when(MoveSeats("talks", ("abayev", "tokayev"), "right"))
    talks.then_refused("no-seat-beyond", "members")


def test_only_who_sits_at_the_table_moves_and_only_of_one_side(talks: Scenario) -> None:
    talks.given(member("dana"), listed("talks", "dana", "interpreter"))
    talks.when(MoveSeats("talks", ("abayev", "dana"), "left"))
    talks.then_refused("not-at-table", "members")
    talks.when(MoveSeats("talks", ("abayev", "manturov"), "left"))
    talks.then_refused("other-side", "members")
    talks.when(MoveSeats("talks", ("nobody",), "left"))
    talks.then_refused("unknown-member", "members")
    talks.when(MoveSeats("nothing", ("abayev",), "left"))
    talks.then_refused("unknown-item", "item")


def test_nobody_moves_at_what_was_cancelled(talks: Scenario) -> None:
    talks.given(cancelled("talks"))
    talks.when(MoveSeats("talks", ("abayev",), "left"))
    talks.then_refused("item-cancelled", "item")
