"""Documents to be signed: which they are, in which order, on which terms, and what became of them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.core.message import Event
from domain.documents.document import SigningAct
from domain.documents.document_listing import (
    DocumentListed,
    DocumentRestored,
    DocumentRetracted,
    DocumentToAdoptListed,
    ListDocument,
    RestoreDocument,
    RetractDocument,
)
from domain.documents.document_parties import DocumentPartiesNamed, NameDocumentParties
from domain.documents.document_terms import (
    DescribeDocument,
    DocumentDescribed,
    DocumentPlaced,
    DocumentTermsSettled,
    DocumentTermsWithAlternat,
    PlaceDocument,
    SettleDocumentTerms,
    SettleTerms,
)
from domain.documents.signatories import unsigned_for
from domain.documents.signing_outcome import (
    DocumentAdopted,
    DocumentAdoptionRetracted,
    DocumentReinstated,
    DocumentSigned,
    DocumentSigningRetracted,
    DocumentStruck,
    RecordSigning,
    ReinstateDocument,
    RetractSigning,
    StrikeDocument,
)
from domain.programme.holding import ItemEnded, ItemStarted
from domain.projections.documents import documents
from domain.visit.closing import VisitClosed
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import cancelled, document, instant, item_planned, principals, started
from tests.domain.scenario import NOW, Scenario

TITLE = {"en": "Agreement on railway transit", "ru": "Соглашение о железнодорожном транзите"}
OTHER = {"en": "Joint statement"}


@pytest.fixture
def ceremony(visit: Scenario) -> Scenario:
    """A signing of two documents."""
    visit.given(principals(), item_planned("signing"), document("first"), document("second", place=2))
    return visit


def order(ceremony: Scenario) -> list[tuple[str, int | None]]:
    return [(row.id, row.number) for row in documents(ceremony.visit)]


def test_a_document_is_listed_last_under_an_id_made_of_its_title(ceremony: Scenario) -> None:
    ceremony.when(ListDocument("signing", TITLE, "intergovernmental"))
    ceremony.then(
        DocumentListed("agreement-on-railway-transit", "signing", TITLE, "intergovernmental", "signed", 3, None)
    )


def test_a_document_is_listed_at_a_place(ceremony: Scenario) -> None:
    ceremony.when(ListDocument("signing", TITLE, "interagency", "exchanged", 1, "transit"))
    ceremony.then(DocumentListed("transit", "signing", TITLE, "interagency", "exchanged", 1, None))
    assert order(ceremony) == [("transit", 1), ("first", 2), ("second", 3)]


def test_there_is_no_place_beyond_the_next(ceremony: Scenario) -> None:
    for place in (0, 4):
        ceremony.when(ListDocument("signing", TITLE, "interagency", place=place))
        ceremony.then_refused("place-out-of-range", "place")


def test_an_item_that_is_not_there_or_was_cancelled_has_no_documents(ceremony: Scenario) -> None:
    ceremony.when(ListDocument("elsewhere", TITLE, "interagency"))
    ceremony.then_refused("unknown-item", "item")
    ceremony.given(item_planned("off"), cancelled("off"))
    ceremony.when(ListDocument("off", TITLE, "interagency"))
    ceremony.then_refused("item-cancelled", "item")


def test_an_id_is_taken_once(ceremony: Scenario) -> None:
    ceremony.when(ListDocument("signing", TITLE, "interagency", document="tokayev"))
    ceremony.then_refused("id-taken", "document")


def test_a_document_entered_by_mistake_is_taken_back_and_restored_in_its_place(ceremony: Scenario) -> None:
    ceremony.when(RetractDocument("first"))
    ceremony.then(DocumentRetracted("first"))
    assert order(ceremony) == [("second", 1)]
    ceremony.when(RestoreDocument("first"))
    ceremony.then(DocumentRestored("first"))
    assert order(ceremony) == [("first", 1), ("second", 2)]
    ceremony.when(RestoreDocument("first"))
    ceremony.then_nothing()
    ceremony.when(RestoreDocument("third"))
    ceremony.then_refused("unknown-document", "document")


def test_what_was_signed_is_not_taken_back_as_a_mistake(ceremony: Scenario) -> None:
    ceremony.given(DocumentSigned("first", "signed", NOW))
    ceremony.when(RetractDocument("first"))
    ceremony.then_refused("already-signed", "document")
    ceremony.when(RetractDocument("third"))
    ceremony.then_refused("unknown-document", "document")


def test_a_document_is_described_anew(ceremony: Scenario) -> None:
    ceremony.when(DescribeDocument("first", TITLE, "interstate", "exchanged"))
    ceremony.then(DocumentDescribed("first", TITLE, "interstate", "exchanged", None))
    ceremony.when(DescribeDocument("first", TITLE, "interstate", "exchanged"))
    ceremony.then_nothing()


def test_terms_are_settled(ceremony: Scenario) -> None:
    """Originals, alternat, authentic languages, prevailing text, entry into force, depositary (protocol 8.2)."""
    ratified = {"de": "nach Ratifikation", "en": "after ratification"}
    ceremony.when(SettleDocumentTerms("first", ("kk", "ru", "kk"), "ru", 2, in_force=ratified))
    ceremony.then(DocumentTermsSettled("first", ("kk", "ru"), "ru", 2, None, ratified, {}))
    ceremony.when(SettleDocumentTerms("first", ("kk", "ru"), "ru", 2, in_force=ratified))
    ceremony.then_nothing()


def test_a_bare_text_of_terms_is_of_no_stated_language(ceremony: Scenario) -> None:
    ceremony.when(SettleDocumentTerms("first", in_force="after ratification", depositary="Astana"))
    ceremony.then(DocumentTermsSettled("first", (), None, None, None, {"und": "after ratification"}, {"und": "Astana"}))


def test_only_an_authentic_text_prevails(ceremony: Scenario) -> None:
    ceremony.when(SettleDocumentTerms("first", ("kk", "ru"), "en"))
    ceremony.then_refused("not-authentic", "prevailing")


def test_the_words_of_terms_are_one_line(ceremony: Scenario) -> None:
    ceremony.when(SettleDocumentTerms("first", in_force="a" * 201))
    ceremony.then_refused("text-too-long", "in_force")
    ceremony.when(SettleDocumentTerms("first", depositary="a\nb"))
    ceremony.then_refused("text-not-allowed", "depositary")


def test_the_order_of_the_ceremony_is_changed(ceremony: Scenario) -> None:
    ceremony.when(PlaceDocument("second", 1))
    ceremony.then(DocumentPlaced("second", 1))
    assert order(ceremony) == [("second", 1), ("first", 2)]
    ceremony.when(PlaceDocument("second", 1))
    ceremony.then_nothing()
    ceremony.when(PlaceDocument("second", 3))
    ceremony.then_refused("place-out-of-range", "place")


def test_a_struck_document_stays_on_the_list_without_a_number(ceremony: Scenario) -> None:
    ceremony.when(StrikeDocument("first"))
    ceremony.then(DocumentStruck("first"))
    assert order(ceremony) == [("second", 1), ("first", None)]
    assert [row.status for row in documents(ceremony.visit)] == ["planned", "struck"]
    ceremony.when(ReinstateDocument("first"))
    ceremony.then(DocumentReinstated("first"))
    assert order(ceremony) == [("first", 1), ("second", 2)]
    ceremony.when(ReinstateDocument("first"))
    ceremony.then_nothing()


def test_what_is_known_of_what_was_signed_is_recorded_afterwards(ceremony: Scenario) -> None:
    """What was signed, and how it was made out, are facts (protocol 1.1), also once the visit was closed."""
    ceremony.given(DocumentSigned("first", "signed", NOW), started("signing"), VisitClosed())
    ceremony.when(DescribeDocument("first", TITLE, kind="treaty"))
    ceremony.then(DocumentDescribed("first", TITLE, None, "signed", "treaty"))
    ceremony.when(SettleDocumentTerms("first", ("kk",)))
    ceremony.then(DocumentTermsSettled("first", ("kk",), None, None, None, {}, {}))
    ceremony.when(PlaceDocument("first", 2))
    ceremony.then(DocumentPlaced("first", 2))
    ceremony.when(ListDocument("signing", TITLE))
    ceremony.then(DocumentListed("agreement-on-railway-transit", "signing", TITLE, None, "signed", 3, None))


def test_nothing_is_planned_once_the_visit_was_closed(ceremony: Scenario) -> None:
    ceremony.given(VisitClosed())
    ceremony.when(ListDocument("signing", TITLE))
    ceremony.then_refused("visit-closed")
    ceremony.when(DescribeDocument("first", TITLE, "corporate"))
    ceremony.then_refused("visit-closed")
    ceremony.when(SettleDocumentTerms("first", ("kk",)))
    ceremony.then_refused("visit-closed")
    ceremony.when(PlaceDocument("first", 2))
    ceremony.then_refused("visit-closed")


def test_what_was_struck_is_planned_no_more(ceremony: Scenario) -> None:
    ceremony.given(DocumentStruck("first"))
    ceremony.when(DescribeDocument("first", TITLE, "corporate"))
    ceremony.then_refused("document-struck", "document")
    ceremony.when(SettleDocumentTerms("first", ("kk",)))
    ceremony.then_refused("document-struck", "document")
    ceremony.when(PlaceDocument("first", 2))
    ceremony.then_refused("document-struck", "document")


def test_what_is_not_on_the_list_is_not_planned(ceremony: Scenario) -> None:
    ceremony.given(DocumentRetracted("first"))
    ceremony.when(DescribeDocument("first", TITLE, "corporate"))
    ceremony.then_refused("unknown-document", "document")
    ceremony.when(SettleDocumentTerms("first", ("kk",)))
    ceremony.then_refused("unknown-document", "document")
    ceremony.when(PlaceDocument("first", 2))
    ceremony.then_refused("unknown-document", "document")


def test_striking_needs_something_to_strike_and_a_reason(ceremony: Scenario) -> None:
    assert StrikeDocument.needs_reason
    ceremony.given(DocumentSigned("first", "signed", NOW))
    ceremony.when(StrikeDocument("first"))
    ceremony.then_refused("already-signed", "document")
    ceremony.given(DocumentStruck("second"))
    ceremony.when(StrikeDocument("second"))
    ceremony.then_refused("document-struck", "document")
    ceremony.when(StrikeDocument("third"))
    ceremony.then_refused("unknown-document", "document")
    ceremony.when(ReinstateDocument("third"))
    ceremony.then_refused("unknown-document", "document")


def test_a_signing_without_a_time_was_now(ceremony: Scenario) -> None:
    ceremony.when(RecordSigning("first"))
    ceremony.then(DocumentSigned("first", "signed", NOW))
    ceremony.when(RecordSigning("first", at=NOW))
    ceremony.then_nothing()


def test_once_the_ceremony_has_ended_a_signing_without_a_time_has_no_hour(ceremony: Scenario) -> None:
    item = ceremony.visit.documents["first"].item
    ceremony.given(ItemStarted(item, NOW - timedelta(hours=1)), ItemEnded(item, NOW - timedelta(minutes=30)))
    ceremony.when(RecordSigning("first"))
    ceremony.then(DocumentSigned("first", "signed", None))


def test_signed_beforehand_it_is_exchanged_at_the_ceremony(ceremony: Scenario) -> None:
    ceremony.given(DocumentSigned("first", "signed", NOW))
    ceremony.when(RecordSigning("first", "exchanged", instant("16:00")))
    ceremony.then(DocumentSigned("first", "exchanged", instant("16:00")))
    assert documents(ceremony.visit)[0].status == "exchanged"


def test_what_was_adopted_after_all_is_signed_by_nobody(ceremony: Scenario) -> None:
    """It was listed to be signed; what is adopted and signed all the same is signed."""
    asked = len(documents(ceremony.visit)[0].sides)
    ceremony.when(RecordSigning("first", "adopted"))
    (row, *_) = documents(ceremony.visit)
    assert (row.is_adopted, list(unsigned_for(ceremony.visit, ceremony.visit.documents["first"]))) == (True, [])
    ceremony.when(RecordSigning("first", "signed"))
    (row, *_) = documents(ceremony.visit)
    assert (row.is_adopted, len(row.sides)) == (False, asked)


def test_a_joint_statement_is_adopted_and_signed_by_nobody(ceremony: Scenario) -> None:
    ceremony.given(DocumentToAdoptListed("statement", "signing", TITLE, None, "adopted", 3, "statement"))
    statement = documents(ceremony.visit)[-1]
    assert (statement.act, statement.status, statement.sides) == ("adopted", "planned", ())
    assert list(unsigned_for(ceremony.visit, ceremony.visit.documents["statement"])) == []
    ceremony.when(RecordSigning("statement"))
    ceremony.then(DocumentAdopted("statement", "adopted", NOW))
    assert documents(ceremony.visit)[-1].status == "adopted"
    ceremony.when(RetractSigning("statement", "adopted"))
    ceremony.then(DocumentAdoptionRetracted("statement", "adopted"))
    assert documents(ceremony.visit)[-1].status == "planned"


def test_an_exchange_is_recorded_of_what_was_to_be_exchanged(ceremony: Scenario) -> None:
    ceremony.given(DocumentDescribed("first", TITLE, "interstate", "exchanged", None))
    ceremony.when(RecordSigning("first", at=NOW))
    ceremony.then(DocumentSigned("first", "exchanged", NOW))


@pytest.mark.parametrize(("act", "needs"), [("signed", (4, 4, 3, 1)), ("adopted", (15, 15, 15, 15))])
def test_only_what_is_adopted_closes_an_office_to_older_programs(
    ceremony: Scenario, act: SigningAct, needs: tuple[int, ...]
) -> None:
    listing = ListDocument("signing", TITLE, None, act, document="statement")
    describing = DescribeDocument("first", OTHER, None, act)
    recorded = []
    for command in (listing, describing, RecordSigning("statement"), RetractSigning("statement", act)):
        ceremony.when(command)
        recorded.extend(ceremony.recorded)
    assert [type(each).vocabulary for each in recorded] == list(needs)
    assert ceremony.visit.documents["first"].act == ceremony.visit.documents["statement"].act == act


def test_a_fact_is_not_refused_for_what_was_planned(ceremony: Scenario) -> None:
    """Whatever was signed is recorded, be there no signatory or the document struck (protocol 1.1)."""
    ceremony.given(DocumentStruck("first"))
    ceremony.when(RecordSigning("first", at=NOW))
    ceremony.then(DocumentSigned("first", "signed", NOW))
    assert order(ceremony) == [("first", 1), ("second", 2)]


def test_the_time_of_a_signing_is_a_certain_one(ceremony: Scenario) -> None:
    ceremony.when(RecordSigning("first", at=datetime(2025, 11, 12, 16)))
    ceremony.then_refused("time-without-zone", "at")
    ceremony.when(RecordSigning("first", at=NOW.replace(year=1066)))
    ceremony.then_refused("day-out-of-range", "at")
    ceremony.when(RecordSigning("third"))
    ceremony.then_refused("unknown-document", "document")


def test_a_signing_recorded_by_mistake_is_taken_back(ceremony: Scenario) -> None:
    assert RetractSigning.needs_reason
    ceremony.given(DocumentSigned("first", "signed", NOW))
    ceremony.when(RetractSigning("first"))
    ceremony.then(DocumentSigningRetracted("first", "signed"))
    ceremony.when(RetractSigning("first"))
    ceremony.then_refused("not-signed", "act")
    ceremony.when(RetractSigning("third"))
    ceremony.then_refused("unknown-document", "document")


@pytest.mark.parametrize(
    ("done", "taken_back"),
    [
        (DocumentAdopted("first", "adopted", NOW), DocumentAdoptionRetracted("first", "adopted")),
        (DocumentSigned("first", "exchanged", NOW), DocumentSigningRetracted("first", "exchanged")),
    ],
)
def test_what_is_taken_back_is_what_was_recorded(ceremony: Scenario, done: Event, taken_back: Event) -> None:
    ceremony.given(done)
    ceremony.when(RetractSigning("first"))
    ceremony.then(taken_back)


def test_of_a_document_signed_and_exchanged_the_signature_is_taken_back(ceremony: Scenario) -> None:
    ceremony.given(DocumentSigned("first", "signed", NOW), DocumentSigned("first", "exchanged", NOW))
    ceremony.when(RetractSigning("first"))
    ceremony.then(DocumentSigningRetracted("first", "signed"))


def test_whose_document_it_is_may_be_said_beside_who_takes_part(ceremony: Scenario) -> None:
    """Who is party to it signs it; whoever is none of the visit is told in words (protocol 8.3)."""
    ceremony.given(PartyNamed("uzbekistan", Party({"en": "Uzbekistan"}, {"en": "Tashkent"}, "Asia/Tashkent")))
    ceremony.when(NameDocumentParties("first", ("guest", "uzbekistan"), {"en": "World Bank"}))
    ceremony.then(DocumentPartiesNamed("first", ("guest", "uzbekistan"), {"en": "World Bank"}))
    row = documents(ceremony.visit)[0]
    assert (row.sides, row.other_parties) == (("guest", "uzbekistan"), {"en": "World Bank"})
    ceremony.when(NameDocumentParties("first"))
    ceremony.then(DocumentPartiesNamed("first", (), {}))
    assert documents(ceremony.visit)[0].sides == ("host", "guest"), "where nobody said, the two who receive and come"


def test_a_party_is_named_once(ceremony: Scenario) -> None:
    ceremony.when(NameDocumentParties("first", ("guest", "guest")))
    ceremony.then_refused("listed-twice", "sides")
    ceremony.when(NameDocumentParties("third", ("guest",)))
    ceremony.then_refused("unknown-document")
    ceremony.given(DocumentStruck("first"))
    ceremony.when(NameDocumentParties("first", ("guest",)))
    ceremony.then_refused("document-struck")


def test_terms_of_before_keep_the_alternat_they_stated() -> None:
    was = DocumentTermsWithAlternat("first", ("kk",), None, 2, True, {}, {})
    assert was.upcast() == DocumentTermsSettled("first", ("kk",), None, 2, True, {}, {})
    assert SettleTerms("first").upcast() == SettleDocumentTerms("first", alternat=True)
