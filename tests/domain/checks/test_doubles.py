"""Checks of what may stand in the programme twice."""

from __future__ import annotations

import pytest

from domain.checks.rules import check
from domain.programme.arrangements import ItemRetitled
from tests.domain.facts import at, cancelled, item_planned, listed, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def called(item: str, hour: str, title: str, kind: str = "departure", place: str = "") -> Facts:
    placed = {"place": place} if place else {}
    return item_planned(item, at(hour), kind, **placed), ItemRetitled(item, {"fr": title})


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), *facts).visit
    return [each.subjects for each in check(visit) if each.code == code]


LEAVES = called("leaves", "14:00", "Départ pour Dakar")


@pytest.mark.parametrize(
    ("other", "twice"),
    [
        (called("other", "14:15", "Départ pour Dakar (arrivée 18h30 heure de Dakar)"), True),
        (called("other", "15:15", "Départ pour Dakar"), False),
        (called("other", "14:15", "Départ pour Thiès"), False),
        (called("other", "14:15", "Départ"), False),
        (called("other", "14:15", "Départ pour Dakar", "transfer"), False),
    ],
)
def test_an_item_entered_anew_at_another_hour_is_told(other: Facts, twice: bool) -> None:
    assert found("item-entered-twice", LEAVES, other) == ([("leaves", "other")] if twice else [])


def test_what_others_go_to_or_is_elsewhere_or_off_is_another_item() -> None:
    again = called("other", "14:15", "Départ pour Dakar")
    assert found("item-entered-twice", LEAVES, again, cancelled("other")) == []
    apart = (listed("leaves", "abayev"), listed("other", "karin"))
    assert found("item-entered-twice", LEAVES, again, *apart) == []
    here = called("leaves", "14:00", "Départ pour Dakar", place="Gare")
    there = called("other", "14:15", "Départ pour Dakar", place="Aéroport")
    assert found("item-entered-twice", here, there) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Transfer", "Transfer"),
        ("Переезд", "Переезд"),
        ("Coffee break", "Coffee break"),
        ("Bilateral meeting", "Bilateral meeting"),
        ("Arrival of the Prime Minister", "Arrival of the Deputy Prime Minister"),
        ("Встреча с министром энергетики", "Встреча с заместителем министра энергетики"),
        ("Departure for Dakar", "Departure of the press for Dakar"),
        ("Plenary session I", "Plenary session II"),
        ("Plenary session 1", "Plenary session 2"),
        ("Visit of the museum, hall A", "Visit of the museum, hall B"),
    ],
)
def test_what_is_called_alike_but_for_a_number_or_of_others_is_another_item(one: str, other: str) -> None:
    assert found("item-entered-twice", called("one", "14:00", one), called("other", "14:30", other)) == []


def test_an_initial_tells_no_item_from_the_other() -> None:
    one, other = called("one", "14:00", "Entretien avec Mme N. Diallo, ministre"), "Entretien avec Mme Diallo, ministre"
    assert found("item-entered-twice", one, called("other", "14:30", other)) == [("one", "other")]


def test_of_transfers_there_are_many_in_a_day() -> None:
    first = called("first", "14:00", "To the hotel by car", "transfer")
    again = called("again", "14:30", "To the hotel by car", "transfer")
    assert found("item-entered-twice", first, again) == []


def test_what_begins_when_the_other_has_ended_is_another_item_unless_it_is_the_same_there() -> None:
    def held(item: str, start: str, end: str, place: str = "") -> Facts:
        placed = {"place": place} if place else {}
        return item_planned(item, at(start, end), "forum", **placed), ItemRetitled(item, {"en": "Opening of the forum"})

    assert found("item-entered-twice", held("one", "10:00", "10:30"), held("other", "10:30", "11:00")) == []
    assert found("item-entered-twice", held("one", "10:00", "10:40"), held("other", "10:30", "11:00")) != []
    there = (held("one", "10:00", "10:30", "Hall"), held("other", "10:30", "11:00", "Hall"))
    assert found("item-entered-twice", *there) == [("one", "other")]
