"""The order of the day: what follows what, known more often than the hours."""

import pytest

from domain.programme.day_order import DayPart, ItemOrdered, OrderItem
from domain.programme.moving import ItemMoved
from domain.programme.unplanned import RecordUnplanned
from tests.domain.facts import DAY, at, item_planned, planned, retracted, undated
from tests.domain.scenario import Facts, Scenario


def day_only(item: str) -> Facts:
    """An item of which the day is known and no hour."""
    return item_planned(item, at())


def moved(item: str) -> ItemMoved:
    """The item was moved to the next day."""
    return ItemMoved(item, planned(at("10:00", "11:00", DAY.replace(day=13))))


def order(visit: Scenario) -> list[str]:
    return [item.id for item in visit.visit.programme.active_items()]


@pytest.fixture
def day(visit: Scenario) -> Scenario:
    """Talks from ten to eleven and a luncheon at one; a wreath, an airport and a ballet without hours."""
    visit.given(item_planned("talks", at("10:00", "11:00")), item_planned("luncheon", at("13:00")))
    visit.given(*(day_only(each) for each in ("wreath", "airport", "ballet")))
    return visit


def test_without_an_order_items_without_hours_come_last_as_they_were_entered(day: Scenario) -> None:
    assert order(day) == ["talks", "luncheon", "wreath", "airport", "ballet"]


def test_an_item_stands_directly_after_another(day: Scenario) -> None:
    day.when(OrderItem("wreath", after="talks"))
    day.then(ItemOrdered("wreath", "talks", None))
    assert order(day) == ["talks", "wreath", "luncheon", "airport", "ballet"]
    day.when(OrderItem("wreath", after="talks"))
    day.then_nothing()


def test_several_follow_one_another(day: Scenario) -> None:
    day.given(ItemOrdered("wreath", "talks", None), ItemOrdered("ballet", "wreath", None))
    assert order(day) == ["talks", "wreath", "ballet", "luncheon", "airport"]


@pytest.mark.parametrize(
    ("part", "place"), [("first", 0), ("morning", 0), ("midday", 1), ("afternoon", 2), ("evening", 2), ("last", 4)]
)
def test_an_item_stands_in_a_part_of_the_day(day: Scenario, part: DayPart, place: int) -> None:
    day.when(OrderItem("airport", part=part))
    day.then(ItemOrdered("airport", None, part))
    assert order(day).index("airport") == place


def test_what_followed_a_retracted_item_follows_its_predecessor(day: Scenario) -> None:
    day.given(ItemOrdered("wreath", "talks", None), ItemOrdered("ballet", "wreath", None), retracted("wreath"))
    assert order(day) == ["talks", "ballet", "luncheon", "airport"]


def test_what_followed_a_retracted_item_stands_in_its_part_of_the_day(day: Scenario) -> None:
    day.given(ItemOrdered("wreath", None, "first"), ItemOrdered("ballet", "wreath", None), retracted("wreath"))
    assert order(day) == ["ballet", "talks", "luncheon", "airport"]


def test_what_is_moved_to_another_day_leaves_the_order(day: Scenario) -> None:
    day.given(ItemOrdered("wreath", "talks", None), moved("talks"))
    assert order(day) == ["luncheon", "wreath", "airport", "ballet", "talks"]


def test_an_item_goes_by_its_hours_again(day: Scenario) -> None:
    day.given(ItemOrdered("wreath", "talks", None))
    day.when(OrderItem("wreath"))
    day.then(ItemOrdered("wreath", None, None))


def test_the_order_has_no_circle(day: Scenario) -> None:
    day.given(ItemOrdered("wreath", "talks", None), ItemOrdered("ballet", "wreath", None))
    day.when(OrderItem("talks", after="ballet"))
    day.then_refused("order-in-a-circle", "after")
    day.when(OrderItem("talks", after="talks"))
    day.then_refused("same-item", "after")


def test_only_items_of_one_day_follow_one_another(day: Scenario) -> None:
    day.given(moved("talks"))
    day.when(OrderItem("wreath", after="talks"))
    day.then_refused("another-day", "after")


def test_an_item_stands_after_another_or_in_a_part_of_the_day(day: Scenario) -> None:
    day.when(OrderItem("wreath", after="talks", part="evening"))
    day.then_refused("after-or-part", "part")


def test_an_order_is_of_items_that_are_known(day: Scenario) -> None:
    day.when(OrderItem("dinner"))
    day.then_refused("unknown-item", "item")


def test_what_has_no_day_comes_last_and_what_is_still_to_be_given_one_at_the_very_end(day: Scenario) -> None:
    day.given(undated("tea"), undated("walk"))
    day.when(RecordUnplanned("other", {"en": "Call"}, item="call"))
    assert order(day)[-4:] == ["ballet", "call", "tea", "walk"]
    day.when(OrderItem("tea", after="walk"))
    assert order(day)[-2:] == ["walk", "tea"]
    day.given(moved("tea"))
    assert order(day)[-3:] == ["tea", "call", "walk"]
