"""What a co-head's own protocol service agreed to in writing."""

from __future__ import annotations

import pytest

from domain.agreement.unequal_places import (
    AgreeUnequalPlaces,
    RetractUnequalPlaces,
    UnequalPlacesAgreed,
    UnequalPlacesAgreementTakenBack,
)
from tests.domain.facts import headed, meeting_planned, member, started
from tests.domain.scenario import Scenario


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks at which two lead the guest."""
    visit.given(
        member("abayev"), meeting_planned("talks", people=("putin", "tokayev", "abayev")),
        headed("talks", "guest", "tokayev", "abayev"),
    )  # fmt: skip
    return visit


def test_a_head_s_protocol_service_agrees_in_writing(talks: Scenario) -> None:
    talks.when(AgreeUnequalPlaces("talks", "abayev"))
    talks.then_refused("not-in-writing", "letter")
    talks.when(AgreeUnequalPlaces("talks", "abayev", "no-letter"))
    talks.then_refused("unknown-letter", "letter")
    talks.when(AgreeUnequalPlaces("nothing", "abayev", words="note No. 12"))
    talks.then_refused("unknown-item", "item")
    talks.when(AgreeUnequalPlaces("talks", "nobody", words="note No. 12"))
    talks.then_refused("unknown-member", "member")
    talks.when(AgreeUnequalPlaces("talks", "putin", words="note No. 12"))
    talks.then_refused("no-co-head", "member")
    talks.when(AgreeUnequalPlaces("talks", "abayev", words="note No. 12"))
    talks.then(UnequalPlacesAgreed("talks", "abayev", None, {"und": "note No. 12"}))
    talks.when(RetractUnequalPlaces("nothing", "abayev"))
    talks.then_refused("unknown-item", "item")
    talks.when(RetractUnequalPlaces("talks", "nobody"))
    talks.then_refused("unknown-member", "member")
    talks.when(RetractUnequalPlaces("talks", "abayev"))
    talks.then(UnequalPlacesAgreementTakenBack("talks", "abayev"))
    talks.when(RetractUnequalPlaces("talks", "abayev"))
    talks.then_nothing()


def test_it_may_be_noted_after_the_talks_began(talks: Scenario) -> None:
    talks.given(started("talks"))
    talks.when(AgreeUnequalPlaces("talks", "tokayev", words="note No. 12"))
    talks.then(UnequalPlacesAgreed("talks", "tokayev", None, {"und": "note No. 12"}))
