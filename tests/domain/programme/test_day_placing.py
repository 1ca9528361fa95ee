"""Moving an item in the order of its day by hand: it stands where it was put, and all others as they stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.problem import Refused
from domain.programme.day_order import ItemOrdered, OrderItem
from domain.programme.day_placing import PlaceInDay
from tests.domain.facts import DAY as TODAY
from tests.domain.facts import at, item_planned, principals, visit_opened
from tests.domain.scenario import Scenario

NEXT = TODAY.replace(day=13)
DAY = ("wreath", "airport", "talks", "luncheon", "ballet")


def order(visit: Scenario) -> list[str]:
    return [item.id for item in visit.visit.programme.active_items()]


def day_of(*ordered: ItemOrdered) -> Scenario:
    """Five items without hours, but for the luncheon at one."""
    items = (item_planned(each, at("13:00") if each == "luncheon" else at()) for each in DAY)
    return Scenario(visit_opened(), principals(), *items, *ordered)


@pytest.fixture
def day() -> Scenario:
    """The wreath, then the airport, then the talks, one after the other, then the luncheon and the ballet."""
    return day_of(
        ItemOrdered("wreath", None, "first"),
        ItemOrdered("airport", "wreath", None),
        ItemOrdered("talks", "airport", None),
    )


def test_an_item_moves_up_past_the_one_it_followed(day: Scenario) -> None:
    """Who stood in its place follows it, and who followed it stays where he was (protocol 5.16)."""
    day.when(PlaceInDay("airport"))
    assert order(day) == ["airport", "wreath", "talks", "luncheon", "ballet"]
    day.when(PlaceInDay("talks", "airport"))
    assert order(day) == ["airport", "talks", "wreath", "luncheon", "ballet"]


def test_an_item_moves_down_past_the_one_that_followed_it(day: Scenario) -> None:
    day.when(PlaceInDay("wreath", "airport"))
    assert order(day) == ["airport", "wreath", "talks", "luncheon", "ballet"]


def test_an_item_moves_behind_one_with_an_hour(day: Scenario) -> None:
    day.when(PlaceInDay("ballet", "talks"))
    day.then(ItemOrdered("ballet", "talks", None))
    day.when(PlaceInDay("airport", "luncheon"))
    assert order(day) == ["wreath", "talks", "ballet", "luncheon", "airport"]


def test_where_it_stands_already_nothing_is_recorded(day: Scenario) -> None:
    day.when(PlaceInDay("talks", "airport"))
    day.then_nothing()


def test_nothing_follows_itself_or_an_item_of_another_day(day: Scenario) -> None:
    day.when(PlaceInDay("talks", "talks"))
    day.then_refused("same-item", "after")
    day.when(PlaceInDay("talks", "nowhere"))
    day.then_refused("unknown-item")
    day.given(item_planned("departure", at("10:00", "11:00", NEXT)))
    day.when(PlaceInDay("talks", "departure"))
    day.then_refused("another-day", "after")


LINKS = st.lists(st.tuples(st.sampled_from(DAY), st.none() | st.sampled_from(DAY), st.booleans()), max_size=8)


@given(LINKS, st.sampled_from(DAY), st.none() | st.sampled_from(DAY))
def test_whatever_the_order_was_only_the_item_moves_and_undo_brings_all_back(
    links: list[tuple[str, str | None, bool]], item: str, after: str | None
) -> None:
    day = day_of()
    for key, followed, first in links:
        try:
            events = day.visit, OrderItem(key, followed, "first" if first and followed is None else None)
            day.given(*events[1].decide(events[0]))
        except Refused:
            continue
    stood = order(day)
    others = [key for key in stood if key != item]
    place = others.index(after) + 1 if after is not None and after != item else 0
    if after == item:
        return
    command = PlaceInDay(item, after)
    before = {key: each.order for key, each in day.visit.programme.items.items()}
    undo = command.opposite(day.visit)
    day.given(*command.decide(day.visit))
    assert order(day) == [*others[:place], item, *others[place:]]
    for each in undo:
        day.given(*each.decide(day.visit))
    assert {key: each.order for key, each in day.visit.programme.items.items()} == before
