"""What changed on the programme between two entries, as a reader is told it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.core.message import Event
from domain.programme.arrangements import ItemDescribed, ItemRetitled, PressRegimeSet
from domain.programme.item_words import DressSet
from domain.programme.moving import ItemMoved
from domain.programme.place import ItemPlaced
from domain.projections.paper.changes import ChangeFacts, Facet, HouseChanges, ToldChanges, changes_facts
from domain.projections.paper.reader import DelegationAudience, InHouse
from tests.domain.facts import (
    at,
    cancelled,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    planned,
    principals,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

PLANNED: tuple[Facts, ...] = (
    visit_opened(), principals(), member("abayev"), meeting_planned("talks", people=("putin", "tokayev")),
)  # fmt: skip


def changed(*facts: Facts, reader: DelegationAudience | InHouse = "staff") -> list[ChangeFacts]:
    before, after = Scenario(*PLANNED).visit, Scenario(*PLANNED, *facts).visit
    found = changes_facts(before, after, reader)
    if isinstance(found, HouseChanges):
        return [each.change for each in found.changes]
    assert isinstance(found, ToldChanges)
    return [*found.changes]


@pytest.mark.parametrize(
    ("event", "facet"),
    [
        (ItemMoved("talks", planned(at("14:00"))), "when"),
        (ItemPlaced("talks", {"en": "Red Room"}), "where"),
        (ItemRetitled("talks", {"en": "Talks on trade"}), "title"),
        (listed("talks", "abayev"), "people"),
        (headed("talks", "guest", "abayev"), "people"),
        (PressRegimeSet("talks", "open"), "press"),
        (ItemDescribed("talks", {"en": "With lunch"}), "notes"),
        (DressSet("talks", {"en": "Dark suit"}), "notes"),
    ],
)
def test_what_of_an_item_changed_is_told(event: Event[Any], facet: Facet) -> None:
    [told] = changed(event)
    assert (told.key, told.facets) == ("talks", (facet,))
    assert told.mark == ("moved" if facet in ("when", "where") else "changed")


def test_what_came_and_what_was_called_off_is_told() -> None:
    told = changed(item_planned("walk"), cancelled("talks"))
    assert [(each.key, each.mark, each.facets) for each in told] == [("walk", "new", ()), ("talks", "removed", ())]


def test_what_was_changed_and_changed_back_is_not() -> None:
    title = Scenario(*PLANNED).visit.programme.items["talks"].title
    told = changed(ItemRetitled("talks", {"en": "Talks on trade"}), ItemRetitled("talks", title), item_planned("walk"))
    assert [each.key for each in told] == ["walk"]


def test_a_delegation_is_told_what_it_sees() -> None:
    told = changed(PressRegimeSet("talks", "open"), ItemPlaced("talks", {"en": "Red Room"}), reader="guest-delegation")
    assert [each.key for each in told] == ["talks"]
    assert "where" in told[0].facets
