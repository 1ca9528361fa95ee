"""Who may see an item, and the time announced to them."""

from domain.core.times import When
from domain.programme.visibility import SetVisibility, VisibilitySet
from tests.domain.facts import DAY, item_planned
from tests.domain.scenario import Scenario


def test_who_may_see_an_item_and_what_is_announced_are_settled_and_left_open(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(SetVisibility("wreath", "public", When(DAY, "15:00")))
    item = visit.visit.programme.items["wreath"]
    assert item.audience == "public"
    assert item.announced is not None
    assert item.announced.start == "15:00"
    assert item.planned is not None
    assert item.planned.start != "15:00"
    visit.when(SetVisibility("wreath"))
    visit.then(VisibilitySet("wreath", None, None))
    visit.when(SetVisibility("wreath"))
    visit.then_nothing()


def test_nobody_sees_an_unknown_item(visit: Scenario) -> None:
    visit.when(SetVisibility("wreath", "public"))
    visit.then_refused("unknown-item", "item")


def test_a_time_that_cannot_be_is_not_announced(visit: Scenario) -> None:
    visit.given(item_planned("wreath"))
    visit.when(SetVisibility("wreath", "public", When(DAY, "15:00", "14:00")))
    visit.then_refused("end-before-start", "when")
