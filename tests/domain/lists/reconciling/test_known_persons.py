"""Somebody new on a list is looked for in the registry before he is new (protocol 2.5, 10.3)."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from domain.core.names import Name
from domain.delegation.member_languages import NoteLanguages
from domain.delegation.proposing import ProposeMember
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.known_persons import KnownAs, KnownOf, known_as
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.words.spoken import spoken_by
from domain.registry.person import Person, PersonRegistered
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


def person(key: str, given: str, family: str, patronymic: str = "", language: str = "en") -> Person:
    found = Person(reference=key)
    PersonRegistered(key, {language: Name(given, family, patronymic)}).evolve(found)
    return found


def listed(given: str, family: str, patronymic: str = "", language: str = "en") -> ListedPerson:
    return ListedPerson(1, {language: Name(given, family, patronymic)}, {language: "Minister"})


def among(*persons: Person) -> KnownOf:
    def alike(_forms: Iterable[str]) -> tuple[Person, ...]:
        return persons

    return lambda _place, entry: known_as(entry, alike)


LAVROV = person("lavrov", "Sergey", "Lavrov")


@pytest.mark.parametrize(
    ("entry", "persons", "is_sure"),
    [
        (listed("Sergei", "Lavrov"), [LAVROV], True),
        (listed("Сергей", "Лавров", "Викторович", "ru"), [LAVROV], True),
        (listed("", "Lavrov"), [LAVROV], False),
        (listed("Sergey", "Lavrov"), [LAVROV, person("namesake", "Sergey", "Lavrov")], False),
        (listed("Sergey", "Lavrin"), [LAVROV], False),
    ],
)
def test_only_the_strict_likeness_equates(entry: ListedPerson, persons: list[Person], is_sure: bool) -> None:
    found = among(*persons)(0, entry)
    assert found is not None
    assert (found.person, found.sure) == ("lavrov", is_sure)


def test_where_nobody_resembles_him_he_is_new() -> None:
    assert among()(0, listed("Sergey", "Lavrov")) is None
    assert among(LAVROV)(0, ListedPerson(1, {}, {"en": "Interpreter"})) is None


def test_who_is_known_is_proposed_as_that_person_and_keeps_what_was_approved() -> None:
    known = KnownAs("lavrov", {}, {"en": Name("Sergey", "Lavrov")}, sure=True)
    visit = fold([visit_opened()])
    found = reconcile(visit, "guest", [listed("Sergei", "Lavroff")], known_of=lambda _place, _entry: known)
    (command,) = (each for each in as_accepted(found, visit, found.usually_accepted()).commands)
    assert isinstance(command, ProposeMember)
    assert (command.person, command.names) == ("lavrov", {"en": Name("Sergey", "Lavrov")})


def test_who_may_be_somebody_of_the_registry_is_held() -> None:
    like = KnownAs("lavrov", {}, {}, sure=False)
    visit = fold([visit_opened()])
    found = reconcile(visit, "guest", [listed("Sergey", "Lavrin")], known_of=lambda _place, _entry: like)
    assert [(change.kind, change.held) for change in found.changes] == [("new", "known")]
    assert found.usually_accepted() == frozenset()
    (command,) = as_accepted(found, visit, {"new:1"}).commands
    assert isinstance(command, ProposeMember)
    assert command.person is None


def test_an_interpreter_under_no_heading_is_support() -> None:
    visit = fold([visit_opened()])
    entries = [
        ListedPerson(1, {"en": Name("Shavkat", "Mirziyoyev")}, {"en": "President"}),
        ListedPerson(2, {"en": Name("Dilnoza", "Karimova")}, {"ru": "переводчик"}),
        ListedPerson(3, {"en": Name("Anna", "Lahti")}, {"en": "Interpreter (English-Finnish)"}),
        ListedPerson(4, {"en": Name("Bakhtiyor", "Saidov")}, {"en": "Minister of Foreign Affairs"}),
    ]
    found = reconcile(visit, "guest", entries)
    accepted = as_accepted(found, visit, found.usually_accepted()).commands
    proposed = [each for each in accepted if isinstance(each, ProposeMember)]

    assert [each.category for each in proposed] == ["head", "support", "support", "official"]


def test_between_which_languages_an_interpreter_works_is_noted_as_his_office_tells() -> None:
    visit = fold([visit_opened()])
    offices = ["President", "Interpreter FR–RU", "переводчик (рус.–каз.)", "Interpreter, Embassy of France to Russia"]
    names = ["Macron", "Schmidt", "Ivanov", "Dupont"]
    entries = [
        ListedPerson(line, {"en": Name("Anna", name)}, {"en": office})
        for line, (name, office) in enumerate(zip(names, offices, strict=True), 1)
    ]
    found = reconcile(visit, "guest", entries)
    noted = [
        each for each in as_accepted(found, visit, found.usually_accepted()).commands if isinstance(each, NoteLanguages)
    ]
    assert [(each.member, each.languages) for each in noted] == [
        ("schmidt", ("fr", "ru")),
        ("ivanov", ("ru", "kk")),
    ]


@pytest.mark.parametrize(
    ("office", "languages"),
    [
        ("interprète français-russe", ("fr", "ru")),
        ("Dolmetscherin für Arabisch und Deutsch", ("ar", "de")),
        ("翻译（中俄）", ("zh", "ru")),
        ("Interpreter RU/EN/FR", ("ru", "en", "fr")),
        ("переводчик с казахского языка на русский", ("kk", "ru")),
        ("Chief Interpreter, UK Mission to the EU", ()),
        ("Teacher of French and Russian", ()),
    ],
)
def test_a_pair_of_languages_is_read_in_an_interpreter_s_office(office: str, languages: tuple[str, ...]) -> None:
    assert spoken_by({"en": office}) == languages
