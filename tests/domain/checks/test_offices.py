"""Checks of what members of high office are listed as (protocol 2.2, 5.4)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.category import CategoriseMember
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.member_office import MemberOfficeRanked
from domain.programme.meeting import ListParticipant
from tests.domain.facts import listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev"))
HIGH = [
    {"en": "First Deputy Prime Minister"},
    {"de": "Vizekanzler"},
    {"fr": "Vice-présidente du Sénat"},
    {"ru": "Заместитель Председателя Мажилиса Парламента Республики Казахстан"},
    {"en": "Minister of Trade and Integration"},
]
OTHERS = [
    {"en": "Adviser to the Deputy Prime Minister"},
    {"en": "Minister-Counsellor"},
    {"ru": "Заместитель Председателя Правления АО «НК «КазМунайГаз»"},
    {"en": "Deputy Chairman of the Board"},
    {"en": "Interpreter"},
]


def asked(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts)
    return [each for each in check(visit.visit) if each.code == code]


@pytest.mark.parametrize("office", HIGH)
def test_who_holds_a_high_office_is_listed_as_support(office: dict[str, str]) -> None:
    holds = MemberPositionWorded("sklyar", office)
    (found,) = asked("high-office-not-official", member("sklyar", category="support"), holds)
    assert found.subjects == ("sklyar",)
    assert found.fixes[0].fields == {"member": "sklyar", "category": "official"}
    assert found.fixes[0].command is CategoriseMember
    assert asked("high-office-not-official", member("sklyar"), holds) == []


@pytest.mark.parametrize("office", HIGH)
def test_who_holds_a_high_office_is_listed_as_interpreter(office: dict[str, str]) -> None:
    sklyar = (member("sklyar"), MemberPositionWorded("sklyar", office), TALKS)
    (found,) = asked("high-office-interprets", *sklyar, listed("talks", "sklyar", "interpreter"))
    assert found.fixes[0].command is ListParticipant
    assert asked("high-office-interprets", *sklyar, listed("talks", "sklyar")) == []


@pytest.mark.parametrize("office", OTHERS)
def test_other_offices_are_not_asked_about(office: dict[str, str]) -> None:
    karin = (member("karin", category="support"), MemberPositionWorded("karin", office), TALKS)
    assert asked("high-office-not-official", *karin) == []
    assert asked("high-office-interprets", *karin, listed("talks", "karin", "interpreter")) == []


@pytest.mark.parametrize(
    "office",
    [
        {"fr": "Présidente de la Commission européenne"},
        {"en": "Minister of Foreign Affairs"},
        {"ru": "Заместитель Премьер-министра"},
        {"en": "President of the French Republic"},
    ],
)
def test_who_holds_a_high_office_is_listed_as_a_spouse(office: dict[str, str]) -> None:
    """As by one arrow too many where the category is chosen (protocol 2.3)."""
    holds = MemberPositionWorded("sklyar", office)
    (found,) = asked("spouse-with-office", member("sklyar", category="spouse"), holds)
    assert found.fixes[0].fields == {"member": "sklyar", "category": "official"}
    assert asked("spouse-with-office", member("sklyar"), holds) == []


@pytest.mark.parametrize(
    "office",
    [
        {},
        {"en": "Spouse of the President"},
        {"en": "Minister's wife"},
        {"ru": "Супруга Министра иностранных дел"},
        {"kk": "Қазақстан Республикасы Президентінің жұбайы"},
        {"kk": "Сыртқы істер министрінің жұбайы"},
        {"fr": "Première dame", "en": "First Lady"},
        {"en": "Empress of Japan"},
        {"en": "Prince of Denmark"},
        {"en": "Professor of History"},
    ],
)
def test_what_a_spouse_may_be_called_is_not_asked_about(office: dict[str, str]) -> None:
    assert asked("spouse-with-office", member("her", category="spouse"), MemberPositionWorded("her", office)) == []


def test_a_spouse_has_no_rank_of_office() -> None:
    """Whatever gave it: the Empress is no head of state."""
    hers = (MemberPositionWorded("her", {"en": "Empress"}), MemberOfficeRanked("her", "head-of-state", None, None))
    (found,) = asked("spouse-with-rank", member("her", category="spouse"), *hers)
    assert found.fixes[0].fields == {"member": "her", "office_class": None}
    assert asked("spouse-with-rank", member("her", category="official"), *hers) == []
    assert asked("spouse-with-rank", member("her", category="spouse"), hers[0]) == []
