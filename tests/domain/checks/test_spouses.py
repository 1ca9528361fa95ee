"""Checks of spouses: listed for talks, and standing apart from whom they accompany (protocol 2.3)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.category import MemberCategorised
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember
from tests.domain.facts import headed, item_planned, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
SPOUSE = member("spouse", category="spouse")


def asked(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code; Abayev, Karin and the spouse are of the guest's side."""
    people = (member("abayev"), member("karin"), SPOUSE)
    visit = Scenario(visit_opened(), principals(), *people, *facts)
    return [each for each in check(visit.visit) if each.code == code]


def test_a_spouse_is_listed_for_talks() -> None:
    """She or he is no member of the delegation (protocol 2.3)."""
    (found,) = asked("spouse-at-talks", TALKS, listed("talks", "spouse"))
    assert found.subjects == ("talks", "spouse")
    assert asked("spouse-at-talks", TALKS) == []


def test_a_spouse_at_a_meal_or_who_leads_a_meeting_is_not_asked_about() -> None:
    lunch = (item_planned("lunch", kind="meal"), listed("lunch", "tokayev"), listed("lunch", "spouse"))
    assert asked("spouse-at-talks", lunch) == []
    alone = (*meeting_planned("tea", people=("putin",)), listed("tea", "spouse"))
    assert asked("spouse-at-talks", alone) == []
    leads = (
        *meeting_planned("tea", people=("putin", "karin")),
        listed("tea", "spouse"),
        headed("tea", "guest", "spouse"),
    )
    assert asked("spouse-at-talks", leads) == []


@pytest.mark.parametrize(
    "words",
    [
        {"en": "Spouse of Mr Karin"},
        {"ru": "Супруга Е. Карина", "en": "Spouse"},
        {"fr": "Épouse du ministre des Affaires étrangères"},
    ],
)
def test_a_spouse_stands_with_whom_her_words_name(words: dict[str, str]) -> None:
    """By name or by office; the head's spouse, of whom nothing else is said, stays directly after the head."""
    karin = (
        MemberRenamed("karin", {"ru": Name("Ерлан", "Карин"), "en": Name("Erlan", "Karin")}),
        MemberPositionWorded("karin", {"fr": "Ministre des Affaires étrangères"}),
    )  # fmt: skip
    hers = MemberPositionWorded("spouse", words)
    (found,) = asked("spouse-stands-apart", *karin, hers)
    assert found.subjects == ("spouse", "karin")
    assert (found.fixes[0].command, found.fixes[0].fields) == (PlaceMember, {"member": "spouse", "after": "karin"})
    assert asked("spouse-stands-apart", *karin, hers, MemberPlacedAfter("spouse", "karin")) == []
    assert asked("spouse-stands-apart", *karin, hers, MemberCategorised("spouse", "accompanying")) == []


@pytest.mark.parametrize(
    "words", [{}, {"en": "Spouse of the President"}, {"en": "Spouse of Mr Tokayev"}, {"en": "First Lady"}]
)
def test_the_spouse_of_the_head_stands_with_him(words: dict[str, str]) -> None:
    named = MemberRenamed("tokayev", {"en": Name("Kassym-Jomart", "Tokayev")})
    assert asked("spouse-stands-apart", named, MemberPositionWorded("spouse", words)) == []


def test_the_spouse_of_the_head_stays_behind_both_heads() -> None:
    """Her words name the first of two heads: nobody stands between them (protocol 3.2)."""
    two = (
        MemberRenamed("tokayev", {"en": Name("Kassym-Jomart", "Tokayev")}),
        MemberCategorised("karin", "head"),
        MemberPositionWorded("spouse", {"en": "Spouse of Mr Tokayev"}),
    )
    assert asked("spouse-stands-apart", *two) == []
