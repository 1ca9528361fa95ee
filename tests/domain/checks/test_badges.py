"""Badges: none that is valid without its holder, and one for everybody who wears no pin (protocol 2.9)."""

from __future__ import annotations

from datetime import timedelta

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.badge import BadgeCancelled, BadgeIssued, CancelBadge
from domain.delegation.member_office import MemberOfficeRanked
from domain.visit.closing import VisitClosed
from tests.domain.facts import member, principals, visit_opened, withdrawn
from tests.domain.scenario import Facts, Scenario

ABAYEV = (member("abayev"), BadgeIssued("abayev", "D-014"))


def found(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    return [each for each in check(visit) if each.code == code]


def test_the_badge_of_who_is_withdrawn_is_still_valid() -> None:
    gone = (*withdrawn("gone"), BadgeIssued("gone", "D-016"))
    (valid,) = found("badge-still-valid", *gone)
    assert (valid.level, valid.subjects, valid.fixes[0].command) == ("now", ("gone",), CancelBadge)
    assert found("badge-still-valid", *gone, BadgeCancelled("gone", "D-016")) == []
    assert found("badge-still-valid", *gone, VisitClosed()) == []
    assert found("badge-still-valid", *ABAYEV) == []


def test_who_comes_without_a_badge_is_told_from_the_day_before() -> None:
    visit = Scenario(visit_opened()).visit
    (without,) = found("no-badge", *ABAYEV, member("karin"), member("nurse", category="support"))
    assert (without.values["count"], without.values["side"]) == (2, "guest")
    assert without.since == visit.first_day - timedelta(days=1)
    assert without.fixes[0].fields == {"member": "karin"}


def test_ministers_and_the_spouse_wear_no_badge() -> None:
    minister = (member("minister"), MemberOfficeRanked("minister", "minister", None, None))
    assert found("no-badge", *ABAYEV, *minister, member("spouse", category="spouse")) == []


def test_a_side_without_any_badge_is_left_alone() -> None:
    assert found("no-badge", member("karin")) == []
    assert found("no-badge", *ABAYEV, member("lavrov", "host")) == []
    assert found("no-badge", *ABAYEV, member("karin"), VisitClosed()) == []
