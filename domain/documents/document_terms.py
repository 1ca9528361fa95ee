"""What is settled of a document: its title and level, its place in the ceremony, how its originals are made out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Language, Remark, Texts, Token, Wording, refuse_long_line
from domain.documents.document import (
    DocumentLevel,
    Originals,
    SigningAct,
    Terms,
    asked_document,
    last_place,
    move_document,
    place_of_document,
    refuse_out_of_range,
    unsigned_document,
)

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class DocumentDescribed(Event, frozen=True):
    """The document was given another title, level or way of being done."""

    topic = "document.described"
    document: str
    title: Wording
    level: str
    act: str

    def evolve(self, visit: Visit) -> None:
        document = visit.documents[self.document]
        document.title = self.title
        document.level, document.act = cast("DocumentLevel", self.level), cast("SigningAct", self.act)

    def touches(self) -> Facets:
        return facets(self.document, "wording")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.documents[self.document].title}


class DocumentTermsSettled(Event, frozen=True):
    """It was settled how the originals are made out."""

    topic = "document.terms-settled"
    document: str
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    alternat: bool
    in_force: str
    depositary: str

    def evolve(self, visit: Visit) -> None:
        languages = cast("tuple[Language, ...]", self.languages)
        prevailing = cast("Language | None", self.prevailing)
        visit.documents[self.document].terms = Terms(
            languages, prevailing, self.originals, self.alternat, self.in_force, self.depositary
        )

    def touches(self) -> Facets:
        return facets(self.document, "terms")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class DocumentPlaced(Event, frozen=True):
    """The document was given another place (1 and up) in the order of the ceremony."""

    topic = "document.placed"
    document: str
    place: int

    def evolve(self, visit: Visit) -> None:
        move_document(visit, self.document, self.place)

    def touches(self) -> Facets:
        return facets(self.document, "place")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        document = before.documents[self.document]
        return {"document": document.title, "before": place_of_document(before, document)}


class DescribeDocument(Command, frozen=True):
    """Give a document another title or level, or say that it is exchanged rather than signed.

    Refuses: unknown-document, already-signed, document-struck.
    """

    document: Token
    title: Texts
    level: DocumentLevel
    act: SigningAct = "signed"

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        return {"title": document.title, "level": document.level, "act": document.act} if document is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = unsigned_document(visit, self.document)
        if (stands.title, stands.level, stands.act) != (self.title, self.level, self.act):
            yield DocumentDescribed(self.document, dict(self.title), self.level, self.act)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.documents[self.document]
        return (DescribeDocument(self.document, stood.title, stood.level, stood.act),)


class SettleTerms(Command, frozen=True):
    """Settle how the originals are made out: languages, number, alternat, entry into force, depositary.

    Refuses: unknown-document, already-signed, document-struck, text-too-long, text-not-allowed,
    not-authentic.
    """

    document: Token
    languages: tuple[Language, ...] = ()
    prevailing: Language | None = None
    originals: Originals | None = None
    alternat: bool = True
    in_force: Remark = ""
    depositary: Remark = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        return asdict(document.terms) if document is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = unsigned_document(visit, self.document)
        refuse_long_line(self.in_force, "in_force")
        refuse_long_line(self.depositary, "depositary")
        languages = tuple(dict.fromkeys(self.languages))
        if self.prevailing is not None and self.prevailing not in languages:
            raise Refused("not-authentic", field="prevailing", language=self.prevailing)
        terms = Terms(languages, self.prevailing, self.originals, self.alternat, self.in_force, self.depositary)
        if stands.terms != terms:
            yield DocumentTermsSettled(
                self.document, terms.languages, terms.prevailing, terms.originals, terms.alternat, terms.in_force,
                terms.depositary,
            )  # fmt: skip

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.documents[self.document].terms
        return (
            SettleTerms(
                self.document, stood.languages, stood.prevailing, stood.originals, stood.alternat, stood.in_force,
                stood.depositary,
            ),
        )  # fmt: skip


class PlaceDocument(Command, frozen=True):
    """Give a document another place (1 and up) in the order of the ceremony.

    Refuses: unknown-document, already-signed, document-struck, place-out-of-range.
    """

    document: Token
    place: int

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = unsigned_document(visit, self.document)
        refuse_out_of_range(self.place, last_place(visit, document.item))
        if place_of_document(visit, document) != self.place:
            yield DocumentPlaced(self.document, self.place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PlaceDocument(self.document, place_of_document(before, before.documents[self.document]) or 1),)
