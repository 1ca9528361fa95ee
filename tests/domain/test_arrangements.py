"""Arrangements of an item: what happens at it, moves, the press, the officer responsible."""

import pytest

from domain.arrangements import (
    AssignOfficer,
    DescribeItem,
    DescribeMoves,
    ItemDescribed,
    MovesDescribed,
    OfficerAssigned,
    PressRegimeSet,
    SetPressRegime,
)
from domain.message import Command, Event
from tests.domain.facts import cancelled, item_planned, started
from tests.domain.scenario import Scenario

ARRANGED: list[tuple[Command, Event]] = [
    (DescribeItem("wreath", {"en": "Anthems"}), ItemDescribed("wreath", {"en": "Anthems"})),
    (DescribeMoves("wreath", "Cars 1 to 4"), MovesDescribed("wreath", "Cars 1 to 4")),
    (SetPressRegime("wreath", "pool"), PressRegimeSet("wreath", "pool")),
    (AssignOfficer("wreath", "I. Ivanova"), OfficerAssigned("wreath", "I. Ivanova")),
]


@pytest.mark.parametrize(("command", "event"), ARRANGED, ids=lambda each: type(each).__name__)
def test_an_arrangement_is_made_once(visit: Scenario, command: Command, event: Event) -> None:
    visit.given(item_planned("wreath"))
    visit.when(command)
    visit.then(event)
    visit.when(command)
    visit.then_nothing()


def test_an_unknown_item_is_not_described(visit: Scenario) -> None:
    visit.when(DescribeItem("wreath", {"en": "Anthems"}))
    visit.then_refused("unknown-item", "item")


def test_no_cars_move_for_an_unknown_item(visit: Scenario) -> None:
    visit.when(DescribeMoves("wreath", "Cars 1 to 4"))
    visit.then_refused("unknown-item", "item")


def test_nobody_is_responsible_for_an_unknown_item(visit: Scenario) -> None:
    visit.when(AssignOfficer("wreath", "I. Ivanova"))
    visit.then_refused("unknown-item", "item")


def test_no_press_attends_an_unknown_item(visit: Scenario) -> None:
    visit.when(SetPressRegime("wreath", "pool"))
    visit.then_refused("unknown-item", "item")


def test_the_press_is_settled_before_an_item_begins(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath"))
    visit.when(SetPressRegime("wreath", "pool"))
    visit.then_refused("already-held", "item")


def test_no_press_attends_what_was_cancelled(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"))
    visit.when(SetPressRegime("wreath", "pool"))
    visit.then_refused("item-cancelled", "item")
