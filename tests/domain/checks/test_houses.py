"""In which house an item is, told from the words of its place (protocol 5.12, 5.13)."""

from __future__ import annotations

import pytest

from domain.checks.houses import House, apart, house_of
from domain.programme.programme import Item


def at_place(**words: str) -> Item:
    return Item("talks", "talks", {"en": "Talks"}, None, words)


def in_words(place: str) -> House:
    return house_of(at_place(en=place), {"paris"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Green Hall, Kremlin", "kremlin"),
        ("salon Murat du palais de l’Élysée", "Élysée"),
        ("Hôtel Matignon, Paris", "Paris (hôtel Matignon)"),
        ("Green Hall, Grand Kremlin Palace", "Grand Kremlin Palace – Malachite Foyer"),
    ],
)
def test_a_house_is_one_be_its_room_named_or_not(one: str, other: str) -> None:
    assert in_words(one).is_that_of(in_words(other))
    assert in_words(other).is_that_of(in_words(one))


@pytest.mark.parametrize(("one", "other"), [("Élysée, Paris", "Hôtel Matignon, Paris"), ("Paris", "Paris"), ("", "")])
def test_a_city_is_no_house(one: str, other: str) -> None:
    assert not in_words(one).is_that_of(in_words(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (at_place(en="Studio of TF1"), at_place(en="Studio of France 2"), True),
        (at_place(en="Studio of TF1"), at_place(en="TF1"), False),
        (at_place(en="Élysée"), at_place(fr="Matignon"), False),
        (at_place(en="Élysée", fr="Élysée"), at_place(fr="Matignon"), True),
        (at_place(en="Paris"), at_place(en="Élysée"), False),
        (at_place(), at_place(en="Élysée"), False),
    ],
    ids=["two", "one and its room", "no language in common", "a language in common", "somewhere in town", "unknown"],
)
def test_two_places_are_two_houses_where_a_language_tells_them_apart(one: Item, other: Item, expected: bool) -> None:
    assert apart(one, other, {"paris"}) == expected
