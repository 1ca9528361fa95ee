"""What a member is called to his face, and his office in short, in one visit (protocol 10.5)."""

from __future__ import annotations

from domain.delegation.member_courtesy import CourtesyCopied, ShortOfficeWorded, WordMemberCourtesy, WordShortOffice
from tests.domain.facts import member
from tests.domain.scenario import Scenario


def test_courtesy_is_worded_for_this_visit(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(WordMemberCourtesy("abayev", {"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}))
    visit.then(CourtesyCopied("abayev", {"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}))
    visit.when(WordMemberCourtesy("abayev", {"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}))
    visit.then_nothing()
    visit.when(WordMemberCourtesy("nobody"))
    visit.then_refused("unknown-member", "member")


def test_an_office_is_worded_in_short_for_plans_and_cards(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(WordShortOffice("abayev", {"en": "Ambassador"}))
    visit.then(ShortOfficeWorded("abayev", {"en": "Ambassador"}))
    visit.when(WordShortOffice("abayev", {"en": "Ambassador"}))
    visit.then_nothing()
    visit.when(WordShortOffice("nobody"))
    visit.then_refused("unknown-member", "member")
