"""Checks of what is to be signed."""

from __future__ import annotations

from decimal import Decimal

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.core.quantity import Quantity
from domain.delegation.adopting import HolderAdopted
from domain.delegation.identity import MemberBoundToOffice, MemberIdentified
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.replacement import MemberWithdrawn
from domain.documents.document import SigningAct
from domain.documents.document_count import CountDocuments, DocumentsCounted
from domain.documents.document_listing import DocumentListed, DocumentRetracted, DocumentToAdoptListed, ListDocument
from domain.documents.signatories import (
    FullPowersProduced,
    NameSignatory,
    ProduceFullPowers,
    SignatoryNamed,
    TakeOffSignatory,
)
from domain.documents.signing_outcome import DocumentSigned, DocumentStruck, RecordSigning, StrikeDocument
from domain.programme.arrangements import ItemRetitled
from domain.programme.meeting import TakeOffParticipant
from domain.programme.moving import MoveItem
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from tests.domain.facts import (
    at,
    cancelled,
    document,
    ended,
    item_planned,
    listed,
    member,
    principals,
    signs,
    started,
    visit_opened,
)
from tests.domain.scenario import NOW, Facts, Scenario

SIGNED = DocumentSigned("transit", "signed", NOW)
BOTH = (signs("transit", "lavrov", "host"), signs("transit", "abayev"))

ADOPTED_OR_NOT = {
    "Adoption of the Declaration of Algiers": True,
    "Adoption of documents: Joint statement; Declaration of Algiers": True,
    "Adoption of the Declaration of Algiers and signing of an accord": True,
    "Signing of the Agreement on the adoption of the Declaration of Algiers": False,
    "Adopted text: Declaration of Algiers ready to be signed": False,
    "Adoption of the Declaration of Algiers to be signed": False,
    "Принятие присяги. Declaration of Algiers": False,
    "Adoption of the agenda of the day and of all the rest, then the Declaration of Algiers": False,
}
"""What titles say of a declaration on the list to be signed, and whether that is that it is adopted."""


