"""Blocks of talks: formats in any order under one title, moved together (protocol 5.6)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.programme.block import (
    BlockDissolved,
    BlockFormed,
    BlockRetitled,
    DissolveBlock,
    FormBlock,
    ItemPutIntoBlock,
    ItemTakenOutOfBlock,
    MoveBlock,
    PutIntoBlock,
    RetitleBlock,
    items_of_block,
)
from domain.programme.moving import ItemMoved
from tests.domain.facts import (
    DAY,
    at,
    cancelled,
    item_planned,
    meeting_planned,
    planned,
    retracted,
    started,
)
from tests.domain.scenario import Scenario

TITLE = {"en": "Talks in the Kremlin"}
RESTRICTED = meeting_planned("restricted", "restricted", at("13:00", "14:15"))
EXPANDED = meeting_planned("expanded", "expanded", at("14:30", "15:30"))
BLOCK = (BlockFormed("talks", TITLE), ItemPutIntoBlock("expanded", "talks"), ItemPutIntoBlock("restricted", "talks"))
NEXT_DAY = date(2025, 11, 13)


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Restricted, then expanded talks in one block, as in Moscow in 2025."""
    visit.given(RESTRICTED, EXPANDED, BLOCK)
    return visit


def test_formats_are_brought_together_under_one_title(visit: Scenario) -> None:
    visit.given(RESTRICTED, EXPANDED)
    visit.when(FormBlock(TITLE, ("expanded", "restricted")))
    visit.then(
        BlockFormed("talks-in-the-kremlin", TITLE),
        ItemPutIntoBlock("expanded", "talks-in-the-kremlin"),
        ItemPutIntoBlock("restricted", "talks-in-the-kremlin"),
    )


def test_a_block_stands_in_the_order_of_time_whatever_its_formats(talks: Scenario) -> None:
    assert [item.id for item in items_of_block(talks.visit, "talks")] == ["restricted", "expanded"]


def test_wide_may_come_before_narrow(visit: Scenario) -> None:
    # Beijing 2025 and Hangzhou 2016 went from expanded to restricted talks.
    visit.given(meeting_planned("wide", "expanded", at("10:00", "11:00")))
    visit.given(meeting_planned("narrow", "restricted", at("11:15", "12:00")))
    visit.when(FormBlock(TITLE, ("narrow", "wide"), "talks"))
    assert [item.format for item in items_of_block(visit.visit, "talks")] == ["expanded", "restricted"]


def test_a_tete_a_tete_may_come_before_the_talks(visit: Scenario) -> None:
    # "Tête-à-tête, then talks": Moscow 2025 as announced.
    visit.given(meeting_planned("alone", "tete-a-tete", at("12:30", "13:00")), RESTRICTED)
    visit.when(FormBlock(TITLE, ("alone", "restricted"), "talks"))
    assert [item.format for item in items_of_block(visit.visit, "talks")] == ["tete-a-tete", "restricted"]


def test_a_block_has_an_id_and_a_title_of_its_own(visit: Scenario) -> None:
    visit.given(RESTRICTED)
    visit.when(FormBlock(TITLE, ("restricted",), "restricted"))
    visit.then_refused("id-taken", "block")
    visit.when(FormBlock({}, ("restricted",), "talks"))
    visit.then_refused("text-missing")


def test_a_block_is_made_of_items_that_stand_alone(talks: Scenario) -> None:
    talks.when(FormBlock(TITLE, ("opera",), "evening"))
    talks.then_refused("unknown-item")
    talks.when(FormBlock(TITLE, ("restricted",), "evening"))
    talks.then_refused("in-another-block", "items")
    talks.given(item_planned("opera"))
    talks.when(FormBlock(TITLE, ("opera", "opera"), "evening"))
    talks.then_refused("listed-twice", "items")


def test_a_block_is_dissolved_and_its_items_stand_alone(talks: Scenario) -> None:
    talks.when(DissolveBlock("talks"))
    talks.then(BlockDissolved("talks"))
    assert talks.visit.programme.items["expanded"].block is None
    talks.when(DissolveBlock("talks"))
    talks.then_refused("unknown-block", "block")


