"""Whose document it is: the parties of the visit that sign it, and who else is party to it (protocol 8.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import refuse_twice
from domain.core.text import Texts, Token, Wording
from domain.documents.document import DocumentParties, asked_document, document_to_change

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class DocumentPartiesNamed(Event, frozen=True):
    """It was said who is party to a document: sides of the visit, and others in words; neither: nobody said."""

    topic = "document.parties-named"
    vocabulary = 6
    document: str
    sides: tuple[str, ...]
    others: Wording

    def evolve(self, visit: Visit) -> None:
        visit.documents[self.document].parties = DocumentParties(self.sides, self.others)

    def touches(self) -> Facets:
        return facets(self.document, "parties")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"document": before.documents[self.document].title}


class NameDocumentParties(Command, frozen=True):
    """Say who is party to a document: sides of the visit, and whoever else in words, such as an organisation.

    Without any, nobody said: host and guest, and every further party that takes part in the item.
    Of a document that was signed this corrects the record.

    Refuses: unknown-document, document-struck, listed-twice.
    """

    plans = False
    document: Token
    sides: tuple[Side, ...] = ()
    others: Texts = {}

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        document = asked_document(visit, known)
        return {"sides": document.parties.sides, "others": document.parties.others} if document is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        stands = document_to_change(visit, self.document)
        refuse_twice(self.sides, "sides")
        if stands.parties != DocumentParties(self.sides, dict(self.others)):
            yield DocumentPartiesNamed(self.document, self.sides, dict(self.others))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.documents[self.document].parties
        return (NameDocumentParties(self.document, stood.sides, stood.others),)
