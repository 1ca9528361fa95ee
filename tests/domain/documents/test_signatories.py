"""Who signs for each side: a member, or an office that is on no list."""

from __future__ import annotations

import pytest

from domain.documents.document import Signatory
from domain.documents.signatories import (
    FullPowersProduced,
    NameSignatory,
    ProduceFullPowers,
    SignatoryNamed,
    SignatoryWithdrawn,
    TakeOffSignatory,
)
from domain.documents.signing_outcome import DocumentSigned, DocumentStruck
from domain.projections.documents import documents
from domain.visit.closing import VisitClosed
from tests.domain.facts import document, item_planned, member, principals, signs, withdrawn
from tests.domain.scenario import NOW, Scenario

AGENCY = {"en": "Agency for Nuclear Energy"}
POWERS = {"fr": "pleins pouvoirs n° 12 du 5 nov. 2025", "ru": "полномочия № 12 от 5 нояб. 2025"}


@pytest.fixture
def ceremony(visit: Scenario) -> Scenario:
    """An agreement to be signed, and who might sign it for the guest."""
    visit.given(principals(), member("abayev"), member("karin"), item_planned("signing"), document("transit"))
    return visit


def test_a_signatory_is_named_for_a_side(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("transit", "guest", "abayev"))
    ceremony.then(SignatoryNamed("transit", "guest", "abayev", {}, None))
    ceremony.when(NameSignatory("transit", "guest", "abayev"))
    ceremony.then_nothing()


def test_full_powers_do_not_pass_to_whoever_signs_instead(ceremony: Scenario) -> None:
    """Full powers, approvals and signature never pass to a replacement (protocol 2.8)."""
    ceremony.given(signs("transit", "abayev"), FullPowersProduced("transit", "guest", POWERS))
    ceremony.when(NameSignatory("transit", "guest", "karin"))
    ceremony.then(SignatoryNamed("transit", "guest", "karin", {}, None))
    assert ceremony.visit.documents["transit"].signatories["guest"] == Signatory("karin")


def test_nobody_signs_for_the_other_side_or_without_coming(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("transit", "host", "abayev"))
    ceremony.then_refused("other-side", "member")
    ceremony.given(withdrawn("gone"))
    ceremony.when(NameSignatory("transit", "guest", "gone"))
    ceremony.then_refused("member-withdrawn", "member")
    ceremony.when(NameSignatory("transit", "guest", "nobody"))
    ceremony.then_refused("unknown-member", "member")


def test_a_signatory_is_withdrawn_with_a_reason(ceremony: Scenario) -> None:
    assert TakeOffSignatory.needs_reason
    ceremony.given(signs("transit", "abayev"))
    ceremony.when(TakeOffSignatory("transit", "guest"))
    ceremony.then(SignatoryWithdrawn("transit", "guest"))
    ceremony.when(TakeOffSignatory("transit", "guest"))
    ceremony.then_refused("no-signatory", "side")


def test_what_was_struck_keeps_its_signatories(ceremony: Scenario) -> None:
    ceremony.given(signs("transit", "abayev"), DocumentStruck("transit"))
    ceremony.when(NameSignatory("transit", "guest", "karin"))
    ceremony.then_refused("document-struck", "document")
    ceremony.when(TakeOffSignatory("transit", "guest"))
    ceremony.then_refused("document-struck", "document")


def test_who_signed_is_corrected_afterwards(ceremony: Scenario) -> None:
    """Who signed is a fact (protocol 1.1): also somebody who was withdrawn, also once the visit was closed."""
    ceremony.given(signs("transit", "abayev"), DocumentSigned("transit", "signed", NOW), withdrawn("gone"))
    ceremony.given(VisitClosed())
    ceremony.when(NameSignatory("transit", "guest", "gone"))
    ceremony.then(SignatoryNamed("transit", "guest", "gone", {}, None))
    ceremony.when(TakeOffSignatory("transit", "guest"))
    ceremony.then(SignatoryWithdrawn("transit", "guest"))


def test_nobody_is_named_to_sign_once_the_visit_was_closed(ceremony: Scenario) -> None:
    ceremony.given(VisitClosed())
    ceremony.when(NameSignatory("transit", "guest", "abayev"))
    ceremony.then_refused("visit-closed")


def test_an_agency_signs_that_is_on_no_list(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("transit", "guest"))
    ceremony.then_refused("signatory-missing", "member")
    ceremony.when(NameSignatory("transit", "guest", office=AGENCY))
    ceremony.then(SignatoryNamed("transit", "guest", None, AGENCY, None))
    [row] = documents(ceremony.visit)
    signatory = row.signatory("guest")
    assert signatory is not None
    assert (signatory.id, signatory.position, signatory.comes) == (None, AGENCY, True)
    ceremony.when(NameSignatory("transit", "guest", office=AGENCY))
    ceremony.then_nothing()


def test_a_member_signs_in_another_capacity(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("transit", "guest", "abayev", AGENCY))
    ceremony.then(SignatoryNamed("transit", "guest", "abayev", AGENCY, None))
    [row] = documents(ceremony.visit)
    signatory = row.signatory("guest")
    assert signatory is not None
    assert (signatory.id, signatory.position) == ("abayev", AGENCY)


def test_on_what_authority_he_signs_is_said_and_his_powers_stay_his(ceremony: Scenario) -> None:
    ceremony.given(signs("transit", "abayev"), FullPowersProduced("transit", "guest", POWERS))
    ceremony.when(NameSignatory("transit", "guest", "abayev", authority="full-powers"))
    ceremony.then(SignatoryNamed("transit", "guest", "abayev", {}, "full-powers"))
    named = ceremony.visit.documents["transit"].signatories["guest"]
    assert named == Signatory("abayev", POWERS, {}, "full-powers")


def test_there_must_be_a_document(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("other", "guest", "karin"))
    ceremony.then_refused("unknown-document", "document")
    ceremony.when(TakeOffSignatory("other", "guest"))
    ceremony.then_refused("unknown-document", "document")
    ceremony.when(ProduceFullPowers("other", "guest", POWERS))
    ceremony.then_refused("unknown-document", "document")


def test_full_powers_are_noted_and_taken_back(ceremony: Scenario) -> None:
    ceremony.when(ProduceFullPowers("transit", "guest", POWERS))
    ceremony.then_refused("no-signatory", "side")
    ceremony.given(signs("transit", "abayev"))
    ceremony.when(ProduceFullPowers("transit", "guest", POWERS))
    ceremony.then(FullPowersProduced("transit", "guest", POWERS))
    ceremony.when(ProduceFullPowers("transit", "guest", POWERS))
    ceremony.then_nothing()
    ceremony.when(ProduceFullPowers("transit", "guest"))
    ceremony.then(FullPowersProduced("transit", "guest", {}))
