"""What changed on the programme between two entries, as a reader is told it."""

from __future__ import annotations

from typing import Any

import pytest

from domain.core.message import Event
from domain.core.problem import Refused
from domain.delegation.member_names import MemberPositionWorded
from domain.programme.arrangements import ItemDescribed, ItemRetitled, PressRegimeSet
from domain.programme.item_words import DressSet
from domain.programme.moving import ItemMoved
from domain.programme.place import ItemPlaced
from domain.projections.paper.changes import (
    ChangeFacts,
    Facet,
    HouseChanges,
    HouseChangesBeside,
    ListedChange,
    PeopleChange,
    changes_facts,
    told_items_changed,
)
from domain.projections.paper.reader import DelegationAudience, InHouse, in_house
from tests.domain.facts import (
    DAY,
    at,
    cancelled,
    headed,
    held_unplanned,
    item_planned,
    listed,
    meeting_planned,
    member,
    planned,
    principals,
    taken_off,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

PLANNED: tuple[Facts, ...] = (
    visit_opened(), principals(), member("abayev"), meeting_planned("talks", people=("putin", "tokayev")),
)  # fmt: skip


def changed(*facts: Facts, reader: DelegationAudience | InHouse = "staff") -> list[ChangeFacts]:
    before, after = Scenario(*PLANNED).visit, Scenario(*PLANNED, *facts).visit
    if in_house(reader):
        return [each.change for each in changes_facts(before, after, reader).changes]
    return [*told_items_changed(before, after, reader).changes]


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


def test_the_house_is_told_who_took_part_before_and_what_nobody_planned() -> None:
    before = Scenario(*PLANNED).visit
    after = Scenario(*PLANNED, headed("talks", "guest", "abayev"), held_unplanned("aside")).visit
    found = changes_facts(before, after, "staff")
    assert isinstance(found, HouseChanges)
    told = {each.key: each for each in found.changes}
    talks, aside = told["talks"], told["aside"]
    assert isinstance(talks, PeopleChange)
    assert [person.key for lead in talks.are.leads for person in lead.people] == ["abayev"]
    assert talks.were.leads == ()
    assert (aside.change.mark, aside.change.item.planned, aside.change.item.day) == ("new", None, DAY)
    outside = changed(headed("talks", "guest", "abayev"), held_unplanned("aside"), reader="guest-delegation")
    assert [each.key for each in outside] == ["talks"], "outside the house nothing is told of what came unplanned"


def test_another_word_for_an_office_is_no_change_of_the_programme() -> None:
    before = Scenario(*PLANNED, headed("talks", "guest", "abayev")).visit
    reworded = MemberPositionWorded("abayev", {"en": "Minister of Information", "fr": "ministre de l’Information"})
    after = Scenario(*PLANNED, headed("talks", "guest", "abayev"), reworded).visit
    with pytest.raises(Refused, match="sheet-nothing-changed"):
        told_items_changed(before, after, "guest-delegation")
    told = changes_facts(before, after, "staff")
    assert isinstance(told, HouseChangesBeside)
    assert (told.changes, [each.key for each in told.beside]) == ((), ["member-position/abayev"])


def test_one_who_comes_on_a_list_for_another_is_told_though_as_many_take_part() -> None:
    there = (*PLANNED, member("karin"), listed("talks", "abayev"))
    before, after = (
        Scenario(*there).visit,
        Scenario(*there, taken_off("talks", "abayev"), listed("talks", "karin")).visit,
    )
    [told] = changes_facts(before, after, "staff").changes
    assert isinstance(told, ListedChange)
    assert ([each.person.key for each in told.came], [each.person.key for each in told.went]) == (["karin"], ["abayev"])
    with pytest.raises(Refused, match="sheet-nothing-changed"):
        changes_facts(before, after, "staff", lists=False)
