"""Who signs for each side, and on what authority."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.documents.document import Signatory
from domain.documents.signatories import (
    FullPowersProduced,
    NameSignatory,
    ProduceFullPowers,
    SignatoryNamed,
    SignatoryWithdrawn,
    WithdrawSignatory,
    needs_powers,
)
from domain.documents.signing_outcome import DocumentSigned, DocumentStruck
from tests.domain.facts import document, item_planned, member, principals, signs, withdrawn
from tests.domain.scenario import NOW, Scenario

POWERS = "full powers No. 12 of 5 Nov 2025"


@pytest.fixture
def ceremony(visit: Scenario) -> Scenario:
    """An agreement to be signed, and who might sign it for the guest."""
    visit.given(principals(), member("abayev"), member("karin"), item_planned("signing"), document("transit"))
    return visit


def test_a_signatory_is_named_for_a_side(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("transit", "guest", "abayev"))
    ceremony.then(SignatoryNamed("transit", "guest", "abayev"))
    ceremony.when(NameSignatory("transit", "guest", "abayev"))
    ceremony.then_nothing()


def test_full_powers_do_not_pass_to_whoever_signs_instead(ceremony: Scenario) -> None:
    """Full powers, approvals and signature never pass to a replacement (protocol 2.8)."""
    ceremony.given(signs("transit", "abayev"), FullPowersProduced("transit", "guest", POWERS))
    ceremony.when(NameSignatory("transit", "guest", "karin"))
    ceremony.then(SignatoryNamed("transit", "guest", "karin"))
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
    assert WithdrawSignatory.needs_reason
    ceremony.given(signs("transit", "abayev"))
    ceremony.when(WithdrawSignatory("transit", "guest"))
    ceremony.then(SignatoryWithdrawn("transit", "guest"))
    ceremony.when(WithdrawSignatory("transit", "guest"))
    ceremony.then_refused("no-signatory", "side")


def test_what_was_struck_keeps_its_signatories(ceremony: Scenario) -> None:
    ceremony.given(signs("transit", "abayev"), DocumentStruck("transit"))
    ceremony.when(NameSignatory("transit", "guest", "karin"))
    ceremony.then_refused("document-struck", "document")
    ceremony.when(WithdrawSignatory("transit", "guest"))
    ceremony.then_refused("document-struck", "document")


def test_what_was_signed_keeps_its_signatories(ceremony: Scenario) -> None:
    ceremony.given(signs("transit", "abayev"), DocumentSigned("transit", "signed", NOW))
    ceremony.when(NameSignatory("transit", "guest", "karin"))
    ceremony.then_refused("already-signed", "document")
    ceremony.when(WithdrawSignatory("transit", "guest"))
    ceremony.then_refused("already-signed", "document")


def test_there_must_be_a_document(ceremony: Scenario) -> None:
    ceremony.when(NameSignatory("other", "guest", "karin"))
    ceremony.then_refused("unknown-document", "document")
    ceremony.when(WithdrawSignatory("other", "guest"))
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
    ceremony.then(FullPowersProduced("transit", "guest", ""))


def _needs(ceremony: Scenario, level: str, position: str, office_class: str | None, category: str = "official") -> bool:
    ceremony.given(document("paper", level=level))
    someone = ceremony.visit.delegations.members["abayev"]
    someone.position, someone.office_class, someone.category = {"en": position}, office_class, category
    someone.names = {"en": Name("A", "B")}
    return needs_powers(ceremony.visit.documents["paper"], someone)


@pytest.mark.parametrize(
    ("position", "office_class", "category"),
    [
        ("President", "head-of-state", "official"),
        ("Prime Minister", "prime-minister", "official"),
        ("President", None, "head"),
        ("Minister of Foreign Affairs", "minister", "official"),
        ("Министр иностранных дел", None, "official"),
        ("Ministre de l’Europe et des Affaires étrangères", "minister", "official"),
    ],
)
def test_heads_and_ministers_for_foreign_affairs_need_no_full_powers(
    ceremony: Scenario, position: str, office_class: str | None, category: str
) -> None:
    """Vienna Convention on the Law of Treaties, article 7, 2 (a)."""
    assert not _needs(ceremony, "intergovernmental", position, office_class, category)


@pytest.mark.parametrize(
    ("position", "office_class"),
    [
        ("Minister of Transport", "minister"),
        ("Deputy Minister of Foreign Affairs", "deputy-minister"),
        ("Deputy Minister of Foreign Affairs", None),
        ("Ambassador", "resident-ambassador"),
        ("Director of a department of the Ministry of Foreign Affairs", None),
    ],
)
def test_everybody_else_needs_full_powers(ceremony: Scenario, position: str, office_class: str | None) -> None:
    assert _needs(ceremony, "interstate", position, office_class)


@pytest.mark.parametrize("level", ["interagency", "corporate"])
def test_agencies_and_companies_sign_for_themselves(ceremony: Scenario, level: str) -> None:
    assert not _needs(ceremony, level, "Minister of Transport", "minister")
