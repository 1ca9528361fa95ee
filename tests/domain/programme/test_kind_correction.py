"""An item that was entered with a kind it is not of."""

from __future__ import annotations

from domain.core.names import GUEST, HOST
from domain.programme.item_kind import ItemKindAdopted
from domain.programme.kind_correction import CorrectItemKind, ItemKindCorrected
from domain.registry.item_kind import OfficeKind
from tests.domain.facts import ended, item_planned, started
from tests.domain.scenario import Scenario

DURBAR = OfficeKind({"en": "Durbar"}, ("place",), None, (HOST, GUEST))


def test_it_is_of_the_kind_that_is_said(visit: Scenario) -> None:
    visit.given(item_planned("farewell", kind="transfer"))
    visit.when(CorrectItemKind("farewell", "departure"))
    visit.then(ItemKindCorrected("farewell", "departure"))
    assert visit.visit.programme.items["farewell"].has == frozenset({"honours", "place"})

    visit.when(CorrectItemKind("farewell", "departure"))
    visit.then_nothing()


def test_it_is_corrected_after_it_was_held_too(visit: Scenario) -> None:
    visit.given(item_planned("farewell", kind="transfer"), started("farewell"), ended("farewell"))
    visit.when(CorrectItemKind("farewell", "departure"))
    visit.then(ItemKindCorrected("farewell", "departure"))


def test_a_kind_of_the_office_is_taken_over_with_it(visit: Scenario) -> None:
    visit.given(item_planned("farewell"))
    visit.when(CorrectItemKind("farewell", "durbar", DURBAR))
    visit.then(
        ItemKindAdopted("durbar", {"en": "Durbar"}, ("place",), None, (HOST, GUEST)),
        ItemKindCorrected("farewell", "durbar"),
    )
    assert visit.visit.programme.items["farewell"].of_kind == DURBAR


def test_a_kind_or_an_item_nobody_knows_is_refused(visit: Scenario) -> None:
    visit.given(item_planned("farewell"))
    visit.when(CorrectItemKind("farewell", "durbar"))
    visit.then_refused("unknown-item-kind", "kind")
    visit.when(CorrectItemKind("supper", "meal"))
    visit.then_refused("unknown-item", "item")
