"""Finding persons of a registry that is read little by little."""

from __future__ import annotations

from desktop.desk.finder import AT_ONCE, PersonFinder
from domain.core.names import Name
from domain.naming.found import Found
from domain.registry.person import Person, PersonRegistered

MANY = AT_ONCE * 2 + 1


def registered(key: str, given: str, family: str) -> Person:
    person = Person()
    PersonRegistered(key, {"en": Name(given, family)}).evolve(person)
    return person


def registry() -> dict[str, Person]:
    """Many persons, the president the last of them."""
    people = {f"person-{number}": registered(f"person-{number}", "Person", f"Number{number}") for number in range(MANY)}
    return {**people, "tokayev": registered("tokayev", "Kassym-Jomart", "Tokayev")}


def test_a_large_registry_is_read_little_by_little_and_those_read_are_found() -> None:
    people, finder = registry(), PersonFinder()

    assert finder.follow(people)
    assert finder.find(people, "Number0")
    assert finder.find(people, "Токаев") == [Found("tokayev")]
    assert not finder.follow(people)


def test_nobody_is_taken_for_new_because_he_was_not_read_yet() -> None:
    assert PersonFinder().alike(registry(), ["Касым-Жомарт Токаев"]) == ["tokayev"]


def test_who_changed_is_read_again_and_who_left_is_found_no_longer() -> None:
    people = {"tokayev": registered("tokayev", "Kassym-Jomart", "Tokayev")}
    finder = PersonFinder()
    finder.read_all(people)
    left = registered("tokayev", "Kassym-Jomart", "Tokayev")
    left.retracted = True

    assert finder.find({"tokayev": registered("tokayev", "Sadyr", "Japarov")}, "Жапаров") == [Found("tokayev")]
    assert finder.find({"tokayev": left}, "Жапаров") == []
