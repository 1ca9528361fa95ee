"""Badges: one a member, one member a number, and none that a replacement inherits (protocol 2.9)."""

from __future__ import annotations

import pytest

from domain.delegation.badge import BadgeCancelled, BadgeIssued, CancelBadge, IssueBadge
from domain.impact.impact import decided, impact_of
from tests.domain.facts import member, withdrawn
from tests.domain.scenario import Scenario


@pytest.fixture
def aides(visit: Scenario) -> Scenario:
    """Two members of the guest delegation."""
    visit.given(member("abayev"), member("karin"))
    return visit


def test_a_member_is_handed_a_badge(aides: Scenario) -> None:
    aides.when(IssueBadge("abayev", "D-014"))
    aides.then(BadgeIssued("abayev", "D-014"))
    assert aides.visit.delegations.members["abayev"].badge == "D-014"
    aides.when(IssueBadge("abayev", "D-014"))
    aides.then_nothing()


def test_nobody_holds_two_badges(aides: Scenario) -> None:
    aides.given(BadgeIssued("abayev", "D-014"))
    aides.when(IssueBadge("abayev", "D-015"))
    aides.then_refused("holds-badge", "badge")


def test_no_two_hold_the_same_badge_at_once(aides: Scenario) -> None:
    aides.given(BadgeIssued("abayev", "D-014"))
    aides.when(IssueBadge("karin", "D-014"))
    aides.then_refused("badge-taken", "badge")
    aides.given(BadgeCancelled("abayev", "D-014"))
    aides.when(IssueBadge("karin", "D-014"))
    aides.then(BadgeIssued("karin", "D-014"))


def test_a_badge_is_cancelled_also_of_whom_does_not_come(aides: Scenario) -> None:
    aides.given(*withdrawn("gone"), BadgeIssued("gone", "D-016"))
    aides.when(CancelBadge("gone"))
    aides.then(BadgeCancelled("gone", "D-016"))
    aides.when(CancelBadge("gone"))
    aides.then_refused("no-badge", "member")


def test_a_badge_is_of_somebody_known(aides: Scenario) -> None:
    aides.when(IssueBadge("nobody", "D-014"))
    aides.then_refused("unknown-member", "member")
    aides.when(CancelBadge("nobody"))
    aides.then_refused("unknown-member", "member")


def test_a_badge_is_cancelled_with_a_withdrawal_and_never_passes_to_the_replacement(aides: Scenario) -> None:
    """A badge never passes to a replacement (protocol 2.9)."""
    aides.given(BadgeIssued("abayev", "D-014"))
    (touched,) = [each for each in impact_of(aides.visit, "abayev", by="karin") if each.kind == "badge"]
    assert (touched.what, tuple(touched.dispositions), touched.proposed) == ("D-014", ("take-off", "keep"), "take-off")
    assert decided([touched], {}) == (CancelBadge("abayev"),)
    assert decided([touched], {"badge:abayev": "keep"}) == ()
