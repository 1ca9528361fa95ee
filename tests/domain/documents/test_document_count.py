"""How many documents a signing is said to have, be they on the list or not."""

from decimal import Decimal

import pytest

from domain.core.quantity import Quantity, QuantitySaid
from domain.documents.document_count import (
    CountDocuments,
    DocumentsCounted,
    agrees_with_list,
    known_documents,
)
from domain.documents.document_listing import DocumentToAdoptListed
from domain.documents.signing_outcome import DocumentStruck
from domain.projections.documents import document_counts, documents
from domain.visit.closing import VisitClosed
from tests.domain.facts import document, item_planned, principals, visit_opened
from tests.domain.scenario import Scenario

MORE_THAN_20 = Quantity("more-than", Decimal(20))


def said(value: int, kind: str = "exact") -> DocumentsCounted:
    return DocumentsCounted("signing", Quantity(kind, Decimal(value)))


@pytest.fixture
def signing(visit: Scenario) -> Scenario:
    """A signing with two documents on its list."""
    visit.given(visit_opened(), principals(), item_planned("signing", kind="signing"))
    visit.given(document("transit"), document("visas", place=2))
    return visit


def test_more_are_said_to_be_signed_than_are_known(signing: Scenario) -> None:
    signing.when(CountDocuments("signing", QuantitySaid(Decimal(20), "more-than")))
    signing.then(DocumentsCounted("signing", MORE_THAN_20))
    [counted] = document_counts(signing.visit)
    assert (counted.said, counted.known) == (MORE_THAN_20, 2)
    assert documents(signing.visit)[0].counted == counted
    assert not agrees_with_list(signing.visit, "signing")
    signing.when(CountDocuments("signing", QuantitySaid(Decimal(20), "more-than")))
    signing.then_nothing()


def test_a_number_is_taken_back(signing: Scenario) -> None:
    signing.given(said(20, "more-than"))
    signing.when(CountDocuments("signing"))
    signing.then(DocumentsCounted("signing", None))
    assert document_counts(signing.visit) == ()


def test_a_number_is_noted_after_the_visit_was_closed(signing: Scenario) -> None:
    signing.given(VisitClosed())
    signing.when(CountDocuments("signing", QuantitySaid(Decimal(9))))
    signing.then(said(9))


@pytest.mark.parametrize(
    "quantity",
    [
        QuantitySaid(Decimal("2.5")),
        QuantitySaid(Decimal(0)),
        QuantitySaid(Decimal(2), scale="thousand"),
        QuantitySaid(Decimal(2), currency="USD"),
    ],
    ids=str,
)
def test_documents_are_counted_in_whole_numbers(signing: Scenario, quantity: QuantitySaid) -> None:
    signing.when(CountDocuments("signing", quantity))
    signing.then_refused("not-a-count", "quantity")


def test_a_number_is_one_and_a_range_goes_up(signing: Scenario) -> None:
    signing.when(CountDocuments("signing", QuantitySaid(Decimal("NaN"))))
    signing.then_refused("not-a-number", "quantity")
    signing.when(CountDocuments("signing", QuantitySaid(Decimal(9), "range", Decimal(7))))
    signing.then_refused("range-reversed", "quantity")


def test_documents_are_counted_at_an_item_there_is(signing: Scenario) -> None:
    signing.when(CountDocuments("elsewhere", QuantitySaid(Decimal(9))))
    signing.then_refused("unknown-item", "item")


@pytest.mark.parametrize(
    ("value", "kind", "agrees"),
    [(2, "exact", True), (3, "exact", False), (1, "more-than", True), (2, "more-than", False), (2, "at-least", True)],
)
def test_what_was_said_agrees_with_the_list_or_not(signing: Scenario, value: int, kind: str, agrees: bool) -> None:
    signing.given(said(value, kind))
    assert agrees_with_list(signing.visit, "signing") is agrees


def test_neither_a_struck_document_nor_one_that_is_adopted_is_counted(signing: Scenario) -> None:
    signing.given(DocumentStruck("visas"))
    signing.given(DocumentToAdoptListed("statement", "signing", {"en": "Joint statement"}, None, "adopted", 3, None))
    assert known_documents(signing.visit, "signing") == 1
