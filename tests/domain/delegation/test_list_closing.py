"""A list can be closed at a deadline; what comes later is recorded, in a register of its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from domain.delegation.list_closing import CloseList, ListClosed, ListReopened, ReopenList
from domain.delegation.proposing import ProposeMember
from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import NOW, Scenario

DEADLINE = NOW - timedelta(days=2)


@pytest.fixture
def visit() -> Scenario:
    return Scenario(visit_opened(), principals())


def test_a_list_is_closed_at_a_deadline(visit: Scenario) -> None:
    visit.when(CloseList("guest", DEADLINE))
    visit.then(ListClosed("guest", DEADLINE))
    visit.when(CloseList("guest", DEADLINE))
    visit.then_nothing()


def test_without_a_deadline_it_is_closed_now(visit: Scenario) -> None:
    visit.when(CloseList("guest"))
    visit.then(ListClosed("guest", NOW))


def test_another_deadline_takes_the_place_of_the_first(visit: Scenario) -> None:
    visit.given(ListClosed("guest", DEADLINE))
    visit.when(CloseList("guest", NOW))
    visit.then(ListClosed("guest", NOW))
    assert visit.visit.list_deadlines == {"guest": NOW}


def test_a_deadline_says_which_clock_it_was_read_from(visit: Scenario) -> None:
    visit.when(CloseList("guest", datetime(2025, 11, 10, 20, 0)))
    visit.then_refused("time-without-zone", "at")


def test_a_deadline_lies_among_the_days_of_programmes(visit: Scenario) -> None:
    visit.when(CloseList("guest", datetime(2300, 1, 1, tzinfo=UTC)))
    visit.then_refused("day-out-of-range", "at")


def test_proposals_after_it_are_not_refused(visit: Scenario) -> None:
    """What comes late is recorded all the same (protocol 2.12)."""
    visit.given(ListClosed("guest", DEADLINE))
    visit.when(ProposeMember("guest", {"en": "Adviser"}, member="late"))
    assert visit.refused is None
    assert visit.visit.delegations.members["late"].travels


def test_a_list_is_reopened(visit: Scenario) -> None:
    visit.when(ReopenList("guest"))
    visit.then_nothing()
    visit.given(ListClosed("guest", DEADLINE))
    visit.when(ReopenList("guest"))
    visit.then(ListReopened("guest"))
