"""The order of the registry's persons, kept up as it changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.desk import person_order
from desktop.desk.person_order import PersonOrder
from domain.core.collation import name_key
from domain.registry.person import Person
from tests.desktop.people import person

FAMILIES = st.sampled_from(["Абаев", "Әбенов", "Li", "Lipov", "lipov", "Élie", ""])
REGISTRY = st.dictionaries(st.sampled_from("abcdef"), FAMILIES, min_size=1)


def people(families: dict[str, str], gone: set[str]) -> dict[str, Person]:
    found = {key: person(key, kk=("A", family)) for key, family in families.items()}
    for key in gone & found.keys():
        found[key].retracted = True
    return found


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
    assert order.listed(second, language) == wanted
    assert order.listed(second, "ru") == PersonOrder().listed(second, "ru")


def test_a_registry_put_in_order_beforehand_is_listed_without_being_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    order, known = PersonOrder(), people({"a": "Zhakupov", "b": "Abayev"}, set())
    order.follow(known, "kk")
    monkeypatch.setattr(person_order, "_place", None)

    assert [each.reference for each in order.listed(known, "kk")] == ["b", "a"]
