"""Arrangements of an item: its place and title, what happens at it, the press."""

import pytest

from domain.core.message import Command, Event
from domain.programme.arrangements import (
    DescribeItem,
    ItemDescribed,
    ItemRetitled,
    PressRegimeSet,
    RetitleItem,
    SetPressRegime,
)
from domain.programme.place import ItemPlaced, PlaceItem
from domain.visit.closing import VisitClosed
from tests.domain.facts import cancelled, ended, held_unplanned, item_planned, started
from tests.domain.scenario import Facts, Scenario

WREATH = {"en": "Wreath-laying"}
PLACED = PlaceItem("wreath", {"en": "Alexander Garden"})
ARRANGED: list[tuple[Command, Event]] = [
    (DescribeItem("wreath", {"en": "Anthems"}), ItemDescribed("wreath", {"en": "Anthems"})),
    (SetPressRegime("wreath", "pool"), PressRegimeSet("wreath", "pool")),
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


def test_no_press_attends_an_unknown_item(visit: Scenario) -> None:
    visit.when(SetPressRegime("wreath", "pool"))
    visit.then_refused("unknown-item", "item")


@pytest.mark.parametrize(
    "happened",
    [
        (item_planned("wreath"), started("wreath")),
        (item_planned("wreath"), started("wreath"), ended("wreath"), VisitClosed()),
        (held_unplanned("wreath"),),
    ],
    ids=["under way", "the visit closed", "unplanned"],
)
def test_whether_the_press_was_let_in_is_corrected_in_the_record(visit: Scenario, happened: tuple[Facts, ...]) -> None:
    """Rules refuse plans, never facts; a pool let in on the spot is a fact (protocol 1.1)."""
    visit.given(*happened)
    visit.when(SetPressRegime("wreath", "pool"))
    visit.then(PressRegimeSet("wreath", "pool"))


def test_no_press_attends_what_was_cancelled(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"))
    visit.when(SetPressRegime("wreath", "pool"))
    visit.then_refused("item-cancelled", "item")


def test_a_press_regime_nobody_knows_after_all_is_none(visit: Scenario) -> None:
    visit.given(item_planned("wreath", press="closed"))
    visit.when(SetPressRegime("wreath", None))
    visit.then(PressRegimeSet("wreath", None))
    assert visit.visit.programme.items["wreath"].press is None


def test_an_item_is_given_another_place(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(PLACED)
    visit.then(ItemPlaced("wreath", {"en": "Alexander Garden"}))
    visit.when(PLACED)
    visit.then_nothing()


def test_an_unknown_item_is_not_placed(visit: Scenario) -> None:
    visit.when(PLACED)
    visit.then_refused("unknown-item", "item")


@pytest.mark.parametrize(
    "happened",
    [
        (item_planned("wreath"), started("wreath")),
        (item_planned("wreath"), cancelled("wreath"), started("wreath"), ended("wreath")),
        (held_unplanned("wreath"),),
        (item_planned("wreath"), started("wreath"), VisitClosed()),
    ],
    ids=["under way", "held though cancelled", "unplanned", "the visit closed"],
)
def test_where_an_item_was_is_corrected_in_the_record(visit: Scenario, happened: tuple[Facts, ...]) -> None:
    visit.given(*happened)
    visit.when(PLACED)
    visit.then(ItemPlaced("wreath", {"en": "Alexander Garden"}))


def test_an_item_cancelled_is_not_placed(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"))
    visit.when(PLACED)
    visit.then_refused("item-cancelled", "item")


def test_an_item_is_retitled_even_after_it_was_held(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath"), ended("wreath"))
    visit.when(RetitleItem("wreath", WREATH))
    visit.then(ItemRetitled("wreath", WREATH))
    visit.when(RetitleItem("wreath", WREATH))
    visit.then_nothing()


def test_an_unknown_item_is_not_retitled(visit: Scenario) -> None:
    visit.when(RetitleItem("wreath", WREATH))
    visit.then_refused("unknown-item", "item")


def test_a_title_is_not_taken_away(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(RetitleItem("wreath", {}))
    visit.then_refused("text-missing", "title")
