"""Which documents are to be signed, exchanged or adopted at an item, and what was taken off the list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.ordering import refuse_out_of_range
from domain.core.problem import Refused
from domain.core.text import Texts, Token, Wording, id_words
from domain.documents.document import (
    Document,
    DocumentKind,
    DocumentLevel,
    SigningAct,
    known_document,
    last_place,
    move_document,
)

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class DocumentListed(Event, frozen=True):
    """A document is to be signed, exchanged or adopted at an item, at the place given (1 and up)."""

    topic = "document.listed"
    version = 2
    vocabulary = 4
    document: str
    item: str
    title: Wording
    level: str | None
    act: str
    place: int
    kind: str | None

    def evolve(self, visit: Visit) -> None:
        level, kind = cast("DocumentLevel | None", self.level), cast("DocumentKind | None", self.kind)
        visit.documents[self.document] = Document(
            self.document, self.item, self.title, level, cast("SigningAct", self.act), kind
        )
        move_document(visit, self.document, self.place)

    def touches(self) -> Facets:
        return facets(self.document, "listing") | facets(self.item, f"documents/{self.document}")


class DocumentToAdoptListed(DocumentListed, frozen=True):
    """A document is to be adopted at an item, which older programs do not know."""

    version = 3
    vocabulary = 15


class DocumentListedAtLevel(Event, frozen=True):
    """A document of a level is to be signed or exchanged at an item. Since then: `DocumentListed`."""

    topic = "document.listed"
    document: str
    item: str
    title: Wording
    level: str
    act: str
    place: int

    def upcast(self) -> DocumentListed:
        return DocumentListed(self.document, self.item, self.title, self.level, self.act, self.place, None)


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

    Level and kind are said where they are known. What was signed at an item that was held is listed afterwards too.

    Refuses: unknown-item, item-cancelled, id-taken, place-out-of-range.
    """

    plans = False
    creates = ("document",)

    item: Token
    title: Texts
    level: DocumentLevel | None = None
    act: SigningAct = "signed"
    place: int | None = None
    document: Token | None = None
    kind: DocumentKind | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.document is not None:
            return self
        return msgspec.structs.replace(self, document=visit.fresh_id(id_words(self.title) or "document"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        if not visit.programme.taking_place(self.item).happened:
            visit.admit_plans()
        document = visit.unused(self.document, "document")
        last = last_place(visit, self.item) + 1
        place = last if self.place is None else self.place
        refuse_out_of_range(place, last)
        listed = DocumentToAdoptListed if self.act == "adopted" else DocumentListed
        yield listed(document, self.item, dict(self.title), self.level, self.act, place, self.kind)

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
