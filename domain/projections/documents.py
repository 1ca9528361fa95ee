"""The documents to be signed, item by item in the order of the ceremony, with who signs each and how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from domain.agreement.matter import least_settled
from domain.core.names import Name, Side
from domain.core.quantity import Quantity
from domain.core.text import Wording
from domain.delegation.delegation import Member, MemberStatus
from domain.documents.authority import Authority, Needed, needed, needs_powers
from domain.documents.document import (
    Document,
    DocumentKind,
    DocumentLevel,
    DocumentStatus,
    Signatory,
    SigningAct,
    documents_at,
    place_of_document,
)
from domain.documents.document_count import known_documents
from domain.documents.signatories import signing_sides
from domain.programme.contacts import Greeter
from domain.programme.programme import Item
from domain.visit.visit import Visit


class SignatoryRow(msgspec.Struct, frozen=True):
    """Who signs for a side: a member, or an office that is none, which then has neither id, names nor status.

    `powers` quotes the full powers produced.
    """

    id: str | None
    side: Side
    names: dict[str, Name]
    position: Wording
    """The office: that in which he signs, where it is not his own."""
    status: MemberStatus | None
    powers: Wording
    authority: Authority | None
    """On what he signs, where that was said."""
    needed: Needed | None
    """What authority the document asks of him; None where too little is known of it."""
    needs_powers: bool

    @property
    def comes(self) -> bool:
        """Whether who signs is still expected; an office always is."""
        return self.status in (None, "proposed", "confirmed")


class AssistantRow(msgspec.Struct, frozen=True):
    """Who assists at a signing: a member by his names, or anybody else as he was named."""

    side: Side
    member: str | None
    names: dict[str, Name]
    called: Wording
    office: Wording
    telephone: str


class DocumentCount(msgspec.Struct, frozen=True):
    """How many documents are said to be signed at an item, and how many of them are known."""

    item: str
    title: Wording
    said: Quantity
    known: int


class DocumentRow(msgspec.Struct, frozen=True):
    """A document in its place."""

    id: str
    item: str
    item_title: Wording
    number: int | None
    """Its place in the ceremony (1 and up); None once it was struck."""
    title: Wording
    level: DocumentLevel | None
    kind: DocumentKind | None
    act: SigningAct
    status: DocumentStatus
    sides: tuple[Side, ...]
    """The parties that sign it, in their order."""
    other_parties: Wording
    """Who else is party to it and is none of the visit; empty: nobody, or nobody said."""
    signatories: tuple[SignatoryRow, ...]
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    alternat: bool | None
    """Whether in its own originals each side stands first; None: nobody said."""
    in_force: Wording
    depositary: Wording
    done: dict[SigningAct, datetime | None]
    """What was done with it, and when (UTC); None: nobody noted when."""
    assistants: tuple[AssistantRow, ...]
    """Who assists at its signing, by side in the order of parties."""
    agreed: dict[str, str]
    """How each side that was asked stands to its text: proposed, submitted, agreed, approved, pending or changed."""
    counted: DocumentCount | None = None
    """How many documents are said to be signed at its item, where anybody said."""

    @property
    def is_adopted(self) -> bool:
        """Whether nobody signs it: as was done, else as is planned."""
        return self.status == "adopted" or (not self.done and self.act == "adopted")

    def signatory(self, side: str) -> SignatoryRow | None:
        """Who signs for a side."""
        return next((each for each in self.signatories if each.side == side), None)


def document_counts(visit: Visit, item: str | None = None) -> tuple[DocumentCount, ...]:
    """The items of which it was said how many documents are signed there, in the order of the schedule."""
    return tuple(
        DocumentCount(each.id, each.title, each.documents_said, known_documents(visit, each.id))
        for each in visit.programme.active_items()
        if each.documents_said is not None and item in (None, each.id)
    )


def documents(visit: Visit, item: str | None = None) -> tuple[DocumentRow, ...]:
    """The documents of a visit, or of one item, in the order of the schedule and of the ceremony."""
    wanted = [each.id for each in visit.programme.active_items() if item in (None, each.id)]
    counted = {each.item: each for each in document_counts(visit, item)}
    return tuple(_row(visit, document, counted.get(key)) for key in wanted for document in documents_at(visit, key))


def sides_signing(visit: Visit, rows: Iterable[DocumentRow]) -> tuple[Side, ...]:
    """The parties that sign any of the documents, in the order of parties."""
    signing = {side for row in rows for side in row.sides}
    return tuple(side for side in visit.sides if side in signing)


def _row(visit: Visit, document: Document, counted: DocumentCount | None) -> DocumentRow:
    terms = document.terms
    return DocumentRow(
        id=document.id,
        item=document.item,
        item_title=visit.programme.items[document.item].title,
        number=place_of_document(visit, document),
        title=document.title,
        level=document.level,
        kind=document.kind,
        act=document.act,
        status=document.status,
        sides=signing_sides(visit, document),
        other_parties=document.parties.others,
        signatories=_signatories(visit, document),
        languages=terms.languages,
        prevailing=terms.prevailing,
        originals=terms.originals,
        alternat=terms.alternat,
        in_force=terms.in_force,
        depositary=terms.depositary,
        done=dict(document.done),
        assistants=assistants_at(visit, visit.programme.items[document.item]),
        agreed=least_settled(visit, document.id),
        counted=counted,
    )


def assistants_at(visit: Visit, item: Item) -> tuple[AssistantRow, ...]:
    """Who assists at the signing, by side in the order of parties."""
    return tuple(_assistant(visit, side, each) for side in visit.sides for each in item.assistants.get(side, ()))


def _assistant(visit: Visit, side: Side, named: Greeter) -> AssistantRow:
    member = visit.delegations.members.get(named.member or "")
    return AssistantRow(
        side=side,
        member=named.member,
        names=member.names if member is not None else {},
        called=named.name,
        office=named.office or (member.position if member is not None else {}),
        telephone=named.telephone,
    )


def _signatories(visit: Visit, document: Document) -> tuple[SignatoryRow, ...]:
    found = []
    for side in visit.sides:
        if (named := document.signatories.get(side)) is None:
            continue
        found.append(_signatory(document, side, named, visit.delegations.members.get(named.member or "")))
    return tuple(found)


def _signatory(document: Document, side: Side, named: Signatory, member: Member | None) -> SignatoryRow:
    return SignatoryRow(
        id=named.member,
        side=side,
        names=member.names if member is not None else {},
        position=named.office or (member.position if member is not None else {}),
        status=member.status if member is not None else None,
        powers=named.powers,
        authority=named.authority,
        needed=needed(document, member),
        needs_powers=needs_powers(document, named, member),
    )
