"""The order of the registry's persons, kept up as it changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.desk import person_order
from desktop.desk.person_order import PersonOrder
from domain.core.collation import name_key
from domain.registry.person import Person
from domain.registry.person_places import PersonPlaces
from tests.desktop.people import person

FAMILIES = st.sampled_from(["Абаев", "Әбенов", "Li", "Lipov", "lipov", "Élie", ""])
REGISTRY = st.dictionaries(st.sampled_from("abcdef"), FAMILIES, min_size=1)


def people(families: dict[str, str], gone: set[str]) -> dict[str, Person]:
    found = {key: person(key, kk=("A", family)) for key, family in families.items()}
    for key in gone & found.keys():
        found[key].retracted = True
    return found


class Kept:
    """The places that were kept last."""

    def __init__(self) -> None:
        self.places: PersonPlaces | None = None

    def read(self) -> PersonPlaces | None:
        return self.places

    def keep(self, places: PersonPlaces) -> None:
        self.places = places


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry of any size is a large one, of which two may change at once."""
    monkeypatch.setattr(person_order, "KEPT_FROM", 1)
    monkeypatch.setattr(person_order, "_FEW", 2)


@given(REGISTRY, REGISTRY, st.sets(st.sampled_from("abcdef")), st.sampled_from(["kk", "fr"]))
def test_keeping_the_order_up_is_ordering_anew(
    before: dict[str, str], after: dict[str, str], gone: set[str], language: str
) -> None:
    order = PersonOrder()
    first = people(before, set())
    order.listed(first, language)
    second = {**first, **people(after, gone)}
    standing = [each for each in second.values() if each.stands]
    wanted = sorted(standing, key=lambda each: (name_key(each.names, language), each.reference))
    assert [*order.listed(second, language)] == wanted
    assert [*order.listed(second, "ru")] == [*PersonOrder().listed(second, "ru")]


def test_a_registry_put_in_order_beforehand_is_listed_without_being_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    order, known = PersonOrder(), people({"a": "Zhakupov", "b": "Abayev"}, set())
    order.follow(known, "kk")
    monkeypatch.setattr(person_order, "_place", None)

    assert [each.reference for each in order.listed(known, "kk")] == ["b", "a"]


@given(REGISTRY, REGISTRY, st.sets(st.sampled_from("abcdef")))
def test_an_order_that_was_kept_is_gone_on_with_as_if_it_was_made_anew(
    before: dict[str, str], after: dict[str, str], gone: set[str]
) -> None:
    kept, first = Kept(), people(before, gone & {"a", "b"})
    PersonOrder(lambda: kept).follow(first, "kk")
    second = people(after, gone)
    for key, each in second.items():
        each.entries = 1 if key in first and each == first[key] else 2

    listed = PersonOrder(lambda: kept).listed(second, "kk")

    assert [*listed] == [*PersonOrder().listed(second, "kk")]


def test_of_an_order_that_was_kept_only_who_changed_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, known = Kept(), people({"a": "Zhakupov", "b": "Abayev", "c": "Li"}, {"c"})
    PersonOrder(lambda: kept).follow(known, "kk")
    read: list[str] = []
    monkeypatch.setattr(person_order, "passing", None)
    monkeypatch.setattr(person_order, "briefly", lambda people, some: filter(read.append, some))

    again = PersonOrder(lambda: kept)

    assert not again.is_ready(known, "kk")
    again.follow(known, "kk")
    assert again.is_ready(known, "kk")
    assert again.listed(known, "kk").references == ["b", "a"]
    assert read == []


def test_an_order_kept_in_another_language_is_made_anew() -> None:
    kept, known = Kept(), people({"a": "Әбенов", "b": "Язов", "c": "Ян"}, set())
    PersonOrder(lambda: kept).follow(known, "ru")

    again = PersonOrder(lambda: kept)
    again.follow(known, "kk")

    assert again.listed(known, "kk").references == ["a", "b", "c"]
    assert kept.places is not None
    assert kept.places.language == "kk"


def test_a_registry_in_which_many_changed_is_not_listed_before_it_is_put_in_order() -> None:
    order, known = PersonOrder(), people(dict.fromkeys("abcdef", "Li"), set())
    order.follow(known, "kk")

    assert order.is_ready({**known, **people({"a": "Abayev"}, set())}, "kk")
    assert not order.is_ready({**known, **people(dict.fromkeys("abc", "Abayev"), set())}, "kk")
