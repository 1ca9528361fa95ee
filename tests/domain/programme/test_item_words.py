"""Words beside the title of an item: short title, moves, dress, remarks, each by language."""

import pytest

from domain.core.message import Command, Event
from domain.programme.item_words import (
    DescribeMoves,
    DressSet,
    ItemRemarked,
    ItemShortTitled,
    MovesDescribed,
    MovesNoted,
    RemarkOnItem,
    SetDress,
    ShortenTitle,
)
from domain.visit.closing import VisitClosed
from tests.domain.facts import ended, item_planned, started
from tests.domain.scenario import Scenario

CARS = {"en": "Cars 1 to 4", "fr": "Voitures 1 à 4"}
WORDED: list[tuple[Command, Event]] = [
    (ShortenTitle("wreath", {"en": "Wreath"}), ItemShortTitled("wreath", {"en": "Wreath"})),
    (DescribeMoves("wreath", CARS), MovesDescribed("wreath", CARS)),
    (SetDress("wreath", {"en": "Dark suit"}), DressSet("wreath", {"en": "Dark suit"})),
    (RemarkOnItem("wreath", {"en": "In the rain: inside"}), ItemRemarked("wreath", {"en": "In the rain: inside"})),
]


@pytest.mark.parametrize(("command", "event"), WORDED, ids=lambda each: type(each).__name__)
def test_words_of_an_item_are_recorded_once(visit: Scenario, command: Command, event: Event) -> None:
    visit.given(item_planned("wreath"))
    visit.when(command)
    visit.then(event)
    visit.when(command)
    visit.then_nothing()


def test_an_unknown_item_has_no_words(visit: Scenario) -> None:
    visit.when(ShortenTitle("wreath", {"en": "Wreath"}))
    visit.then_refused("unknown-item", "item")
    visit.when(DescribeMoves("wreath", CARS))
    visit.then_refused("unknown-item", "item")
    visit.when(SetDress("wreath", {"en": "Dark suit"}))
    visit.then_refused("unknown-item", "item")
    visit.when(RemarkOnItem("wreath", {"en": "It rained"}))
    visit.then_refused("unknown-item", "item")


def test_a_text_of_no_stated_language_is_kept_under_none(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(DescribeMoves("wreath", "Cars 1 to 4"))
    visit.then(MovesDescribed("wreath", {"und": "Cars 1 to 4"}))


def test_moves_of_version_1_are_read_as_of_no_stated_language(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), MovesNoted("wreath", "Cars 1 to 4").upcast())
    assert visit.visit.programme.items["wreath"].moves == {"und": "Cars 1 to 4"}
    assert MovesNoted("wreath", "").upcast() == MovesDescribed("wreath", {})


def test_a_remark_is_made_on_what_was_held(visit: Scenario) -> None:
    visit.given(item_planned("wreath"), started("wreath"), ended("wreath"), VisitClosed())
    visit.when(RemarkOnItem("wreath", {"en": "It rained"}))
    visit.then(ItemRemarked("wreath", {"en": "It rained"}))
