"""Documents to be signed or exchanged at an item of the visit: which they are, and in which order.

Their terms are in `document_terms.py`, who signs them in `signatories.py`, what was signed in
`signing_outcome.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.nearest import nearest
from domain.core.problem import Refused
from domain.core.text import Language, Texts, Token, Wording, id_words

if TYPE_CHECKING:
    from domain.visit.visit import Visit

DocumentLevel = Literal["interstate", "intergovernmental", "interagency", "corporate"]
"""Between whom a document is made (protocol 8.1)."""

SigningAct = Literal["signed", "exchanged"]
"""What is done with a document at the ceremony: signed there, or exchanged in the presence of the principals."""

DocumentStatus = Literal["planned", "signed", "exchanged", "struck"]
"""How far the signing of a document has come."""

Originals = Annotated[int, msgspec.Meta(ge=1, le=20)]
"""How many originals each side keeps."""


@dataclass(frozen=True)
class Signatory:
    """Who signs for a side. `powers` quotes the full powers he produced; empty where he produced none.

    They are his own: whoever signs instead has none until he produces his (protocol 2.8, 8.4).
    """

    member: str
    powers: str = ""


@dataclass(frozen=True)
class Terms:
    """How the originals are made out (protocol 8.2)."""

    languages: tuple[Language, ...] = ()
    """The authentic languages."""
    prevailing: Language | None = None
    """The language whose text prevails where they differ."""
    originals: int | None = None
    """How many each side keeps."""
    alternat: bool = True
    """Whether in its own originals each side is named, and signs, first."""
    in_force: str = ""
    """From when it binds, in words: from signature, after ratification."""
    depositary: str = ""


@dataclass
class Document:
    """A document as the record stands."""

    id: str
    item: str
    title: Wording
    level: DocumentLevel
    act: SigningAct
    terms: Terms = field(default_factory=Terms)
    signatories: dict[str, Signatory] = field(default_factory=dict)
    """By side."""
    done: dict[SigningAct, datetime | None] = field(default_factory=dict)
    """When it was signed, and when exchanged (UTC); None: nobody noted when."""
    struck: bool = False
    """It will not be signed during this visit."""
    retracted: bool = False

    @property
    def status(self) -> DocumentStatus:
        """How far the signing has come. What was done outweighs what was struck."""
        if self.struck and not self.done:
            return "struck"
        acts: tuple[SigningAct, ...] = ("exchanged", "signed")
        return next((act for act in acts if act in self.done), "planned")


def known_document(visit: Visit, document: str) -> Document:
    """The document of that id.

    Raises:
        Refused: `unknown-document`.
    """
    found = visit.documents.get(document)
    if found is None or found.retracted:
        raise Refused("unknown-document", field="document", near=nearest(document, visit.documents), document=document)
    return found


def unsigned_document(visit: Visit, document: str) -> Document:
    """The document of that id, whose plan may still change.

    Raises:
        Refused: `unknown-document`, `already-signed`, `document-struck`.
    """
    found = known_document(visit, document)
    if found.done:
        raise Refused("already-signed", field="document", title=found.title)
    if found.struck:
        raise Refused("document-struck", field="document", title=found.title)
    return found


def documents_at(visit: Visit, item: str) -> list[Document]:
    """The documents of an item in the order of the ceremony; those struck come last."""
    found = [each for each in visit.documents.values() if each.item == item and not each.retracted]
    return sorted(found, key=_is_struck)


def place_of_document(visit: Visit, document: Document) -> int | None:
    """The place (1 and up) of a document at its item; None once it was struck."""
    counted = [each.id for each in documents_at(visit, document.item) if each.status != "struck"]
    return counted.index(document.id) + 1 if document.id in counted else None


def asked_document(visit: Visit, known: Known) -> Document | None:
    """The document that a command is about, by what is known of its fields; None if that says none."""
    return visit.documents.get(str(known.get("document")))


class DocumentListed(Event, frozen=True):
    """A document is to be signed or exchanged at an item, at the place given (1 and up)."""

    topic = "document.listed"
    document: str
    item: str
    title: Wording
    level: str
    act: str
    place: int

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document] = Document(
            self.document, self.item, self.title, cast("DocumentLevel", self.level), cast("SigningAct", self.act)
        )
        move_document(visit, self.document, self.place)

    def touches(self) -> Facets:
        return facets(self.document, "listing") | facets(self.item, f"documents/{self.document}")


class DocumentRetracted(Event, frozen=True):
    """A document entered by mistake was taken back."""

    topic = "document.retracted"
    document: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].retracted = True

    def touches(self) -> Facets:
        return facets(self.document, "listing")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class DocumentRestored(Event, frozen=True):
    """A document that was taken back stands on the list again, with everything known of it."""

    topic = "document.restored"
    document: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].retracted = False

    def touches(self) -> Facets:
        return facets(self.document, "listing")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class ListDocument(Command, frozen=True):
    """Put a document on the list of an item, at a place (1 and up) or at the end.

    Refuses: unknown-item, item-cancelled, id-taken, place-out-of-range.
    """

    creates = ("document",)

    item: Token
    title: Texts
    level: DocumentLevel
    act: SigningAct = "signed"
    place: int | None = None
    document: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.document is not None:
            return self
        return msgspec.structs.replace(self, document=visit.fresh_id(id_words(self.title) or "document"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.programme.taking_place(self.item)
        document = visit.unused(self.document, "document")
        last = last_place(visit, self.item) + 1
        place = last if self.place is None else self.place
        refuse_out_of_range(place, last)
        yield DocumentListed(document, self.item, dict(self.title), self.level, self.act, place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractDocument(str(self.document)),)


class RetractDocument(Command, frozen=True):
    """Take back a document entered by mistake. One that will not be signed after all is struck instead.

    Refuses: unknown-document, already-signed.
    """

    document: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = known_document(visit, self.document)
        if document.done:
            raise Refused("already-signed", field="document", title=document.title)
        yield DocumentRetracted(self.document)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreDocument(self.document),)


class RestoreDocument(Command, frozen=True):
    """Let a document that was taken back stand on the list again.

    Refuses: unknown-document.
    """

    document: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.document not in visit.documents:
            raise Refused("unknown-document", field="document", document=self.document)
        if visit.documents[self.document].retracted:
            yield DocumentRestored(self.document)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractDocument(self.document),)


def _is_struck(document: Document) -> bool:
    return document.status == "struck"


def last_place(visit: Visit, item: str) -> int:
    """The last place taken at an item."""
    return sum(not _is_struck(each) for each in documents_at(visit, item))


def move_document(visit: Visit, document: str, place: int) -> None:
    """Order the documents of an item anew, with this one at its place; those of other items stay."""
    moved = visit.documents[document]
    others = [each for each in documents_at(visit, moved.item) if each.id != document]
    order = [*others[: place - 1], moved, *others[place - 1 :]]
    aside = [each for each in visit.documents.values() if each not in order]
    visit.documents = {each.id: each for each in (*aside, *order)}


def refuse_out_of_range(place: int, last: int) -> None:
    """Refuse a place beyond the last.

    Raises:
        Refused: `place-out-of-range`.
    """
    if not 1 <= place <= last:
        raise Refused("place-out-of-range", field="place", last=last)
