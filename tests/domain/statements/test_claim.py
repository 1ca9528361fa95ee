"""Claims: what reports say, kept beside the record, which they never change."""

from copy import deepcopy
from decimal import Decimal

import pytest

from domain.core.quantity import Quantity, QuantitySaid
from domain.statements.claim import ClaimRecordedInWords, ClaimRetracted, NoteClaim, RecordClaim, RetractClaim
from tests.domain.facts import DAY, claim, ended, figure, meeting_planned, retracted, started
from tests.domain.scenario import Scenario

SAYS = "Talks lasted about three hours"


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks that were held, and a figure quoted."""
    visit.given(meeting_planned("talks"), started("talks"), ended("talks"), figure(item="talks"))
    return visit


def test_a_report_is_kept_beside_the_record(talks: Scenario) -> None:
    talks.when(NoteClaim("talks", SAYS, "A newspaper", DAY))
    talks.then(claim("claim-a-newspaper", "talks"))


def test_two_reports_stay_two_claims(talks: Scenario) -> None:
    talks.given(claim("claim-a-newspaper", "talks"))
    talks.when(NoteClaim("talks", SAYS, "A newspaper", DAY))
    talks.then(claim("claim-a-newspaper-2", "talks"))


@pytest.mark.parametrize("about", ["visit", "talks", "tokayev", "trade"])
def test_a_claim_changes_nothing_it_is_about(talks: Scenario, about: str) -> None:
    before = deepcopy(talks.visit)
    talks.when(NoteClaim(about, SAYS, "A newspaper", quantity=QuantitySaid(Decimal(3), unit={"en": "hours"})))
    assert talks.refused is None
    talks.visit.claims.clear()
    talks.visit.entries = before.entries
    assert talks.visit == before


def test_a_claim_has_an_id_of_its_own(talks: Scenario) -> None:
    talks.when(NoteClaim("talks", SAYS, "A newspaper", claim="trade"))
    talks.then_refused("id-taken", "claim")


def test_a_claim_is_about_something(talks: Scenario) -> None:
    talks.when(NoteClaim("lunch", SAYS, "A newspaper"))
    talks.then_refused("unknown-subject", "subject")


def test_a_claim_is_not_about_what_was_taken_back(talks: Scenario) -> None:
    talks.given(retracted("talks"))
    talks.when(NoteClaim("talks", SAYS, "A newspaper"))
    talks.then_refused("unknown-subject", "subject")


def test_a_claim_of_a_number_gives_one(talks: Scenario) -> None:
    talks.when(NoteClaim("trade", SAYS, "A newspaper", quantity=QuantitySaid(Decimal("NaN"))))
    talks.then_refused("not-a-number", "quantity")


def test_a_claim_has_a_publisher_only_where_one_is_known(talks: Scenario) -> None:
    talks.when(NoteClaim("talks", SAYS))
    assert talks.visit.claims["claim-report"].publisher is None


def test_a_claim_in_words_says_no_more_than_it_did() -> None:
    stored = ClaimRecordedInWords("c", "talks", SAYS, "A newspaper", None, "", Decimal("2.5"), "h")
    assert stored.upcast().quantity == Quantity(None, Decimal("2.5"), unit={"und": "h"})
    assert RecordClaim("talks", SAYS, "A newspaper", unit="h").upcast() == NoteClaim("talks", SAYS, "A newspaper")


def test_a_claim_entered_by_mistake_is_taken_back(talks: Scenario) -> None:
    talks.given(claim("three-hours", "talks"))
    talks.when(RetractClaim("three-hours"))
    talks.then(ClaimRetracted("three-hours"))
    talks.when(RetractClaim("three-hours"))
    talks.then_refused("unknown-claim", "claim")
