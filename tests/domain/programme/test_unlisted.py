"""Whoever was in the room and is on no list: never refused, and put on a list in the same act (protocol 1.1)."""

from copy import deepcopy
from datetime import UTC, datetime

import pytest

from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.programme.unlisted import RecordPersonPresent
from domain.visit.closing import VisitClosed
from tests.domain.facts import instant, marked, meeting_planned, member
from tests.domain.scenario import NOW, Scenario

GUARD = {"en": "Officer of the guard"}


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks that list Abayev."""
    visit.given(member("abayev"), meeting_planned("talks", people=("abayev",)))
    return visit


def test_who_was_on_no_list_is_proposed_and_marked_present(talks: Scenario) -> None:
    names = {"en": Name(family="Smailov")}
    talks.when(RecordPersonPresent("talks", "guest", GUARD, names))
    talks.then(MemberProposed("smailov", "guest", names, GUARD, "accompanying"), marked("talks", "smailov"))


def test_who_is_not_named_is_told_by_what_he_is(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest", GUARD, at=instant("11:20")))
    (proposed, mark) = talks.recorded
    assert proposed == MemberProposed("officer-of-the-guard", "guest", {}, GUARD, "accompanying")
    assert mark.mark().arrived == instant("11:20")  # type: ignore[attr-defined]


def test_of_whom_nothing_is_known_there_is_nothing_to_record(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest"))
    talks.then_refused("text-missing", "position")


def test_he_may_have_sat_in_the_place_of_another(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest", GUARD, instead_of="abayev", member="guard"))
    talks.then(
        MemberProposed("guard", "guest", {}, GUARD, "accompanying"),
        marked("talks", "abayev", "replaced", by="guard"),
    )


def test_nobody_sits_in_the_place_of_the_other_side(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "host", GUARD, instead_of="abayev"))
    talks.then_refused("other-side", "instead_of")


def test_he_is_taken_back_as_one_even_in_a_visit_that_is_closed(talks: Scenario) -> None:
    before = deepcopy(talks.visit)
    command = RecordPersonPresent("talks", "guest", GUARD).complete(talks.visit, NOW)
    talks.given(VisitClosed())
    talks.when(command)
    for opposite in command.opposite(before):
        talks.when(opposite)
        assert talks.recorded, talks.refused
    assert talks.visit.delegations.members["officer-of-the-guard"].retracted


def test_nobody_was_at_an_unknown_item(visit: Scenario) -> None:
    visit.when(RecordPersonPresent("talks", "guest", GUARD))
    visit.then_refused("unknown-item", "item")


def test_his_id_is_his_own(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest", GUARD, member="abayev"))
    talks.then_refused("id-taken", "member")


def test_nobody_sits_in_the_place_of_who_is_unknown(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest", GUARD, instead_of="nobody"))
    talks.then_refused("unknown-member", "instead_of")


def test_his_name_is_a_line_of_text(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest", names={"en": Name(family="A" * 201)}))
    talks.then_refused("text-too-long", "names")
    talks.when(RecordPersonPresent("talks", "guest", names={"en": Name(family="A\nB")}))
    talks.then_refused("text-not-allowed", "names")


def test_the_time_he_came_says_its_clock_and_lies_within_the_calendar(talks: Scenario) -> None:
    talks.when(RecordPersonPresent("talks", "guest", GUARD, at=datetime(2025, 11, 12, 14, 20)))
    talks.then_refused("time-without-zone", "at")
    talks.when(RecordPersonPresent("talks", "guest", GUARD, at=datetime(1, 1, 1, tzinfo=UTC)))
    talks.then_refused("day-out-of-range", "at")
