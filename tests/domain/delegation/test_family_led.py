"""Somebody new of a side all of whom are called family name first is so too, unless something else was said."""

from __future__ import annotations

from datetime import UTC, datetime

from domain.core.names import Name
from domain.delegation.proposing import MemberProposed, ProposeMember
from tests.domain.scenario import Scenario

NOW = datetime(2026, 12, 2, tzinfo=UTC)
TAKAICHI = Name("Sanae", "Takaichi", family_first=True)
KIHARA = Name("Minoru", "Kihara", family_first=True)
AYANO = Name("Ayano", "Kunimitsu")


def lists(scenario: Scenario, **names: Name) -> None:
    scenario.given(*(MemberProposed(key, "third", {"en": name}, {}, "official") for key, name in names.items()))


def proposed(scenario: Scenario, name: Name, language: str = "en") -> Name:
    command = ProposeMember("third", {"en": "State Minister"}, {language: name}).complete(scenario.visit, NOW)
    return command.names[language]


def test_a_newcomer_is_called_as_all_others_of_his_side(visit: Scenario) -> None:
    lists(visit, takaichi=TAKAICHI, kihara=KIHARA)
    assert proposed(visit, AYANO).in_full == "Kunimitsu Ayano"
    assert proposed(visit, AYANO, "fr").in_full == "Ayano Kunimitsu", "nobody's name is known in that language"


def test_what_was_said_of_the_order_stays(visit: Scenario) -> None:
    lists(visit, takaichi=TAKAICHI, kihara=KIHARA)
    assert proposed(visit, Name("Ayano", "Kunimitsu", family_first=False)).in_full == "Ayano Kunimitsu"
    assert proposed(visit, Name(family="Akihito")) == Name(family="Akihito")


def test_one_name_alone_or_two_orders_say_nothing(visit: Scenario) -> None:
    lists(visit, takaichi=TAKAICHI)
    assert proposed(visit, AYANO) == AYANO
    lists(visit, kihara=KIHARA, fukuda=Name("Yasuo", "Fukuda"))
    assert proposed(visit, AYANO) == AYANO
