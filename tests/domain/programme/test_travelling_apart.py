"""Who comes later than his delegation, or leaves before it."""

from __future__ import annotations

import pytest

from domain.programme.entering import ItemPlanned
from domain.programme.travelling_apart import Travellers
from tests.domain.facts import at, cancelled, item_planned, listed, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

SIDES: tuple[Facts, ...] = (
    visit_opened(), *principals(), member("abayev"), member("karin"), member("lavrov", "host"),
)  # fmt: skip


def way(id: str, title: str, hour: str, kind: str = "arrival") -> ItemPlanned:
    planned = item_planned(id, at(hour), kind)
    return ItemPlanned(id, kind, {"en": title}, planned.planned, planned.place, planned.taking, None)


def away(who: str, hour: str, *facts: Facts) -> str | None:
    """The journey that says somebody is not at a dinner of that hour."""
    visit = Scenario(*SIDES, item_planned("dinner", at(hour), "meal"), *facts).visit
    told = Travellers(visit).away(who, visit.programme.items["dinner"])
    return told.id if told is not None else None


COMES = way("lands", "Arrival of Minister Abayev", "20:10")


def test_who_arrives_by_himself_is_not_there_before() -> None:
    assert [away("abayev", hour, COMES) for hour in ("16:00", "20:09", "20:10", "21:00")] == [
        "lands",
        "lands",
        None,
        None,
    ]
    assert away("karin", "16:00", COMES) is None


def test_who_leaves_by_himself_is_not_there_afterwards() -> None:
    leaves = way("goes", "Departure of Minister Abayev", "15:00", kind="departure")
    assert [away("abayev", hour, leaves) for hour in ("14:00", "15:00", "16:00")] == [None, None, "goes"]
    back = way("lands", "Arrival of Minister Abayev", "18:00")
    assert [away("abayev", hour, leaves, back) for hour in ("14:00", "17:00", "19:00")] == [None, "lands", None]


def test_the_list_of_an_arrival_says_it_as_its_title_does() -> None:
    plain = item_planned("lands", at("20:10"), "arrival")
    assert away("abayev", "16:00", plain, listed("lands", "abayev")) == "lands"
    assert away("abayev", "16:00", plain, listed("lands", "abayev"), listed("lands", "tokayev")) is None
    to_a_house = way("lands", "Arrival at the Academy", "20:10")
    assert away("abayev", "16:00", to_a_house, listed("lands", "abayev")) is None


@pytest.mark.parametrize(
    ("title", "leads_there"),
    [
        ("Arrival of Minister Abayev, JKIA (LH590)", True),
        ("Arrival of Minister Abayev at Wilson Airport", True),
        ("Arrival of Minister Abayev at the Academy", False),
        ("Arrival of Minister Abayev in Moscow", True),
        ("Arrival of President Tokayev and Minister Abayev", False),
        ("Arrival", False),
        ("Arrival of Mr Abayev", True),
        ("Arrivée de Mgr Abayev, aéroport d'Alger (vol AZ800)", True),
        ("Arrivée de Mme Abayev", True),
    ],
)
def test_what_brings_him_to_a_house_of_the_town_is_no_journey(title: str, leads_there: bool) -> None:
    assert away("abayev", "16:00", way("lands", title, "20:10")) == ("lands" if leads_there else None)


def test_an_arrival_with_the_others_before_it_has_brought_him() -> None:
    with_all = item_planned("together", at("09:00"), "arrival")
    there = (with_all, listed("together", "tokayev"), listed("together", "abayev"))
    assert away("abayev", "16:00", COMES, *there) is None


def test_the_host_is_at_home_and_an_arrival_called_off_says_nothing() -> None:
    assert away("lavrov", "16:00", way("lands", "Arrival of Minister Lavrov", "20:10")) is None
    assert away("abayev", "16:00", COMES, cancelled("lands")) is None
