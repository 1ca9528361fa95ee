"""The orders of offices the program knows: each of its own state, dated, with its source (protocol 3.9)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.core.problem import Refused
from domain.registry.office_class import OFFICE_CLASSES
from domain.registry.order_of_offices import (
    OrderOfOffices,
    known_order,
    orders_of,
    refuse_unfit_order,
    same_state,
    shipped_orders,
)

ORDERS = shipped_orders()
SPRING, AUTUMN = date(2026, 3, 1), date(2026, 11, 1)
STATES = (
    "France", "Russia", "United Kingdom", "India", "Italy", "Kazakhstan", "European Union", "Germany", "United States",
    "China", "Turkey",
)  # fmt: skip


def order_in(state: str, side: str = "guest", day: date = SPRING) -> OrderOfOffices:
    return ORDERS[orders_of(ORDERS, [state], side, day, day)[0]]


def stands(state: str, *classes: str, side: str = "guest", day: date = SPRING) -> list[str]:
    """The classes as the order of a state puts them."""
    return sorted(classes, key=order_in(state, side, day).weight)


@pytest.mark.parametrize("order", ORDERS.values(), ids=list(ORDERS))
def test_each_is_a_sound_table_with_a_source_in_both_languages_of_the_window(order: OrderOfOffices) -> None:
    refuse_unfit_order(order)
    assert {"en", "fr"} <= order.source.keys() & order.name.keys()
    assert all(len(order.source[each]) <= 2_000 for each in order.source)


@pytest.mark.parametrize("state", STATES)
def test_each_state_of_the_rules_has_an_order(state: str) -> None:
    assert order_in(state).state["en"] in (state, "Türkiye")
    assert "head-of-state" in order_in(state).ranks


@pytest.mark.parametrize("state", ["France", "Russia", "United Kingdom", "India"])
def test_the_prime_minister_stands_before_the_presiding_officers(state: str) -> None:
    assert stands(state, "speaker", "prime-minister") == ["prime-minister", "speaker"]


@pytest.mark.parametrize("state", STATES)
def test_a_former_head_of_state_never_stands_second(state: str) -> None:
    order = order_in(state)
    assert order.ranks.get("former-head", 99) > 3
    assert "former-head" in order.ranks or order.leaves_open("former-head")


def test_italy_puts_the_presidents_of_the_chambers_first_at_home_and_the_head_of_government_abroad() -> None:
    at_home, abroad = order_in("Italy", "host"), order_in("Italy", "guest")
    assert at_home.ranks["speaker"] == at_home.ranks["speaker-of-upper-house"] < at_home.ranks["prime-minister"]
    assert abroad.ranks["prime-minister"] < abroad.ranks["speaker"]


def test_kazakhstan_has_another_order_since_july_2026() -> None:
    before, after = order_in("Kazakhstan", day=date(2026, 6, 30)), order_in("Kazakhstan", day=date(2026, 7, 1))
    assert before.ranks["prime-minister"] == 2
    assert after.ranks["vice-president"] == 2
    assert (after.leaves_open("prime-minister"), before.leaves_open("prime-minister")) == (True, False)


def test_a_visit_over_the_day_of_a_change_has_no_order_that_holds_on_all_its_days() -> None:
    kazakhstan = ["Kazakhstan"]
    assert orders_of(ORDERS, kazakhstan, "guest", date(2026, 6, 29), date(2026, 7, 2)) == []
    assert orders_of(ORDERS, kazakhstan, "guest", date(2025, 1, 5), date(2025, 1, 5)) == []


@pytest.mark.parametrize("name", ["Республика Казахстан", "Kazakhstan", "ҚАЗАҚСТАН", "Republic of  Kazakhstan"])
def test_a_state_is_known_by_any_of_its_names(name: str) -> None:
    assert same_state([name], ORDERS["kazakhstan-2025"].state.values())
    assert not same_state([name], ORDERS["france-1995"].state.values())


def test_equal_classes_share_a_rank() -> None:
    india = ORDERS["india-1979"].ranks
    assert india["chief-justice"] == india["speaker"] == 6
    assert india["minister"] == india["former-prime-minister"] == 7
    assert india["governor"] == 8


def test_what_an_order_does_not_name_stands_after_what_it_names_and_no_former_head_second() -> None:
    germany = ORDERS["germany-practice"]
    named, others = [*germany.ranks], [each for each in OFFICE_CLASSES if each not in germany.ranks]
    others.remove("monarch")  # He is the head of state of whom an order speaks.
    others.insert(others.index("former-prime-minister") - 1, others.pop(others.index("former-head")))
    assert sorted((*OFFICE_CLASSES, "unheard-of"), key=germany.weight) == ["monarch", *named, *others, "unheard-of"]
    assert germany.weight("monarch") == germany.weight("head-of-state")
    assert not germany.leaves_open("monarch")


def test_a_class_that_may_stand_among_the_named_ones_is_left_open() -> None:
    order = table(classes=("head-of-state", "aide"), open=("mayor",))
    assert [each for each in ("minister", "aide", "mayor", "staff") if order.leaves_open(each)] == ["minister", "mayor"]


def test_an_order_is_known_by_its_key() -> None:
    assert known_order(ORDERS, "france-1995").interim == "titular"
    with pytest.raises(Refused, match="unknown-order") as refused:
        known_order(ORDERS, "france-1996")
    assert refused.value.near == ("france-1995",)


def table(
    classes: tuple[str, ...] = ("head-of-state",), equal: tuple[str, ...] = (), open: tuple[str, ...] = ()
) -> OrderOfOffices:
    return OrderOfOffices({"en": "Atlantis"}, {"en": "Decree 1"}, None, None, {"en": "Gazette 1"}, classes, equal, open)
