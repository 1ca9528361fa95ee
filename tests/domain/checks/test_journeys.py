"""Checks of who comes later than his delegation, or leaves before it."""

from __future__ import annotations

from domain.checks.check import Check
from domain.checks.gathered import gathered
from domain.checks.rules import check
from domain.programme.arrangements import ItemRetitled
from domain.programme.head_of_side import HeadOfSideNamed
from domain.visit.amending import VisitCategoryCorrected
from tests.domain.facts import at, cancelled, item_planned, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

COMES: Facts = (
    item_planned("lands", at("20:10"), "arrival"), ItemRetitled("lands", {"en": "Arrival of Minister Abayev (SU1234)"}),
)  # fmt: skip
TOGETHER = (item_planned("landing", at("09:00"), "arrival"), item_planned("leaving", at("23:50"), "departure"))
TALKS = meeting_planned("talks", when=at("16:00", "17:00"), people=("tokayev", "abayev"))


def asked(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), member("abayev"), *TOGETHER, *facts).visit
    return [each for each in check(visit) if each.code == code]


def test_who_comes_later_is_listed_for_talks_before() -> None:
    (found,) = asked("listed-while-away", COMES, TALKS)
    assert (found.subjects, found.values["other"]) == (
        ("talks", "abayev"),
        {"en": "Arrival of Minister Abayev (SU1234)"},
    )
    assert (
        asked(
            "listed-while-away",
            COMES,
            meeting_planned("talks", when=at("21:00", "22:00"), people=("tokayev", "abayev")),
        )
        == []
    )
    assert asked("listed-while-away", COMES, cancelled("lands"), TALKS) == []


def test_who_has_left_leads_nothing_any_more() -> None:
    leaves = ItemRetitled("goes", {"en": "Departure of Minister Abayev (SU1234)"})
    goes = (item_planned("goes", at("13:00"), "departure"), leaves)
    led = (item_planned("call", at("16:00"), "courtesy-call"), HeadOfSideNamed("call", "guest", "abayev"))
    assert [each.subjects for each in asked("listed-while-away", goes, led)] == [("call", "abayev")]


def test_all_that_somebody_is_listed_for_before_he_comes_is_told_at_once() -> None:
    dinner = (item_planned("dinner", at("19:00"), "meal"), listed("dinner", "abayev"))
    (line,) = gathered(asked("listed-while-away", COMES, TALKS, dinner))
    assert len(line.parts) == 2


def test_a_resident_ambassador_who_greets_his_delegation_is_not_away_before_it() -> None:
    greets = (item_planned("lands", at("17:00"), "arrival", place="Vnukovo-2 Airport"), listed("lands", "abayev"))
    sides = (visit_opened(), principals(), member("abayev"), VisitCategoryCorrected("working"))
    codes = [(each.code, each.subjects[-1]) for each in check(Scenario(*sides, greets, TALKS).visit)]
    assert ("expected-item-missing", "departure") in codes
    assert ("expected-item-missing", "arrival") not in codes
    assert "listed-while-away" not in dict(codes)
