"""Documents to be signed, grouped by the item at which they are: who signs each, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from desktop.look.colours import Meaning
from desktop.models.bilingual import person_cell, wording_cell
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.documents import counted_words
from desktop.wording.words import Words
from domain.documents.document import SigningAct
from domain.projections.documents import DocumentRow

_STATUS = {
    "planned": ("ring", Meaning.NEUTRAL),
    "signed": ("tick", Meaning.CONFIRMED),
    "exchanged": ("arrows-exchange", Meaning.CONFIRMED),
    "struck": ("cross", Meaning.NEUTRAL),
}


def document_face(status: str, words: Words) -> ChipFace:
    """How a document stands."""
    icon, meaning = _STATUS[status]
    return ChipFace(words.of("document-status", status), icon, meaning)


def done_words(row: DocumentRow, words: Words) -> str:
    """When it was signed and exchanged, by the clock of the words: signed 15:58, exchanged 16:10.

    An act nobody noted the hour of stands alone.
    """
    acts: tuple[SigningAct, ...] = ("signed", "exchanged")
    return ", ".join(_done(act, row.done[act], words) for act in acts if act in row.done)


def _done(act: SigningAct, at: datetime | None, words: Words) -> str:
    return words("documents.done-at", act=act, at=at) if at is not None else words(f"document-act.{act}")


def _number(row: DocumentRow, words: Words) -> Cell:
    return Cell(words.number(row.number) if row.number is not None else words("nothing"), strong=True)


def _title(row: DocumentRow, words: Words) -> Cell:
    return wording_cell(row.title, words, struck=row.status == "struck")


def _level(row: DocumentRow, words: Words) -> Cell:
    """Kind and level, as far as they are known, above what is done with the document."""
    kind = words.of("document-kind", row.kind) if row.kind is not None else ""
    level = words.of("document-level", row.level) if row.level is not None else ""
    first, *others = filter(None, (kind, level, words.of("document-act", row.act)))
    return Cell(first, " · ".join(others))


def _signs(row: DocumentRow, side: str, words: Words) -> Cell:
    signatory = row.signatory(side)
    if signatory is None:
        return Cell(words("documents.nobody"), placeholder=row.status == "planned", muted=row.status != "planned")
    if signatory.id is None:
        return wording_cell(signatory.position, words)
    return person_cell(signatory.names, signatory.position, words, struck=not signatory.comes)


def _host(row: DocumentRow, words: Words) -> Cell:
    return _signs(row, "host", words)


def _guest(row: DocumentRow, words: Words) -> Cell:
    return _signs(row, "guest", words)


def _status(row: DocumentRow, words: Words) -> Cell:
    return Cell(chip=document_face(row.status, words))


class DocumentsModel(RowsModel[DocumentRow]):
    """Documents in the order of the ceremony, found by their title in any language."""

    columns = (
        Column("document-number", _number, 40, numeric=True),
        Column("document", _title, 0),
        Column("level", _level, 108),
        Column("host-signatory", _host, 132),
        Column("guest-signatory", _guest, 132),
        Column("status", _status, 124),
    )

    def group_of(self, row: DocumentRow) -> str:
        return row.item

    def heading(self, group: str, shown: Sequence[DocumentRow]) -> str:
        title, counted = self.words.pick(shown[0].item_title), shown[0].counted
        return f"{title} · {counted_words(counted, self.words)}" if counted is not None else title

    def found_by(self, row: DocumentRow) -> Iterable[str]:
        return (*row.title.values(), *super().found_by(row))
