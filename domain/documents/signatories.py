"""Signing: who signs a document for each side, be it a member or an office, and on what authority (protocol 8.3).

What authority a document asks for is said in `authority.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import replace

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import GUEST, HOST, Side
from domain.core.problem import Refused
from domain.core.text import Line, MemberToken, Texts, Token, Wording, by_language, without_language
from domain.documents.authority import Authority
from domain.documents.document import (
    Document,
    Signatory,
    asked_document,
    document_to_change,
    documents_at,
    known_document,
)
from domain.programme.heads import takes_part

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class SignatoryNamed(Event, frozen=True):
    """It was settled who signs for a side, instead of whoever was named before, whose full powers do not pass.

    A member signs, or an office or agency that is none; `authority` is on what, where that was said.
    """

    topic = "signatory.named"
    version = 2
    vocabulary = 4
    document: str
    side: str
    member: str | None
    office: Wording
    authority: str | None

    def evolve(self, visit: Visit) -> None:
        signatories = visit.documents[self.document].signatories
        named = signatories.get(self.side)
        authority = cast("Authority | None", self.authority)
        signatory = Signatory(self.member, office=self.office, authority=authority)
        if named is not None and named.is_who(self.member, self.office):
            signatory = replace(named, authority=authority)
        signatories[self.side] = signatory

    def touches(self) -> Facets:
        return facets(self.document, f"signatory/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        document = before.documents[self.document]
        named = document.signatories.get(self.side)
        another = named is not None and not named.is_who(self.member, self.office)
        was = words_of(before, named) if named is not None and another else None
        signatory = words_of(before, Signatory(self.member, office=self.office))
        return {"document": document.title, "before": was, "signatory": signatory}


class SignatoryOfListNamed(Event, frozen=True):
    """It was settled which member signs for a side. Since then: `SignatoryNamed`."""

    topic = "signatory.named"
    document: str
    side: str
    member: str

    def upcast(self) -> SignatoryNamed:
        return SignatoryNamed(self.document, self.side, self.member, {}, None)


class SignatoryWithdrawn(Event, frozen=True):
    """Whoever was to sign for a side will not; nobody is named instead yet."""

    topic = "signatory.withdrawn"
    document: str
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].signatories.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.document, f"signatory/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        named = before.documents[self.document].signatories[self.side]
        words = words_of(before, named)
        return {"document": before.documents[self.document].title, "before": words}


class FullPowersProduced(Event, frozen=True):
    """The signatory of a side produced full powers, or those noted before were taken back."""

    topic = "signatory.full-powers-produced"
    version = 2
    vocabulary = 6
    document: str
    side: str
    powers: Wording

    def evolve(self, visit: Visit) -> None:
        signatories = visit.documents[self.document].signatories
        named = signatories[self.side]
        member = visit.delegations.members.get(named.member or "")
        bearer = member.person if member is not None and self.powers else None
        signatories[self.side] = replace(named, powers=self.powers, bearer=bearer)

    def touches(self) -> Facets:
        return facets(self.document, f"powers/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        named = before.documents[self.document].signatories[self.side]
        words = words_of(before, named)
        return {"document": before.documents[self.document].title, "signatory": words, "before": named.powers}


class FullPowersQuoted(Event, frozen=True):
    """Full powers were produced, quoted in no stated language. Since then: `FullPowersProduced`."""

    topic = "signatory.full-powers-produced"
    document: str
    side: str
    powers: str

    def upcast(self) -> FullPowersProduced:
        return FullPowersProduced(self.document, self.side, without_language(self.powers))


class NameSignatory(Command, frozen=True):
    """Settle who signs for a side: a member, or an office or agency that is on no list.

    Whoever was named before signs no more, and his full powers do not pass on. Of a member `office` is the capacity in
    which he signs, where that is not his own office. Of a document that was signed this corrects the record.

    Refuses: unknown-document, document-struck, signatory-missing, unknown-member, member-withdrawn, other-side.
    """

    plans = False
    document: Token
    side: Side
    member: MemberToken | None = None
    office: Texts = {}
    authority: Authority | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        named = _asked(visit, known)
        return {"member": named.member, "office": named.office, "authority": named.authority} if named else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = document_to_change(visit, self.document)
        if self.member is None and not self.office:
            raise Refused("signatory-missing", field="member")
        if self.member is not None:
            self._refuse_misfit(visit, self.member, happened=bool(document.done))
        named = document.signatories.get(self.side)
        if named is None or not named.is_who(self.member, self.office) or named.authority != self.authority:
            yield SignatoryNamed(self.document, self.side, self.member, dict(self.office), self.authority)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        named = before.documents[self.document].signatories.get(self.side)
        again = _signatory_as(before, self.document, self.side)
        return again[:1] if named is not None and named.is_who(self.member, self.office) else again

    def _refuse_misfit(self, visit: Visit, key: str, *, happened: bool) -> None:
        member = visit.delegations.known(key) if happened else visit.delegations.travelling(key)
        if member.side != self.side:
            raise Refused("other-side", field="member", member=member.words)


class TakeOffSignatory(Command, frozen=True):
    """Record that whoever was to sign for a side will not. Of a document that was signed this corrects the record.

    Refuses: unknown-document, document-struck, no-signatory.
    """

    known_before = ("withdraw-signatory",)
    plans = False
    needs_reason = True
    document: Token
    side: Side

    def decide(self, visit: Visit) -> Iterator[Event]:
        _signatory_of(document_to_change(visit, self.document), self.side)
        yield SignatoryWithdrawn(self.document, self.side)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _signatory_as(before, self.document, self.side)


class ProduceFullPowers(Command, frozen=True):
    """Note the full powers the signatory of a side produced, as they are quoted; without words they are taken back.

    A bare text is of no stated language.

    Refuses: unknown-document, no-signatory.
    """

    plans = False
    document: Token
    side: Side
    powers: Line | Texts | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        signatory = _asked(visit, known)
        return {"powers": signatory.powers} if signatory is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        named = _signatory_of(known_document(visit, self.document), self.side)
        powers = by_language(self.powers)
        if named.powers != powers:
            yield FullPowersProduced(self.document, self.side, powers)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        powers = before.documents[self.document].signatories[self.side].powers
        return (ProduceFullPowers(self.document, self.side, powers or None),)


def signing_sides(visit: Visit, document: Document) -> tuple[str, ...]:
    """The parties of the visit that sign a document, in their order: those named as party to it, else host and guest
    and each further party that takes part in the item; and whoever has a signatory (protocol 8.3). What is adopted
    nobody else signs.
    """
    item = visit.programme.items[document.item]
    named, signing = document.parties, set(document.signatories)
    if document.is_adopted:
        return tuple(side for side in visit.sides if side in signing)
    if named.sides:
        return tuple(side for side in visit.sides if side in {*named.sides, *signing})
    asked = {HOST, GUEST, *signing}
    return tuple(side for side in visit.sides if side in asked or takes_part(visit, item, side))


def to_be_signed(visit: Visit, item: str) -> Iterator[Document]:
    """The documents of an item that are still to be signed, exchanged or adopted, in the order of the ceremony."""
    return (each for each in documents_at(visit, item) if each.status == "planned")


def unsigned_for(visit: Visit, document: Document) -> Iterator[str]:
    """The parties that sign a document and for whom nobody is named, in the order of parties (protocol 8.3)."""
    return (side for side in signing_sides(visit, document) if side not in document.signatories)


def words_of(visit: Visit, signatory: Signatory) -> Any:
    """What a signatory is called: the member, else the office."""
    return visit.delegations.members[signatory.member].words if signatory.member is not None else signatory.office


def _asked(visit: Visit, known: Known) -> Signatory | None:
    document = asked_document(visit, known)
    return document.signatories.get(str(known.get("side"))) if document is not None else None


def _signatory_of(document: Document, side: str) -> Signatory:
    if side not in document.signatories:
        raise Refused("no-signatory", field="side", side=side, title=document.title)
    return document.signatories[side]


def _signatory_as(before: Visit, document: str, side: Side) -> tuple[Command, ...]:
    """What brings back who signed for a side, with his full powers."""
    named = before.documents[document].signatories.get(side)
    if named is None:
        return (TakeOffSignatory(document, side),)
    again = (NameSignatory(document, side, named.member, named.office, named.authority),)
    return (*again, ProduceFullPowers(document, side, named.powers)) if named.powers else again
