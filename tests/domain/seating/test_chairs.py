"""Chairs planned and seen."""

from __future__ import annotations

import pytest

from domain.seating.chairs import (
    Chair,
    ChairNoted,
    ChairPlanned,
    NoteChairs,
    PlanChairs,
)
from tests.domain.facts import cancelled, headed, meeting_planned, member, started, withdrawn
from tests.domain.scenario import Scenario

TWO = ("tokayev", "abayev")


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks at which two lead the guest."""
    visit.given(
        member("abayev"), meeting_planned("talks", people=("putin", *TWO)), headed("talks", "guest", *TWO)
    )  # fmt: skip
    return visit


def test_chairs_of_several_are_planned_alike(talks: Scenario) -> None:
    talks.when(PlanChairs("talks", TWO, "armchair", "large", 150, "beside"))
    chair = Chair("armchair", "large", 150, "beside")
    talks.then(ChairPlanned("talks", "tokayev", chair), ChairPlanned("talks", "abayev", chair))
    talks.when(PlanChairs("talks", TWO, "armchair", "large", 150, "beside"))
    talks.then_nothing()


def test_without_anything_said_no_chair_is_planned_any_more(talks: Scenario) -> None:
    talks.given(ChairPlanned("talks", "tokayev", Chair("sofa")))
    talks.when(PlanChairs("talks", ("tokayev",)))
    talks.then(ChairPlanned("talks", "tokayev", None))
    assert talks.visit.programme.items["talks"].chairs == {}


def test_for_whom_no_chair_is_planned(talks: Scenario) -> None:
    talks.given(withdrawn("gone"))
    talks.when(PlanChairs("talks", (), "sofa"))
    talks.then_refused("nobody-named", "members")
    talks.when(PlanChairs("talks", ("tokayev", "tokayev"), "sofa"))
    talks.then_refused("listed-twice", "members")
    talks.when(PlanChairs("talks", ("nobody",), "sofa"))
    talks.then_refused("unknown-member", "members")
    talks.when(PlanChairs("talks", ("gone",), "sofa"))
    talks.then_refused("member-withdrawn", "members")


def test_of_whom_no_chair_is_noted(talks: Scenario) -> None:
    talks.when(NoteChairs("talks", (), "sofa"))
    talks.then_refused("nobody-named", "members")
    talks.when(NoteChairs("talks", ("tokayev", "tokayev"), "sofa"))
    talks.then_refused("listed-twice", "members")
    talks.when(NoteChairs("talks", ("nobody",), "sofa"))
    talks.then_refused("unknown-member", "members")


def test_no_chair_is_planned_at_what_is_not_known_or_was_called_off(talks: Scenario) -> None:
    talks.when(PlanChairs("nothing", ("tokayev",), "sofa"))
    talks.then_refused("unknown-item", "item")
    talks.when(NoteChairs("nothing", ("tokayev",), "sofa"))
    talks.then_refused("unknown-item", "item")
    talks.given(cancelled("talks"))
    talks.when(PlanChairs("talks", ("tokayev",), "sofa"))
    talks.then_refused("item-cancelled", "item")


def test_what_somebody_sat_on_is_noted_whoever_he_is(talks: Scenario) -> None:
    """A fact is refused only where it is impossible (protocol 1.1)."""
    talks.given(withdrawn("gone"), cancelled("talks"))
    talks.when(NoteChairs("talks", ("gone",), "sofa", distance=400))
    talks.then(ChairNoted("talks", "gone", Chair("sofa", None, 400)))
    assert talks.visit.programme.items["talks"].status == "held"
    talks.when(NoteChairs("talks", ("gone",)))
    talks.then(ChairNoted("talks", "gone", None))
    assert talks.visit.programme.items["talks"].status == "cancelled"


def test_no_chair_is_planned_at_what_began(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(PlanChairs("talks", ("tokayev",), "sofa"))
    talks.then_refused("already-held", "item")


def test_a_form_opens_with_the_chair_of_those_who_have_the_same(talks: Scenario) -> None:
    chair = Chair("sofa", None, 400)
    talks.given(ChairPlanned("talks", "tokayev", chair), ChairNoted("talks", "abayev", chair))
    opened = {"chair": "sofa", "chair_size": None, "distance": 400, "flag": None}
    assert PlanChairs.current_values(talks.visit, {"item": "talks", "members": ("tokayev",)}) == opened
    assert NoteChairs.current_values(talks.visit, {"item": "talks", "members": ("abayev",)}) == opened
    assert PlanChairs.current_values(talks.visit, {"item": "talks", "members": TWO}) == {}
    assert PlanChairs.current_values(talks.visit, {"item": "talks"}) == {}