def test_a_block_is_retitled(talks: Scenario) -> None:
    talks.when(RetitleBlock("talks", {"en": "Talks"}))
    talks.then(BlockRetitled("talks", {"en": "Talks"}))
    talks.when(RetitleBlock("talks", {}))
    talks.then_refused("text-missing")
    talks.when(RetitleBlock("nothing", {"en": "Talks"}))
    talks.then_refused("unknown-block")


def test_an_item_goes_into_a_block_and_out_of_it(talks: Scenario) -> None:
    talks.given(item_planned("tea"))
    talks.when(PutIntoBlock("tea", "talks"))
    talks.then(ItemPutIntoBlock("tea", "talks"))
    talks.when(PutIntoBlock("tea", "talks"))
    talks.then_nothing()
    talks.when(PutIntoBlock("tea"))
    talks.then(ItemTakenOutOfBlock("tea"))


def test_only_what_is_known_goes_into_a_block_that_is_known(talks: Scenario) -> None:
    talks.when(PutIntoBlock("tea", "talks"))
    talks.then_refused("unknown-item")
    talks.when(PutIntoBlock("expanded", "nothing"))
    talks.then_refused("unknown-block")


def test_moving_a_block_moves_its_items_and_keeps_their_distance(talks: Scenario) -> None:
    talks.when(MoveBlock("talks", DAY, "13:30"))
    talks.then(
        ItemMoved("restricted", planned(at("13:30", "14:45"))), ItemMoved("expanded", planned(at("15:00", "16:00")))
    )


def test_a_block_moves_to_another_day_at_the_same_hours(talks: Scenario) -> None:
    talks.when(MoveBlock("talks", NEXT_DAY))
    talks.then(
        ItemMoved("restricted", planned(at("13:00", "14:15", NEXT_DAY))),
        ItemMoved("expanded", planned(at("14:30", "15:30", NEXT_DAY))),
    )


def test_a_block_may_move_past_midnight(talks: Scenario) -> None:
    talks.when(MoveBlock("talks", DAY, "22:30"))
    talks.then(
        ItemMoved("restricted", planned(at("22:30", "23:45"))),
        ItemMoved("expanded", planned(at("00:00", "01:00", NEXT_DAY))),
    )


def test_an_item_without_hours_moves_by_whole_days_only(talks: Scenario) -> None:
    talks.given(item_planned("tea", at()), ItemPutIntoBlock("tea", "talks"))
    talks.when(MoveBlock("talks", DAY, "12:30"))
    assert [event.item for event in talks.recorded if isinstance(event, ItemMoved)] == ["restricted", "expanded"]
    talks.when(MoveBlock("talks", NEXT_DAY))
    assert ItemMoved("tea", planned(at(day=NEXT_DAY))) in talks.recorded


def test_what_has_begun_stays_where_it_is(talks: Scenario) -> None:
    talks.given(started("restricted"))
    talks.when(MoveBlock("talks", DAY, "15:00"))
    talks.then(ItemMoved("expanded", planned(at("15:00", "16:00"))))


def test_a_block_with_nothing_to_come_is_not_moved(talks: Scenario) -> None:
    talks.given(started("restricted"), cancelled("expanded"))
    talks.when(MoveBlock("talks", DAY, "15:00"))
    talks.then_refused("nothing-to-move", "block")
    talks.when(MoveBlock("nothing", DAY))
    talks.then_refused("unknown-block")


def test_a_block_is_not_moved_to_a_time_there_is_not(talks: Scenario) -> None:
    talks.when(MoveBlock("talks", date(1066, 10, 14)))
    talks.then_refused("day-out-of-range")


def test_what_was_retracted_is_not_in_the_block(talks: Scenario) -> None:
    talks.given(retracted("expanded"))
    assert [item.id for item in items_of_block(talks.visit, "talks")] == ["restricted"]