def found(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code at a signing."""
    people = (member("abayev"), member("lavrov", "host"))
    signing = item_planned("signing", kind="signing")
    visit = Scenario(visit_opened(), principals(), *people, signing, *facts)
    return [each for each in check(visit.visit) if each.code == code]


def test_a_signing_has_something_to_sign() -> None:
    [bare] = found("signing-without-documents")
    assert bare.fixes[0].command == ListDocument
    assert found("signing-without-documents", document("transit")) == []
    assert found("signing-without-documents", cancelled("signing")) == []
    assert len(found("signing-without-documents", document("transit"), DocumentStruck("transit"))) == 1
    assert len(found("signing-without-documents", document("transit"), DocumentRetracted("transit"))) == 1


def test_as_many_documents_are_known_as_were_announced() -> None:
    more = DocumentsCounted("signing", Quantity("more-than", Decimal(1)))
    [part] = found("documents-not-as-counted", document("transit"), more)
    assert (part.level, part.subjects, part.values["count"]) == ("advisory", ("signing",), 1)
    assert [fix.command for fix in part.fixes] == [ListDocument, CountDocuments]
    assert found("documents-not-as-counted", document("transit"), document("visas"), more) == []
    assert found("documents-not-as-counted", document("transit")) == [], "nobody said how many"
    assert found("documents-not-as-counted", more, cancelled("signing")) == []
    assert found("signing-without-documents", more) == [], "they are said in number"
    held = (more, started("signing", "16:00"), ended("signing", "16:20"))
    assert len(found("documents-not-as-counted", document("transit"), *held)) == 1, (
        "what was signed may be listed still"
    )


def test_a_document_has_a_signatory_of_each_side() -> None:
    [host] = found("document-without-signatory", document("transit"), signs("transit", "abayev"))
    assert host.subjects == ("transit", "host")
    assert host.fixes[0].fields == {"document": "transit", "side": "host"}
    assert found("document-without-signatory", document("transit"), *BOTH) == []
    assert found("document-without-signatory", document("transit"), DocumentStruck("transit")) == []


def test_a_further_party_that_takes_part_in_a_signing_signs_there() -> None:
    party = PartyNamed("serbia", Party({"en": "Republic of Serbia"}))
    there = ParticipationSettled("signing", "serbia", "in-the-room", {}, {})
    [third] = found("document-without-signatory", document("transit"), *BOTH, party, there)
    assert third.subjects == ("transit", "serbia")
    named = SignatoryNamed("transit", "serbia", None, {"en": "Ministry of Transport"}, None)
    assert found("document-without-signatory", document("transit"), *BOTH, party, there, named) == []
    assert found("document-without-signatory", document("transit"), *BOTH, party) == [], "it is not at the signing"


def test_who_no_longer_comes_signs_nothing() -> None:
    [gone] = found("signatory-will-not-come", document("transit"), *BOTH, MemberWithdrawn("abayev"))
    assert gone.subjects == ("transit", "guest")
    assert [fix.command for fix in gone.fixes] == [TakeOffSignatory, NameSignatory]
    assert found("signatory-will-not-come", document("transit"), *BOTH) == []
    assert found("signatory-will-not-come", document("transit"), *BOTH, SIGNED, MemberWithdrawn("abayev")) == []


def test_who_signs_for_a_state_produces_full_powers() -> None:
    """Vienna Convention on the Law of Treaties, article 7."""
    powers = [FullPowersProduced("transit", side, {"und": "full powers of 5 Nov"}) for side in ("host", "guest")]
    assert len(found("signatory-without-full-powers", document("transit"), *BOTH)) == 2
    assert found("signatory-without-full-powers", document("transit"), *BOTH, *powers) == []
    heads = (signs("transit", "putin", "host"), signs("transit", "tokayev"))
    of_state = [MemberOfficeRanked(each, "head-of-state", None, None) for each in ("putin", "tokayev")]
    assert found("signatory-without-full-powers", document("transit"), *heads, *of_state) == []
    assert len(found("signatory-without-full-powers", document("transit"), *heads)) == 2, "to lead is no such office"
    assert found("signatory-without-full-powers", document("transit", level="interagency"), *BOTH) == []
    agency = SignatoryNamed("transit", "guest", None, {"en": "Agency for Nuclear Energy"}, None)
    by_agency = found("signatory-without-full-powers", document("transit"), BOTH[0], agency)
    assert {each.subjects for each in by_agency} == {("transit", "host"), ("transit", "guest")}
    dispensed = SignatoryNamed("transit", "guest", "abayev", {}, "dispensed")
    assert len(found("signatory-without-full-powers", document("transit"), BOTH[0], dispensed)) == 1
    premier = MemberOfficeRanked("abayev", "prime-minister", None, None)
    [host] = found("signatory-without-full-powers", document("transit"), *BOTH, premier)
    assert host.subjects == ("transit", "host")


def test_once_the_signing_was_held_it_is_said_what_became_of_each_document() -> None:
    """Blank means not observed, never as planned (protocol 1.3)."""
    held = (document("transit"), started("signing", "16:00"), ended("signing", "16:20"))
    [left] = found("document-left-open", *held)
    assert [fix.command for fix in left.fixes] == [RecordSigning, StrikeDocument]
    assert found("document-left-open", *held, SIGNED) == []
    assert found("document-left-open", *held, DocumentStruck("transit")) == []
    assert found("document-left-open", document("transit"), item_planned("other")) == []


def test_of_a_signed_document_it_is_known_who_signed_for_each_side_where_it_is_of_one() -> None:
    [half] = found("signed-without-signatory", document("transit"), BOTH[0], SIGNED)
    assert half.subjects == ("transit", "guest")
    assert half.fixes[0].fields == {"document": "transit", "side": "guest"}
    exchanged = DocumentSigned("transit", "exchanged", NOW)
    assert len(found("signed-without-signatory", document("transit"), BOTH[0], SIGNED, exchanged)) == 1
    assert found("signed-without-signatory", document("transit"), *BOTH, SIGNED) == []
    assert found("signed-without-signatory", document("transit"), BOTH[0]) == []
    assert found("signed-without-signatory", document("transit"), SIGNED) == []


def test_who_signs_is_needed_elsewhere_at_that_time() -> None:
    """The signing is at noon, the call from 12:40: who signs is listed for the call alone (protocol 8.3)."""
    signed = (document("transit"), *BOTH)
    call = (item_planned("call", at("12:40", "13:10"), "courtesy-call"), listed("call", "abayev"))
    (needed,) = found("signatory-needed-elsewhere", *signed, call)
    assert needed.subjects == ("abayev", "signing", "call")
    assert [fix.command for fix in needed.fixes] == [TakeOffParticipant, MoveItem]
    assert (
        len(found("signatory-needed-elsewhere", *signed, document("visas", place=2), signs("visas", "abayev"), call))
        == 1
    ), "once of a person"
    later = (item_planned("call", at("13:00", "13:30"), "courtesy-call"), listed("call", "abayev"))
    assert found("signatory-needed-elsewhere", *signed, later) == []
    assert found("signatory-needed-elsewhere", *signed, call, SIGNED) == []
    both = (*signed, call, listed("signing", "abayev"))
    assert (found("signatory-needed-elsewhere", *both), len(found("person-needed-twice", *both))) == ([], 1)


def test_full_powers_fall_with_the_office_they_were_given_in() -> None:
    """The holder of the office changed: the new one, who takes the same place on the list, produces his own."""
    known = (
        document("transit"),
        *BOTH,
        MemberIdentified("abayev", "abayev", 1),
        MemberBoundToOffice("abayev", "minister"),
    )
    powers = FullPowersProduced("transit", "guest", {"und": "full powers of 5 Nov"})
    new_holder = HolderAdopted("abayev", "bektenov", 1, {"en": Name("Olzhas", "Bektenov")}, {"en": "Minister"})
    [fell] = found("full-powers-of-another", *known, powers, new_holder)
    assert (fell.subjects, fell.values["powers"]) == (("transit", "guest"), {"und": "full powers of 5 Nov"})
    assert [fix.command for fix in fell.fixes] == [ProduceFullPowers, NameSignatory]
    assert found("full-powers-of-another", *known, powers) == []
    assert found("full-powers-of-another", *known, new_holder, powers) == [], "they were made out to him"
    assert found("full-powers-of-another", document("transit"), *BOTH, powers, known[-2]) == [], "nobody knows whose"
    again = FullPowersProduced("transit", "guest", {"und": "full powers of 20 Nov"})
    assert found("full-powers-of-another", *known, powers, new_holder, again) == []


def test_what_the_title_of_its_item_says_is_adopted_is_not_to_be_signed() -> None:
    def ceremony(title: str, act: SigningAct = "signed") -> Facts:
        listed_so = DocumentToAdoptListed if act == "adopted" else DocumentListed
        declaration = listed_so("declaration", "signing", {"en": "Declaration of Algiers"}, None, act, 1, None)
        return declaration, ItemRetitled("signing", {"en": title})

    both = "Signing of an accord and adoption of the Declaration of Algiers"
    assert [each.subjects for each in found("document-adopted-by-title", ceremony(both))] == [("declaration",)]
    assert found("document-adopted-by-title", ceremony(both, "adopted")) == []
    for title in ("Adoption of a statement and signing of the Declaration of Algiers", "Signing of the Declaration"):
        assert found("document-adopted-by-title", ceremony(title)) == []
    for title, told in ADOPTED_OR_NOT.items():
        assert bool(found("document-adopted-by-title", ceremony(title))) is told, title
