"""Finding persons of a registry that is read little by little."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.desk.person_finder import AT_ONCE, KEPT_FROM, PersonFinder
from domain.core.names import Name
from domain.naming.finding.found import Found
from domain.naming.finding.keys import KeptKeys
from domain.offices import kept_names, new_office, office_at
from domain.record.recording import Officer
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


def test_a_japanese_name_in_characters_is_found_by_the_reading_that_was_noted() -> None:
    minister = Person()
    names = {"ja": Name("早苗", "高市", family_first=True, phonetic="Takaichi Sanae")}
    PersonRegistered("takaichi", names).evolve(minister)
    people = {"takaichi": minister}

    for typed in ("高市", "Takaichi", "Такаити Санаэ", "高市早苗"):
        assert PersonFinder().find(people, typed) == [Found("takaichi")], typed


def test_who_changed_is_read_again_and_who_left_is_found_no_longer() -> None:
    people = {"tokayev": registered("tokayev", "Kassym-Jomart", "Tokayev")}
    finder = PersonFinder()
    finder.read_all(people)
    left = registered("tokayev", "Kassym-Jomart", "Tokayev")
    left.retracted = True

    assert finder.find({"tokayev": registered("tokayev", "Sadyr", "Japarov")}, "Жапаров") == [Found("tokayev")]
    assert finder.find({"tokayev": left}, "Жапаров") == []


def large_registry() -> dict[str, Person]:
    return {**registry(), **{f"more-{each}": registered(f"more-{each}", "More", "M") for each in range(KEPT_FROM)}}


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Callable[[], KeptKeys]]:
    """Keeps what persons are found by beside an office, whose registry is large enough."""
    new_office(tmp_path / "moscow.chancery")
    with closing(office_at(tmp_path / "moscow.chancery", Officer("aigerim", "desk 1"))) as office:
        yield lambda: kept_names(office, tmp_path / "names")


def test_a_large_registry_is_kept_and_only_who_changed_is_read_again(keep: Callable[[], KeptKeys]) -> None:
    people = {
        **registry(),
        **{f"more-{number}": registered(f"more-{number}", "More", "M") for number in range(KEPT_FROM)},
    }
    first = PersonFinder(keep)
    first.read_all(people)
    first.close()
    again = PersonFinder(keep)
    changed = {**people, "tokayev": registered("tokayev", "Sadyr", "Japarov")}
    changed["tokayev"].entries += 1

    assert not again.follow(changed)
    assert again.find(changed, "Жапаров") == [Found("tokayev")]
    assert again.find(changed, "Токаев") == []
    assert len(again.find(changed, "Person Number7")) > 0
    again.close()


def test_who_is_looked_for_while_a_file_is_lost_is_found_in_memory(keep: Callable[[], KeptKeys]) -> None:
    people = {
        **registry(),
        **{f"more-{number}": registered(f"more-{number}", "More", "M") for number in range(KEPT_FROM)},
    }
    kept: list[KeptKeys] = []

    def noted() -> KeptKeys:
        kept.append(keep())
        return kept[-1]

    finder = PersonFinder(noted)
    finder.read_all(people)
    kept[0].close()

    assert finder.find(people, "Токаев") == []
    finder.read_all(people)
    assert finder.find(people, "Токаев") == [Found("tokayev")]
