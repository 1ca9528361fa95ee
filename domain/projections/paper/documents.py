"""The facts of the list of documents: those of one item, or of all that take place and the reader may see.

Outside the house a document that was struck is not there, and nothing is told of what was done with the others, of the
authority on which they are signed, or of how many were said to be signed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

import msgspec

from domain.core.names import GUEST, HOST, Name
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.documents.document import DocumentKind, DocumentLevel
from domain.programme.outcome import NOTHING_OBSERVED, Actual
from domain.programme.programme import Item, ItemStatus
from domain.projections.documents import (
    DocumentCount,
    DocumentRow,
    SignatoryRow,
    assistants_at,
    document_counts,
    documents,
    sides_signing,
)
from domain.projections.paper.facts import FactRow, Facts, visit_facts
from domain.projections.paper.reader import Reader, in_house, is_open, on_for, on_now
from domain.visit.visit import Visit


class AssistantFacts(msgspec.Struct, frozen=True):
    """Who assists at a signing for a side: a member by his names, or anybody else as he is called."""

    side: str
    names: dict[str, Name]
    called: Wording
    office: Wording


class DocumentItem(msgspec.Struct, frozen=True):
    """The item at which documents are signed."""

    id: str
    title: Wording
    planned: PlannedTime | None
    place: Wording
    zone: str
    assistants: tuple[AssistantFacts, ...]
    """Who assists for each side; nobody for the press."""


class AssistantsOfSide(FactRow, frozen=True, kw_only=True):
    """Those who assist at one item for one side: a change of any of them is one of theirs."""

    assistants: tuple[AssistantFacts, ...]


def assistants_key(item: str, side: str) -> str:
    """The key of those who assist at an item for a side."""
    return f"{item}/assistants/{side}"


def _assistant_rows(items: tuple[DocumentItem, ...]) -> Iterator[AssistantsOfSide]:
    for item in items:
        for side in dict.fromkeys(each.side for each in item.assistants):
            theirs = tuple(each for each in item.assistants if each.side == side)
            yield AssistantsOfSide(key=assistants_key(item.id, side), assistants=theirs)


class SignatoryFacts(msgspec.Struct, frozen=True):
    """Who signs for a side: a member by name and office, or an office that is no member."""

    side: str
    member: str | None
    names: dict[str, Name]
    office: Wording


class ToldDocument(FactRow, frozen=True, kw_only=True, omit_defaults=True):
    """A document in its place, as the delegations are told of it."""

    PLACED: ClassVar = ("number", "item")

    number: int | None
    item: str
    title: Wording
    level: DocumentLevel | None
    kind: DocumentKind | None
    other_parties: Wording
    sides: tuple[str, ...]
    """The parties that sign it."""
    signatories: tuple[SignatoryFacts, ...]
    """Those who are named and still expected."""
    languages: tuple[str, ...]
    prevailing: str | None
    originals: int | None
    alternat: bool | None
    in_force: Wording
    depositary: Wording
    adopted: bool = False
    """Whether it is to be adopted and not signed. What is not is left out, as in the code of sheets printed before."""


class HouseDocument(FactRow, frozen=True, kw_only=True):
    """A document as the house knows it: with what was done with it, and on what authority each signs."""

    UNMARKED: ClassVar = ("row",)

    told: ToldDocument
    struck: bool
    row: DocumentRow
    """The document beside what was done with it; of that no sheet bears a mark."""

    def put_back(self, before: Self) -> Self:
        return msgspec.structs.replace(self, told=self.told.put_back(before.told))


class ToldDocuments(Facts, frozen=True, kw_only=True, tag="told-documents"):
    """The documents in the order of the schedule and of the ceremony, for a reader outside the house."""

    items: tuple[DocumentItem, ...]
    documents: tuple[ToldDocument, ...]
    sides: tuple[str, ...]
    """The parties that sign, in their order."""
    boxed: bool
    """Whether there are boxes for what is done with each: not for the press."""

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return *self.documents, *_assistant_rows(self.items)


class HouseDocuments(Facts, frozen=True, kw_only=True, tag="documents"):
    """The same for the house, with how many there are said to be."""

    items: tuple[DocumentItem, ...]
    documents: tuple[HouseDocument, ...]
    counts: tuple[DocumentCount, ...]
    sides: tuple[str, ...]
    status: ItemStatus
    """Of the item, where all are of one; else planned."""
    actual: Actual

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return *self.documents, *_assistant_rows(self.items)


def documents_facts(visit: Visit, item: str | None, reader: Reader) -> HouseDocuments | ToldDocuments:
    """The documents to be signed, exchanged or adopted at an item, or at all that take place and the reader may see.

    Raises:
        Refused: `unknown-item`, `no-documents`, `sheet-item-off`; `sheet-nothing-to-see` for what is kept from
            the reader.
    """
    items = [on_for(visit, item, reader)] if item is not None else on_now(visit, reader)
    there = {each.id for each in items}
    rows = [row for row in documents(visit) if row.item in there]
    counts = tuple(each for each in document_counts(visit) if each.item in there)
    if not in_house(reader):
        rows, counts = [row for row in rows if row.status != "struck"], ()
    filled = {row.item for row in rows} | {each.item for each in counts}
    if not filled:
        kept = not in_house(reader) and any(row.status != "struck" for row in documents(visit))
        raise Refused("sheet-nothing-to-see", reader=reader) if kept else Refused("no-documents", field="item")
    of = tuple(_item(visit, each, reader) for each in items if each.id in filled)
    sides, about = sides_signing(visit, rows) or (HOST, GUEST), visit_facts(visit)
    if in_house(reader):
        house = tuple(map(_house, rows))
        only = next((each for each in items if [each.id] == [item.id for item in of]), None)
        status, actual = (only.status, only.actual) if only is not None else ("planned", NOTHING_OBSERVED)
        return HouseDocuments(
            visit=about, items=of, documents=house, counts=counts, sides=sides, status=status, actual=actual,
        )  # fmt: skip
    told = tuple(map(_told, rows))
    return ToldDocuments(visit=about, items=of, documents=told, sides=sides, boxed=not is_open(reader))


def _item(visit: Visit, item: Item, reader: Reader) -> DocumentItem:
    told = () if is_open(reader) else assistants_at(visit, item)
    assistants = tuple(AssistantFacts(each.side, each.names, each.called, each.office) for each in told)
    return DocumentItem(item.id, item.title, item.planned, item.place, item.zone, assistants)


def _house(row: DocumentRow) -> HouseDocument:
    return HouseDocument(key=row.id, told=_told(row), struck=row.status == "struck", row=row)


def _told(row: DocumentRow) -> ToldDocument:
    return ToldDocument(
        key=row.id,
        number=row.number,
        item=row.item,
        title=row.title,
        level=row.level,
        kind=row.kind,
        other_parties=row.other_parties,
        sides=row.sides,
        signatories=tuple(_signatory(each) for each in row.signatories if row.done or each.comes),
        languages=row.languages,
        prevailing=row.prevailing,
        originals=row.originals,
        alternat=row.alternat,
        in_force=row.in_force,
        depositary=row.depositary,
        adopted=row.is_adopted,
    )


def _signatory(row: SignatoryRow) -> SignatoryFacts:
    return SignatoryFacts(row.side, row.id, row.names, row.position)
