"""Who comes later than his delegation, or leaves before it."""

from __future__ import annotations

import pytest

from domain.delegation.member_names import MemberPositionWorded
from domain.programme.attendance import AttendanceMarked
from domain.programme.entering import ItemPlanned
from domain.programme.travelling_apart import Travellers
from tests.domain.facts import at, cancelled, item_planned, listed, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

SIDES: tuple[Facts, ...] = (
    visit_opened(), *principals(), member("abayev"), member("karin"), member("lavrov", "host"),
    item_planned("landing", at("09:00"), "arrival"), item_planned("leaving", at("23:50"), "departure"),
)  # fmt: skip
"""All come in the morning and leave in the night."""


def way(id: str, title: str, hour: str, kind: str = "arrival") -> ItemPlanned:
    planned = item_planned(id, at(hour), kind)
    return ItemPlanned(id, kind, {"en": title}, planned.planned, planned.place, planned.taking, None)


def away(who: str, hour: str, *facts: Facts) -> str | None:
    """The journey that says somebody is not at a dinner of that hour."""
    return away_of(Scenario(*SIDES, item_planned("dinner", at(hour), "meal"), *facts), who)


def away_of(scenario: Scenario, who: str) -> str | None:
    visit = scenario.visit
    told = Travellers(visit).away(who, visit.programme.items["dinner"])
    return told.id if told is not None else None


COMES = way("lands", "Arrival of Minister Abayev (SU1234)", "20:10")


def test_who_arrives_by_himself_is_not_there_before() -> None:
    assert [away("abayev", hour, COMES) for hour in ("16:00", "20:09", "20:10", "21:00")] == [
        "lands",
        "lands",
        None,
        None,
    ]
    assert away("karin", "16:00", COMES) is None


def test_who_leaves_by_himself_is_not_there_afterwards() -> None:
    leaves = way("goes", "Departure of Minister Abayev by flight KC 872", "15:00", kind="departure")
    assert [away("abayev", hour, leaves) for hour in ("14:00", "15:00", "16:00")] == [None, None, "goes"]
    back = way("lands", "Arrival of Minister Abayev, Domodedovo Airport", "18:00")
    assert [away("abayev", hour, leaves, back) for hour in ("14:00", "17:00", "19:00")] == [None, "lands", None]


@pytest.mark.parametrize(("kind", "hour"), [("arrival", "20:10"), ("departure", "12:30")])
def test_a_list_alone_makes_no_journey_apart(kind: str, hour: str) -> None:
    """An ambassador who greets at the airport is the one of his delegation who is listed there."""
    plain = item_planned("lands", at(hour), kind)
    assert away("abayev", "16:00", plain, listed("lands", "abayev")) is None


def test_an_arrival_that_names_and_lists_him_needs_no_word_of_an_airport() -> None:
    named = way("lands", "Arrival of Dauren Abayev", "20:10")
    assert away("abayev", "16:00", named) is None
    assert away("abayev", "16:00", named, listed("lands", "abayev")) == "lands"
    assert away("abayev", "16:00", named, listed("lands", "karin")) is None
    assert away("abayev", "16:00", named, listed("lands", "abayev"), listed("lands", "tokayev")) is None


def test_an_ambassador_who_lives_there_comes_to_an_airport_to_greet() -> None:
    office = MemberPositionWorded("abayev", {"en": "Ambassador of Kazakhstan to Russia"})
    assert away("abayev", "16:00", COMES, office) is None


def test_without_an_arrival_of_the_heads_nothing_is_certain() -> None:
    visit = Scenario(
        visit_opened(), *principals(), member("abayev"), item_planned("dinner", at("16:00"), "meal"), COMES
    )
    assert away_of(visit, "abayev") is None
    assert Travellers(visit.visit).journeys == {"lands"}


def test_on_a_tour_he_may_have_come_with_the_others_before() -> None:
    leg = (way("off", "Departure for Kazan", "17:00", "departure"), way("on", "Arrival in Kazan", "18:30"))
    assert away("abayev", "16:00", COMES, *leg) is None


def test_who_was_seen_before_came_with_the_others() -> None:
    seen = AttendanceMarked("landing", "abayev", "present", None, None)
    assert away("abayev", "16:00", COMES, seen) is None


def test_from_the_airport_one_drives_to_town_with_the_others() -> None:
    drive = way("goes", "Departure of Minister Abayev from the airport", "09:20", kind="departure")
    assert away("abayev", "16:00", drive) is None


@pytest.mark.parametrize(
    ("title", "leads_there"),
    [
        ("Arrival of Minister Abayev, JKIA (LH590)", True),
        ("Arrival of Minister Abayev at Wilson Airport", True),
        ("Arrivée de Mgr Abayev, aéroport d'Alger (vol AZ800)", True),
        ("Arrival of Minister Abayev (Nairobi, LH 590)", True),
        ("Arrival of Minister Abayev at the Academy", False),
        ("Arrival of Minister Abayev at NATO HQ", False),
        ("Arrival of Minister Abayev at the G20", False),
        ("Arrival of Minister Abayev (Room AB 123)", False),
        ("Arrival of Minister Abayev, BMW plant", False),
        ("Arrival of Minister Abayev at the Port of Hamburg", False),
        ("Arrivée de M. Abayev à la gare de l’Est pour la visite", False),
        ("Arrival of Minister Abayev in Moscow by train", False),
        ("Arrival of President Tokayev and Minister Abayev", False),
        ("Arrival", False),
    ],
)
def test_what_brings_him_to_a_house_of_the_town_is_no_journey(title: str, leads_there: bool) -> None:
    assert away("abayev", "16:00", way("lands", title, "20:10")) == ("lands" if leads_there else None)


@pytest.mark.parametrize(
    "title",
    [
        "Departure of Mrs Abayev from the MFA",
        "Departure of Minister Abayev",
        "Départ de M. Abayev vers la Porte Dauphine",
    ],
)
def test_who_leaves_a_house_is_still_there(title: str) -> None:
    leaves = way("goes", title, "15:00", kind="departure")
    assert away("abayev", "16:00", leaves, listed("goes", "abayev")) is None


def test_an_arrival_with_the_others_before_it_has_brought_him() -> None:
    with_all = item_planned("together", at("09:00"), "arrival")
    there = (with_all, listed("together", "tokayev"), listed("together", "abayev"))
    assert away("abayev", "16:00", COMES, *there) is None


def test_the_host_is_at_home_and_an_arrival_called_off_says_nothing() -> None:
    assert away("lavrov", "16:00", way("lands", "Arrival of Minister Lavrov (SU1234)", "20:10")) is None
    assert away("abayev", "16:00", COMES, cancelled("lands")) is None
