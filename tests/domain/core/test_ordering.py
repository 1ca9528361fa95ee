"""An order with places given by hand: it is total, nobody else moves, and it can be brought back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.ordering import (
    HandPlaces,
    arranged,
    moved,
    moves_back,
    places_in,
    refuse_out_of_range,
    returned,
    together,
)
from domain.core.problem import Refused

PEOPLE = list("abcdefgh")


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[str], HandPlaces]:
    """An order by the rule, and places some were given one after the other."""
    by_rule = draw(st.permutations(PEOPLE))
    places: HandPlaces = {}
    for key, after in draw(st.lists(st.tuples(st.sampled_from(PEOPLE), st.none() | st.sampled_from(PEOPLE)))):
        if key != after:
            places = places_in(moved(arranged(by_rule, places), key, after), {*places, key})
    return by_rule, places


@given(orders())
def test_everyone_stands_once(found: tuple[list[str], HandPlaces]) -> None:
    assert sorted(arranged(*found)) == PEOPLE


@given(orders(), st.permutations(PEOPLE))
def test_everyone_stands_once_even_when_the_rule_changes(found: tuple[list[str], HandPlaces], rule: list[str]) -> None:
    order = arranged(rule, found[1])
    assert sorted(order) == PEOPLE
    assert [key for key in order if key not in found[1]] == [key for key in rule if key not in found[1]]


@given(orders(), st.sampled_from(PEOPLE), st.none() | st.sampled_from(PEOPLE))
def test_whoever_is_placed_moves_alone(found: tuple[list[str], HandPlaces], key: str, after: str | None) -> None:
    by_rule, places = found
    if key == after:
        return
    before = arranged(by_rule, places)
    now = arranged(by_rule, places_in(moved(before, key, after), {*places, key}))
    assert [each for each in now if each != key] == [each for each in before if each != key]
    assert [None, *now][now.index(key)] == after


@given(orders(), st.sampled_from(PEOPLE))
def test_whoever_returns_to_the_rule_moves_alone(found: tuple[list[str], HandPlaces], key: str) -> None:
    by_rule, places = found
    before = arranged(by_rule, places)
    now = arranged(by_rule, returned(before, places, key))
    assert [each for each in now if each != key] == [each for each in before if each != key]


@given(orders())
def test_an_order_that_stands_needs_no_move(found: tuple[list[str], HandPlaces]) -> None:
    assert moves_back(arranged(*found), *found) == []


@given(orders(), orders())
def test_moves_bring_any_order_of_the_same_rule_back(
    found: tuple[list[str], HandPlaces], other: tuple[list[str], HandPlaces]
) -> None:
    by_rule, places = found
    to = arranged(by_rule, {key: places.get(key) for key in places})
    shuffled = places_in(arranged(by_rule, places_in(other[0], set(places))), set(places))
    order = arranged(by_rule, shuffled)
    for key, after in moves_back(to, by_rule, shuffled):
        order = moved(order, key, after)
    assert order == to


def test_nobody_comes_between_those_who_are_close() -> None:
    order = ["head", "deputy", "spouse", "aide"]
    assert together(order, ["head", "spouse", "deputy", "aide"], {"spouse"}) == ["head", "spouse", "deputy", "aide"]
    assert together(order, ["head", "spouse", "deputy", "aide"], ()) == order


@pytest.mark.parametrize("place", [0, 4])
def test_there_is_no_place_before_the_first_nor_behind_the_last(place: int) -> None:
    refuse_out_of_range(1, 3)
    refuse_out_of_range(3, 3)
    with pytest.raises(Refused, match="place-out-of-range"):
        refuse_out_of_range(place, 3)
