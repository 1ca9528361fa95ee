"""What is settled of a document: its title and level, its place in the ceremony, how its originals are made out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from msgspec.structs import asdict

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.ordering import refuse_out_of_range
from domain.core.problem import Refused
from domain.core.text import (
    LanguageTag,
    Notes,
    Remark,
    Texts,
    Token,
    Wording,
    by_language,
    refuse_long_line,
    without_language,
)
from domain.documents.document import (
    DocumentKind,
    DocumentLevel,
    Originals,
    SigningAct,
    Terms,
    asked_document,
    document_to_change,
    last_place,
    move_document,
    place_of_document,
)

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class DocumentDescribed(Event, frozen=True):
    """The document was given another title, level, kind or way of being done."""

    topic = "document.described"
    version = 2
    vocabulary = 4
    document: str
    title: Wording
    level: str | None
    act: str
    kind: str | None

    def evolve(self, visit: Visit) -> None:
        document = visit.documents[self.document]
        document.title, document.act = self.title, cast("SigningAct", self.act)
        document.level = cast("DocumentLevel | None", self.level)
        document.kind = cast("DocumentKind | None", self.kind)

    def touches(self) -> Facets:
        return facets(self.document, "wording")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.documents[self.document].title
        return {"before": stood if stood != self.title else None}


class DocumentToAdoptDescribed(DocumentDescribed, frozen=True):
    """The document was described as one that is adopted, which older programs do not know."""

    version = 3
    vocabulary = 15


class DocumentDescribedAtLevel(Event, frozen=True):
    """The document was given another title, level or way of being done. Since then: `DocumentDescribed`."""

    topic = "document.described"
    document: str
    title: Wording
    level: str
    act: str

    def upcast(self) -> DocumentDescribed:
        return DocumentDescribed(self.document, self.title, self.level, self.act, None)


class DocumentTermsSettled(Event, frozen=True):
    """It was settled how the originals are made out; of what is None nobody said anything."""

    topic = "document.terms-settled"
    version = 3
    vocabulary = 6
    document: str
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    alternat: bool | None
    in_force: Wording
    depositary: Wording

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].terms = Terms(
            self.languages, self.prevailing, self.originals, self.alternat, self.in_force, self.depositary
        )

    def touches(self) -> Facets:
        return facets(self.document, "terms")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class DocumentTermsWithAlternat(Event, frozen=True):
    """It was settled how the originals are made out, alternat or not. Since then, where it may be unknown:
    `DocumentTermsSettled`."""

    topic = "document.terms-settled"
    version = 2
    vocabulary = 5
    document: str
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    alternat: bool
    in_force: Wording
    depositary: Wording

    def upcast(self) -> DocumentTermsSettled:
        return DocumentTermsSettled(
            self.document, self.languages, self.prevailing, self.originals, self.alternat, self.in_force,
            self.depositary,
        )  # fmt: skip


class DocumentTermsNoted(Event, frozen=True):
    """It was settled how the originals are made out. Since then, with words by language: `DocumentTermsSettled`."""

    topic = "document.terms-settled"
    document: str
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    alternat: bool
    in_force: str
    depositary: str

    def upcast(self) -> DocumentTermsSettled:
        return DocumentTermsSettled(
            self.document, self.languages, self.prevailing, self.originals, self.alternat,
            without_language(self.in_force), without_language(self.depositary),
        )  # fmt: skip


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
    """Give a document another title, level or kind, or say that it is exchanged or adopted rather than signed.

    Of a document that was signed this corrects the record.

    Refuses: unknown-document, document-struck.
    """

    plans = False
    document: Token
    title: Texts
    level: DocumentLevel | None = None
    act: SigningAct = "signed"
    kind: DocumentKind | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        if document is None:
            return {}
        return {"title": document.title, "level": document.level, "act": document.act, "kind": document.kind}

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = document_to_change(visit, self.document)
        said = (self.title, self.level, self.act, self.kind)
        if (stands.title, stands.level, stands.act, stands.kind) != said:
            described = DocumentToAdoptDescribed if self.act == "adopted" else DocumentDescribed
            yield described(self.document, dict(self.title), self.level, self.act, self.kind)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.documents[self.document]
        return (DescribeDocument(self.document, stood.title, stood.level, stood.act, stood.kind),)


class SettleDocumentTerms(Command, frozen=True):
    """Settle how the originals are made out: languages, number, alternat, entry into force, depositary.

    What is not said is not known; a bare text is of no stated language.
    Of a document that was signed this corrects the record.

    Refuses: unknown-document, document-struck, text-too-long, text-not-allowed, not-authentic.
    """

    version = 2
    known_before = ("settle-terms",)
    plans = False
    document: Token
    languages: tuple[LanguageTag, ...] = ()
    prevailing: LanguageTag | None = None
    originals: Originals | None = None
    alternat: bool | None = None
    in_force: Remark | Notes = ""
    depositary: Remark | Notes = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        return asdict(document.terms) if document is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = document_to_change(visit, self.document)
        in_force, depositary = _in_words(self.in_force, "in_force"), _in_words(self.depositary, "depositary")
        languages = tuple(dict.fromkeys(self.languages))
        if self.prevailing is not None and self.prevailing not in languages:
            raise Refused("not-authentic", field="prevailing", language=self.prevailing)
        terms = Terms(languages, self.prevailing, self.originals, self.alternat, in_force, depositary)
        if stands.terms != terms:
            yield DocumentTermsSettled(
                self.document, terms.languages, terms.prevailing, terms.originals, terms.alternat, terms.in_force,
                terms.depositary,
            )  # fmt: skip

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.documents[self.document].terms
        return (
            SettleDocumentTerms(
                self.document, stood.languages, stood.prevailing, stood.originals, stood.alternat, stood.in_force,
                stood.depositary,
            ),
        )  # fmt: skip


class SettleTerms(Command, frozen=True):
    """Settle how the originals are made out, with alternat unless denied. Since then: `SettleDocumentTerms`."""

    document: Token
    languages: tuple[LanguageTag, ...] = ()
    prevailing: LanguageTag | None = None
    originals: Originals | None = None
    alternat: bool = True
    in_force: Remark | Notes = ""
    depositary: Remark | Notes = ""

    def upcast(self) -> SettleDocumentTerms:
        return SettleDocumentTerms(
            self.document, self.languages, self.prevailing, self.originals, self.alternat, self.in_force,
            self.depositary,
        )  # fmt: skip


class PlaceDocument(Command, frozen=True):
    """Give a document another place (1 and up) in the order of the ceremony.

    Of a document that was signed this corrects the record.

    Refuses: unknown-document, document-struck, place-out-of-range.
    """

    plans = False
    document: Token
    place: int

    def decide(self, visit: Visit) -> Iterator[Event]:
        document = document_to_change(visit, self.document)
        refuse_out_of_range(self.place, last_place(visit, document.item))
        if place_of_document(visit, document) != self.place:
            yield DocumentPlaced(self.document, self.place)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (PlaceDocument(self.document, place_of_document(before, before.documents[self.document]) or 1),)


def _in_words(said: str | Wording, field: str) -> Wording:
    """What was said by language, each in one line; a bare text is of no stated language."""
    words = by_language(said)
    for line in words.values():
        refuse_long_line(line, field)
    return words
