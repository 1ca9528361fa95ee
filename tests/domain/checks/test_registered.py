"""Texts of a visit against how everybody in the registry is spelt, and which offices he holds (protocol 10.10)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.identity import MemberIdentified
from domain.delegation.proposing import MemberProposed
from domain.programme.arrangements import ItemRetitled
from domain.registry.office_held import OfficeRecorded
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.statements.claim import ClaimRecorded
from tests.domain.delegation.test_identity import person, registry
from tests.domain.facts import item_planned, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def _office(key: str, title: dict[str, str], until: date | None = None) -> OfficeRecorded:
    return OfficeRecorded(key, "held", f"office-{key}", title, None, None, date(2016, 7, 13), until, {}, None)


MAY = person(
    "may", {"en": Name("Theresa", "May"), "fr": Name("Theresa", "May")},
    _office("may", {"en": "Prime Minister of the United Kingdom", "fr": "Premier ministre du Royaume-Uni"},
            date(2019, 7, 24)),
)  # fmt: skip
JAPAROV = person(
    "japarov", {"ru": Name("Садыр", "Жапаров"), "en": Name("Sadyr", "Japarov"), "tr": Name("Sadır", "Caparov")},
    _office("japarov", {"ru": "Президент Кыргызской Республики", "en": "President of the Kyrgyz Republic"}),
)  # fmt: skip
OTHERS = (
    person("ivanova", {"ru": Name("Анна", "Иванова")}),
    person("petrov", {"ru": Name("Иван", "Петров")}),
    person("schmidt", {"de": Name("Helmut", "Schmidt")}),
    person("merkel", {"de": Name("Angela", "Merkel"), "tr": Name("Angela", "Merkel")}),
    person("fischer", {"de": Name("Joschka", "Fischer"), "en": Name("Joschka", "Fischer")}),
    person("hollande", {"fr": Name("François", "Hollande"), "en": Name("François", "Hollande")}),
    person("yilmaz", {"tr": Name("Mesut", "Yılmaz")}),
    person("green", {"en": Name("Damian", "Green")}),
    person("martin", {"fr": Name("Jean", "Martin")}),
)
REGISTRY = registry(MAY, JAPAROV, *OTHERS)


def found(code: str, *facts: Facts, registries: Registries = REGISTRY) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), item_planned("talks"), *facts).visit
    return [each for each in check(visit, Elsewhere(1, registries)) if each.code == code]


def titled(words: str, language: str) -> ItemRetitled:
    return ItemRetitled("talks", {language: words})


@pytest.mark.parametrize(
    ("words", "language", "written", "right"),
    [
        ("A message of Teresa May was read", "en", "Teresa", "Theresa May"),
        ("Послание Садыра Жапорова", "ru", "Жапорова", "Жапаров"),
        ("Послание Президента Жапорова", "ru", "Жапорова", "Жапаров"),
        ("Sadyr Japerov sends his regards", "en", "Japerov", "Japarov"),
        ("Ein Brief von Angela Merkle", "de", "Merkle", "Merkel"),
        ("Lettre de François Hollende", "fr", "Hollende", "Hollande"),
        ("Mesud Yılmaz'ın mektubu", "tr", "Mesud", "Mesut Yılmaz"),
        ("Жапоров приедет позже", "ru", "Жапоров", "Жапаров"),
        ("A talk with Japerov, by telephone", "en", "Japerov", "Japarov"),
    ],
)
def test_a_text_spells_somebody_registered_otherwise(words: str, language: str, written: str, right: str) -> None:
    (misspelt,) = found("name-misspelt", titled(words, language))
    assert (misspelt.values["written"], misspelt.values["right"]) == (written, right)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Иван Петров и Анна Иванова встретят гостей, Ивановы приглашены", "ru"),
        ("Встреча с Садыром Жапаровым, Президентом Жапаровым и С. Жапаровым", "ru"),
        ("Иван Жапоров и С. Жапоров, Жапоров Иван", "ru"),
        ("Петрав, Иванава", "ru"),
        ("Петровский парк, Петровка, Ивановская площадь, Мартинов", "ru"),
        ("May visits Green Park in May; a green Fisher boat; Holland House", "en"),
        ("Helmut Schmitt und Angelika Merkelbach begrüßen die Gäste, Fischers Haus", "de"),
        ("Jeanne Martin et Jean Martinez au musée de la Hollande", "fr"),
        ("Mesut Yılmaz'a mektup, Yılmazlar, Angela Merkel'in konuşması", "tr"),
        ("Teresa May", "kk"),
    ],
)
def test_what_is_right_or_another_name_is_none(words: str, language: str) -> None:
    assert found("name-misspelt", titled(words, language)) == []


def test_a_press_report_is_looked_at_as_well() -> None:
    report = ClaimRecorded("report", "talks", "Teresa May spoke to the press", None, None, "", None)
    assert [each.values["right"] for each in found("name-misspelt", report)] == ["Theresa May"]


@pytest.mark.parametrize(
    ("words", "language", "given"),
    [
        ("A message of Prime Minister Theresa May", "en", "Prime Minister Theresa May"),
        ("A message of Prime Minister May", "en", "Prime Minister May"),
        ("A message of former Prime Minister Theresa May", "en", ""),
        ("A message of Prime Minister Elaine May", "en", ""),
        ("Message du Premier ministre Theresa May", "fr", "Premier ministre Theresa May"),
        ("Послание Президента Садыра Жапарова", "ru", ""),
    ],
)
def test_nobody_registered_is_given_an_office_that_was_left(words: str, language: str, given: str) -> None:
    assert [each.values["written"] for each in found("office-not-held", titled(words, language))] == (
        [given] if given else []
    )


def test_somebody_else_of_the_name_may_hold_the_office() -> None:
    other = person("may-2", {"en": Name("Peter", "May")}, _office("may-2", {"en": "Prime Minister of Tonga"}))
    both = registry(MAY, other)
    assert found("office-not-held", titled("A message of Prime Minister May", "en"), registries=both) == []


def test_members_are_told_of_once() -> None:
    facts = (
        MemberProposed("sj", "guest", {"ru": Name("Садыр", "Жапаров")}, {}, "official"),
        MemberIdentified("sj", "japarov", 1),
    )
    (misspelt,) = found("name-misspelt", *facts, titled("Садыр Жапоров", "ru"))
    assert misspelt.subjects[1] == "sj"


class Register(dict[str, Person]):
    """A registry that counts how often all in it are gone through."""

    gone_through = 0

    def values(self) -> Any:
        self.gone_through += 1
        return super().values()


def test_the_registry_is_gone_through_as_often_for_many_texts_as_for_one() -> None:
    words = ("Gespräch mit Helmut Schmidt", "Gespräch mit Angela Merkel", "Gespräch mit Joschka Fischer")
    often = []
    for texts in (words[:1], words):
        register = Register(REGISTRY.person)
        items = [
            (item_planned(f"talks-{at}"), ItemRetitled(f"talks-{at}", {"de": text})) for at, text in enumerate(texts)
        ]
        facts = [fact for each in items for fact in each]
        visit = Scenario(visit_opened(), principals(), *facts).visit
        check(visit, Elsewhere(1, replace(REGISTRY, person=register)))
        often.append(register.gone_through)
    assert often[0] == often[1]
