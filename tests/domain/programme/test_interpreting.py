"""Interpreters: language pairs, mode, for whom, and their changeover (protocol 7.2, 7.3)."""

import pytest

from domain.programme.interpreting import (
    ArrangeChangeover,
    AssignInterpreter,
    Assignment,
    ChangeoverArranged,
    InterpreterAssigned,
    InterpreterAssignedInAMode,
    InterpreterRelieved,
    Pair,
    RelieveInterpreter,
    Turn,
    interpreters_of,
)
from domain.programme.meeting import TakeOffParticipant
from domain.projections.attendance import attendance_of
from tests.domain.facts import cancelled, interprets, listed, meeting_planned, member, started, withdrawn
from tests.domain.scenario import Scenario

RU_KK = Pair("ru", "kk")


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted talks that list Abayev; the interpreters Karin and Aryn come, and are not listed."""
    visit.given(member("abayev"), member("karin"), member("aryn"), meeting_planned("talks", people=("abayev",)))
    return visit


def assigned(talks: Scenario) -> dict[str, Assignment]:
    return interpreters_of(talks.visit, talks.visit.programme.items["talks"])


def test_who_is_assigned_is_listed_as_interpreter(talks: Scenario) -> None:
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,)))
    talks.then(listed("talks", "karin", "interpreter"), interprets("talks", "karin", "ru-kk"))


def test_how_he_interprets_is_unknown_until_somebody_says_so(talks: Scenario) -> None:
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,)))
    assert assigned(talks)["karin"].mode is None
    said = AssignInterpreter("talks", "karin", (RU_KK,), "consecutive")
    (undo,) = said.opposite(talks.visit)
    talks.when(said)
    talks.then(InterpreterAssigned("talks", "karin", (RU_KK,), "consecutive", None, None))
    talks.when(undo)
    assert assigned(talks)["karin"].mode is None


def test_how_he_interprets_by_an_older_record_is_what_it_stated(talks: Scenario) -> None:
    talks.given(InterpreterAssignedInAMode("talks", "karin", (RU_KK,), "consecutive", "guest", None).upcast())
    talks.given(listed("talks", "karin", "interpreter"))
    assert assigned(talks)["karin"] == Assignment((RU_KK,), "consecutive", "guest")


def test_who_is_listed_as_interpreter_is_assigned_later(talks: Scenario) -> None:
    talks.given(listed("talks", "karin", "interpreter"))
    assert assigned(talks) == {}
    talks.when(AssignInterpreter("talks", "karin", (Pair("ru", "kk", both=False),), "whispered", person="abayev"))
    talks.then(InterpreterAssigned("talks", "karin", (Pair("ru", "kk", both=False),), "whispered", None, "abayev"))


def test_an_assignment_is_changed_and_keeps_its_turns(talks: Scenario) -> None:
    turns = (Turn("14:00", "14:20"),)
    talks.given(
        listed("talks", "karin", "interpreter"), interprets("talks", "karin", "ru-kk"),
        ChangeoverArranged("talks", "karin", turns, None, None),
    )  # fmt: skip
    talks.when(AssignInterpreter("talks", "karin", (RU_KK, Pair("en", "kk")), "simultaneous", side="guest"))
    assert assigned(talks)["karin"] == Assignment((RU_KK, Pair("en", "kk")), "simultaneous", "guest", turns=turns)
    talks.when(AssignInterpreter("talks", "karin", (RU_KK, Pair("en", "kk")), "simultaneous", side="guest"))
    talks.then_nothing()


def test_who_is_taken_off_the_list_does_not_interpret(talks: Scenario) -> None:
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,)))
    talks.when(TakeOffParticipant("talks", "karin"))
    assert assigned(talks) == {}
    talks.given(listed("talks", "karin", "interpreter"))
    assert assigned(talks) == {"karin": Assignment((RU_KK,))}


def test_who_interpreted_at_what_was_held_is_recorded_without_listing_him(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,)))
    talks.then(interprets("talks", "karin", "ru-kk"))
    (seen,) = (each for each in attendance_of(talks.visit, talks.visit.programme.items["talks"]).people
               if each.id == "karin")  # fmt: skip
    assert (seen.role, seen.interpreting) == ("interpreter", Assignment((RU_KK,)))


def test_a_delegate_does_not_interpret(talks: Scenario) -> None:
    talks.when(AssignInterpreter("talks", "abayev", (RU_KK,)))
    talks.then_refused("listed-otherwise", "member")


def test_an_interpreter_has_a_pair_of_two_languages_that_exist(talks: Scenario) -> None:
    talks.when(AssignInterpreter("talks", "karin", ()))
    talks.then_refused("no-language-pair", "pairs")
    talks.when(AssignInterpreter("talks", "karin", (Pair("ru", "xx"),)))
    talks.then_refused("unknown-language-tag", "pairs")
    talks.when(AssignInterpreter("talks", "karin", (Pair("ru", "ru"),)))
    talks.then_refused("same-language", "pairs")


def test_an_interpreter_works_for_a_side_or_for_a_person(talks: Scenario) -> None:
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,), side="guest", person="abayev"))
    talks.then_refused("one-for-whom", "person")
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,), person="nobody"))
    talks.then_refused("unknown-member", "person")


def test_nobody_interprets_what_will_not_take_place_or_is_not_planned(talks: Scenario) -> None:
    talks.when(AssignInterpreter("supper", "karin", (RU_KK,)))
    talks.then_refused("unknown-item", "item")
    talks.given(cancelled("talks"))
    talks.when(AssignInterpreter("talks", "karin", (RU_KK,)))
    talks.then_refused("item-cancelled", "item")


def test_who_does_not_come_does_not_interpret(talks: Scenario) -> None:
    talks.given(withdrawn("gone"))
    talks.when(AssignInterpreter("talks", "gone", (RU_KK,)))
    talks.then_refused("member-withdrawn", "member")


def test_an_interpreter_is_relieved_and_stays_on_the_list(talks: Scenario) -> None:
    talks.given(listed("talks", "karin", "interpreter"), interprets("talks", "karin", "ru-kk"))
    talks.when(RelieveInterpreter("talks", "karin"))
    talks.then(InterpreterRelieved("talks", "karin"))
    assert talks.visit.programme.items["talks"].people["karin"] == "interpreter"
    talks.when(RelieveInterpreter("talks", "karin"))
    talks.then_refused("not-assigned", "member")
    talks.when(RelieveInterpreter("supper", "karin"))
    talks.then_refused("unknown-item", "item")


def test_interpreters_take_turns_by_the_clock_or_in_an_order(talks: Scenario) -> None:
    talks.given(interprets("talks", "karin", "ru-kk"))
    turns = (Turn("14:00", "14:20"), Turn("14:40", "15:00"))
    talks.when(ArrangeChangeover("talks", "karin", turns))
    talks.then(ChangeoverArranged("talks", "karin", turns, None, None))
    talks.when(ArrangeChangeover("talks", "karin", order=1, minutes=20))
    talks.then(ChangeoverArranged("talks", "karin", (), 1, 20))
    talks.when(ArrangeChangeover("talks", "karin", order=1, minutes=20))
    talks.then_nothing()


@pytest.mark.parametrize(
    "unclear",
    [
        ArrangeChangeover("talks", "karin", order=1),
        ArrangeChangeover("talks", "karin", minutes=20),
        ArrangeChangeover("talks", "karin", order=0, minutes=20),
        ArrangeChangeover("talks", "karin", (Turn("14:00", "14:20"),), 1, 20),
        ArrangeChangeover("talks", "karin", (Turn("14:00", "25:00"),)),
    ],
)
def test_a_turn_is_two_times_or_an_order_with_minutes(talks: Scenario, unclear: ArrangeChangeover) -> None:
    talks.given(interprets("talks", "karin", "ru-kk"))
    talks.when(unclear)
    talks.then_refused("turn-unclear")


def test_a_turn_ends_after_it_began_at_an_item_one_interprets(talks: Scenario) -> None:
    talks.when(ArrangeChangeover("talks", "karin", (Turn("14:00", "14:20"),)))
    talks.then_refused("not-assigned", "member")
    talks.when(ArrangeChangeover("supper", "karin", (Turn("14:00", "14:20"),)))
    talks.then_refused("unknown-item", "item")
    talks.given(interprets("talks", "karin", "ru-kk"))
    talks.when(ArrangeChangeover("talks", "karin", order=1))
    talks.then_refused("turn-unclear", "order")
    talks.when(ArrangeChangeover("talks", "karin", (Turn("14:20", "14:20"),)))
    talks.then_refused("turn-reversed", "turns")


@pytest.mark.parametrize(
    ("pair", "covers"),
    [
        (RU_KK, True),
        (Pair("kk", "ru", both=False), True),
        (Pair("ru", "kk", both=False), False),
        (Pair("en", "kk"), False),
    ],
)
def test_a_pair_of_one_direction_does_not_cover_the_other(pair: Pair, covers: bool) -> None:
    assert pair.covers("kk", "ru") is covers


def test_two_interpreters_of_one_item_are_two_matters(talks: Scenario) -> None:
    karin, aryn = interprets("talks", "karin", "ru-kk"), interprets("talks", "aryn", "ru-kk")
    assert not karin.touches() & aryn.touches()
    changeover = ChangeoverArranged("talks", "karin", (), 1, 20)
    assert not karin.touches() & changeover.touches()
    assert InterpreterRelieved("talks", "karin").touches() >= karin.touches() | changeover.touches()
