"""What became of a document: signed, exchanged, adopted, or struck because it was not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Token
from domain.core.times import aware
from domain.documents.document import Document, SigningAct, asked_document, known_document, unsigned_document

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class DocumentSigned(Event, frozen=True):
    """The document was signed, or exchanged, at that time (UTC); None: nobody noted when."""

    topic = "document.signed"
    version = 2
    vocabulary = 3
    document: str
    act: str
    at: datetime | None

    def evolve(self, visit: Visit) -> None:
        document = visit.documents[self.document]
        document.done[cast("SigningAct", self.act)] = self.at
        visit.programme.items[document.item].signed.add(self.document)

    def touches(self) -> Facets:
        return facets(self.document, f"done/{self.act}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class DocumentAdopted(DocumentSigned, frozen=True):
    """The document was adopted, which older programs do not know."""

    version = 3
    vocabulary = 15


class DocumentSignedAt(Event, frozen=True):
    """The document was signed, or exchanged, at a time (UTC) that is known. Since then: `DocumentSigned`."""

    topic = "document.signed"
    document: str
    act: str
    at: datetime

    def upcast(self) -> DocumentSigned:
        return DocumentSigned(self.document, self.act, self.at)


class DocumentSigningRetracted(Event, frozen=True):
    """That the document was signed, or exchanged, was recorded by mistake."""

    topic = "document.signing-retracted"
    document: str
    act: str

    def evolve(self, visit: Visit) -> None:
        document = visit.documents[self.document]
        document.done.pop(cast("SigningAct", self.act), None)
        if not document.done:
            visit.programme.items[document.item].signed.discard(self.document)

    def touches(self) -> Facets:
        return facets(self.document, f"done/{self.act}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class DocumentAdoptionRetracted(DocumentSigningRetracted, frozen=True):
    """That the document was adopted was recorded by mistake."""

    version = 2
    vocabulary = 15


class DocumentStruck(Event, frozen=True):
    """The document will not be signed during this visit; it stays on the list, struck."""

    topic = "document.struck"
    document: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].struck = True

    def touches(self) -> Facets:
        return facets(self.document, "status")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class DocumentReinstated(Event, frozen=True):
    """A document that was struck will be signed after all."""

    topic = "document.reinstated"
    document: str

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].struck = False

    def touches(self) -> Facets:
        return facets(self.document, "status")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class RecordSigning(Command, frozen=True):
    """Record that a document was signed, exchanged or adopted, by default as was planned; without a time, now.

    In a visit that is over, once its ceremony has ended, or with `hour_unknown`, nobody noted when. A fact: it is
    refused neither for a signatory who is missing nor for a document that was struck.

    Refuses: unknown-document, time-without-zone, day-out-of-range.
    """

    plans = False
    document: Token
    act: SigningAct | None = None
    at: datetime | None = None
    hour_unknown: bool = False

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        return {"act": document.act} if document is not None else {}

    def complete(self, visit: Visit, now: datetime) -> Self:
        document = visit.documents.get(self.document)
        if document is None:
            return self
        known = msgspec.structs.replace(self, act=self.act or document.act)
        if self.at is not None or self.hour_unknown:
            return known
        at = None if self._is_over(visit, now) else visit.observed_now(now)
        return msgspec.structs.replace(known, at=at, hour_unknown=at is None)

    def _is_over(self, visit: Visit, now: datetime) -> bool:
        """Whether the ceremony at which it was to be signed has ended by then."""
        document = visit.documents.get(self.document)
        item = visit.programme.items.get(document.item) if document is not None else None
        return item is not None and item.ended is not None and item.ended <= now

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = known_document(visit, self.document)
        act, at = self.act or document.act, None if self.hour_unknown else aware(self.at)
        if act not in document.done or document.done[act] != at:
            done = DocumentAdopted if act == "adopted" else DocumentSigned
            yield done(self.document, act, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _done_as(before, self.document, self.act or before.documents[self.document].act)


class RetractSigning(Command, frozen=True):
    """Take back that a document was signed, exchanged or adopted: it was not. By default what was recorded of it.

    Of one that was signed and exchanged that is the signature.

    Refuses: unknown-document, not-signed.
    """

    plans = False
    needs_reason = True
    document: Token
    act: SigningAct | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        return {"act": document.status} if document is not None and document.done else {}

    def complete(self, visit: Visit, now: datetime) -> Self:
        document = visit.documents.get(self.document)
        return self if document is None else msgspec.structs.replace(self, act=self._asked(document))

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = known_document(visit, self.document)
        act = self._asked(document)
        if act not in document.done:
            raise Refused("not-signed", field="act", title=document.title)
        retracted = DocumentAdoptionRetracted if act == "adopted" else DocumentSigningRetracted
        yield retracted(self.document, act)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _done_as(before, self.document, self._asked(before.documents[self.document]))

    def _asked(self, document: Document) -> SigningAct:
        """The act that is asked for, by default the signature, or what was done instead."""
        if self.act is not None or "signed" in document.done or not document.done:
            return self.act or "signed"
        return next(reversed(document.done))


class StrikeDocument(Command, frozen=True):
    """Record that a document will not be signed during this visit. It stays on the list, struck.

    Refuses: unknown-document, already-signed, document-struck.
    """

    plans = False
    needs_reason = True
    document: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        unsigned_document(visit, self.document)
        yield DocumentStruck(self.document)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ReinstateDocument(self.document),)


class ReinstateDocument(Command, frozen=True):
    """Record that a document that was struck will be signed after all.

    Refuses: unknown-document.
    """

    plans = False
    document: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if known_document(visit, self.document).struck:
            yield DocumentReinstated(self.document)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (StrikeDocument(self.document),)


def _done_as(before: Visit, document: str, act: SigningAct) -> tuple[Command, ...]:
    done = before.documents[document].done
    if act not in done:
        return (RetractSigning(document, act),)
    return (RecordSigning(document, act, done[act], hour_unknown=done[act] is None),)
