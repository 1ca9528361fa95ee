"""Cancellation: an item that will not take place stays, struck, until it is reinstated."""

from domain.programme.cancellation import CancelItem, ItemCancelled, ItemReinstated, ReinstateItem
from tests.domain.facts import cancelled, ended, item_planned, started
from tests.domain.scenario import Scenario

WREATH = {"en": "Wreath-laying"}


def test_an_item_is_cancelled_with_a_reason_and_stays(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(CancelItem("wreath"))
    visit.then(ItemCancelled("wreath"))
    assert CancelItem.needs_reason
    assert [item.status for item in visit.visit.programme.active_items()] == ["cancelled"]


def test_an_unknown_item_is_not_cancelled(visit: Scenario) -> None:
    visit.when(CancelItem("wreath"))
    visit.then_refused("unknown-item", "item")


def test_an_item_held_is_not_cancelled(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath"), ended("wreath"))
    visit.when(CancelItem("wreath"))
    visit.then_refused("already-held", "item")


def test_an_item_is_not_cancelled_twice(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"))
    visit.when(CancelItem("wreath"))
    visit.then_refused("item-cancelled", "item")


def test_a_cancelled_item_is_reinstated(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"))
    visit.when(ReinstateItem("wreath"))
    visit.then(ItemReinstated("wreath"))
    visit.when(ReinstateItem("wreath"))
    visit.then_nothing()


def test_an_unknown_item_is_not_reinstated(visit: Scenario) -> None:
    visit.when(ReinstateItem("wreath"))
    visit.then_refused("unknown-item", "item")


def test_what_happened_outweighs_what_was_cancelled(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), cancelled("wreath"), started("wreath"))
    assert visit.visit.programme.items["wreath"].status == "under-way"
    visit.given(ended("wreath"))
    assert visit.visit.programme.items["wreath"].status == "held"
