"""The facts of the list of documents, for the house: those of one item, or of all."""

from __future__ import annotations

from typing import ClassVar

import msgspec

from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.projections.documents import DocumentCount, DocumentRow, document_counts, documents, sides_signing
from domain.projections.paper.attendance import OFF, on
from domain.projections.paper.facts import Facts, Row, visit_facts
from domain.visit.visit import Visit


class DocumentItem(msgspec.Struct, frozen=True):
    """The item at which documents are signed."""

    id: str
    title: Wording
    planned: PlannedTime | None
    place: Wording
    zone: str


class DocumentFacts(Row, frozen=True, kw_only=True):
    """A document in its place."""

    PLACED: ClassVar = ("number", "item")
    UNMARKED: ClassVar = ("row",)

    number: int | None
    item: str
    title: Wording
    signatories: tuple[object, ...]
    struck: bool
    row: DocumentRow


class DocumentsFacts(Facts, frozen=True, kw_only=True, tag="documents"):
    """The documents in the order of the schedule and of the ceremony, and how many there are said to be."""

    items: tuple[DocumentItem, ...]
    documents: tuple[DocumentFacts, ...]
    counts: tuple[DocumentCount, ...]
    sides: tuple[str, ...]
    """The parties that sign, in their order."""

    @property
    def rows(self) -> tuple[DocumentFacts, ...]:
        return self.documents


def documents_facts(visit: Visit, item: str | None) -> DocumentsFacts:
    """The documents to be signed or exchanged at an item, or at all that take place.

    Raises:
        Refused: `unknown-item`, `no-documents`, `sheet-item-off`.
    """
    key = on(visit, item).id if item is not None else None
    rows, counts = documents(visit, key), document_counts(visit, key)
    there = {row.item for row in rows} | {each.item for each in counts}
    on_now = [each for each in visit.programme.active_items() if each.id in there and each.status not in OFF]
    if not on_now:
        raise Refused("no-documents", field="item")
    kept = {each.id for each in on_now}
    return DocumentsFacts(
        visit=visit_facts(visit),
        items=tuple(DocumentItem(each.id, each.title, each.planned, each.place, each.zone) for each in on_now),
        documents=tuple(_document(row) for row in rows if row.item in kept),
        counts=tuple(each for each in counts if each.item in kept),
        sides=sides_signing(visit, rows) or (HOST, GUEST),
    )


def _document(row: DocumentRow) -> DocumentFacts:
    return DocumentFacts(
        key=row.id,
        number=row.number,
        item=row.item,
        title=row.title,
        signatories=tuple((each.side, each.id, each.names, each.position) for each in row.signatories),
        struck=row.status == "struck",
        row=row,
    )
