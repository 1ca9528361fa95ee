"""Accepted checks: quiet until their facts change, then back, saying that they were accepted before."""

from __future__ import annotations

from domain.checks.accepted_checks import AcceptCheck, CheckAccepted, CheckReopened, ReopenCheck
from domain.checks.check import Check
from domain.checks.rules import check, find
from domain.programme.arrangements import ItemRetitled
from domain.programme.meeting import ParticipantListed
from tests.domain.facts import listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

UNEQUAL = "sides-unequal/talks"


def scenario() -> Scenario:
    """Talks of two from the guest's side with one from the host's."""
    talks = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
    return Scenario(visit_opened(), principals(), member("abayev"), member("karin"), talks)


def unequal(visit: Scenario) -> Check:
    """The finding that the sides are unequal."""
    return next(each for each in check(visit.visit) if each.code == "sides-unequal")


def test_a_check_is_accepted_as_it_stands() -> None:
    visit = scenario()
    fingerprint = unequal(visit).fingerprint
    visit.when(AcceptCheck(UNEQUAL))
    visit.then(CheckAccepted("sides-unequal", ("talks",), fingerprint))
    found = unequal(visit)
    assert found.quiet
    assert found.accepted == visit.visit.entries
    assert check(visit.visit)[-1] == found


def test_a_check_is_back_when_its_facts_change_and_says_it_was_accepted_before() -> None:
    visit = scenario()
    visit.when(AcceptCheck(UNEQUAL))
    entry = visit.visit.entries
    visit.given(listed("talks", "karin"))
    assert not unequal(visit).quiet
    assert unequal(visit).accepted == entry


def test_a_corrected_title_does_not_bring_an_accepted_check_back() -> None:
    visit = scenario()
    visit.when(AcceptCheck(UNEQUAL))
    visit.given(ItemRetitled("talks", {"en": "Talks in the restricted format"}))
    assert unequal(visit).quiet


def test_what_was_accepted_is_what_the_officer_saw() -> None:
    """Another officer listed somebody meanwhile: the facts accepted are gone, and the check stays open."""
    visit = scenario()
    seen = unequal(visit).fingerprint
    visit.given(ParticipantListed("talks", "karin", "delegate"))
    visit.when(AcceptCheck(UNEQUAL, seen))
    visit.then(CheckAccepted("sides-unequal", ("talks",), seen))
    assert not unequal(visit).quiet


def test_a_check_that_is_not_found_cannot_be_accepted() -> None:
    visit = scenario()
    visit.when(AcceptCheck("sides-unequal/lunch"))
    visit.then_refused("unknown-check", "check")
    visit.when(AcceptCheck("no-such-rule/talks", "0123456789abcdef"))
    visit.then_refused("unknown-check", "check")


def test_a_check_is_accepted_once() -> None:
    visit = scenario()
    visit.when(AcceptCheck(UNEQUAL))
    visit.when(AcceptCheck(UNEQUAL))
    visit.then_refused("already-accepted", "check")


def test_an_accepted_check_is_opened_again() -> None:
    visit = scenario()
    visit.when(AcceptCheck(UNEQUAL))
    visit.when(ReopenCheck(UNEQUAL))
    visit.then(CheckReopened("sides-unequal", ("talks",)))
    assert unequal(visit).accepted is None


def test_what_is_not_accepted_cannot_be_opened_again() -> None:
    visit = scenario()
    visit.when(ReopenCheck(UNEQUAL))
    visit.then_refused("not-accepted", "check")


def test_a_finding_is_looked_up_by_its_rule_and_subjects() -> None:
    visit = scenario()
    assert find(visit.visit, "sides-unequal", ("talks",)) == unequal(visit)
    assert find(visit.visit, "sides-unequal", ("lunch",)) is None
    assert find(visit.visit, "no-such-rule", ("talks",)) is None
