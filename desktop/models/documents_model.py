"""Documents to be signed, grouped by the item at which they are: who signs each, and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any

import msgspec

from desktop.look.colours import ColourMeaning
from desktop.models.bilingual import person_cell, wording_cell
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.documents import counted_words, document_status
from desktop.wording.words import Words, say
from domain.core.text import Wording
from domain.documents.document import SigningAct
from domain.projections.documents import DocumentRow

IN_COLUMNS = 3
"""How many parties that sign have a column each; where there are more, each has a line."""

_STATUS = {
    "planned": ("ring", ColourMeaning.NEUTRAL),
    "signed": ("tick", ColourMeaning.CONFIRMED),
    "exchanged": ("arrows-exchange", ColourMeaning.CONFIRMED),
    "adopted": ("tick", ColourMeaning.CONFIRMED),
    "struck": ("cross", ColourMeaning.NEUTRAL),
}


def document_face(row: DocumentRow, words: Words) -> ChipFace:
    """How a document stands."""
    icon, meaning = _STATUS[row.status]
    return ChipFace(document_status(row, words), icon, meaning)


def signed_words(row: DocumentRow, words: Words) -> str:
    """When it was signed, exchanged and adopted, by the clock of the words: signed 15:58, exchanged 16:10.

    An act nobody noted the hour of stands alone.
    """
    acts: tuple[SigningAct, ...] = ("signed", "exchanged", "adopted")
    return ", ".join(_done(act, row.done[act], words) for act in acts if act in row.done)


def _done(act: SigningAct, at: datetime | None, words: Words) -> str:
    return words("documents.done-at", act=act, at=at) if at is not None else words(f"document-act.{act}")


class PaperLine(msgspec.Struct, frozen=True):
    """A line of the table: a document, or the signatory of one of its parties where each has a line."""

    document: DocumentRow
    side: str | None = None
    """The party whose signatory stands on the line; None: all stand on it, or nobody signs."""
    first: bool = True

    @property
    def id(self) -> str:
        return self.document.id if self.first else f"{self.document.id}/{self.side}"


def paper_lines(rows: Iterable[DocumentRow], sides: Sequence[str]) -> tuple[PaperLine, ...]:
    """The lines of the table, of whose documents these sides sign any."""
    if len(sides) <= IN_COLUMNS:
        return tuple(map(PaperLine, rows))
    return tuple(PaperLine(row, side, at == 0) for row in rows for at, side in enumerate(row.sides or (None,)))


def _number(line: PaperLine, words: Words) -> Cell:
    if not line.first:
        return Cell()
    number = line.document.number
    return Cell(words.number(number) if number is not None else words("nothing"), strong=True)


def _title(line: PaperLine, words: Words) -> Cell:
    row = line.document
    return wording_cell(row.title, words, struck=row.status == "struck") if line.first else Cell()


def _level(line: PaperLine, words: Words) -> Cell:
    """Kind and level, as far as they are known, and who else is party to the document."""
    row = line.document
    if not line.first:
        return Cell()
    kind = words.of("document-kind", row.kind) if row.kind is not None else ""
    level = words.of("document-level", row.level) if row.level is not None else ""
    parties = words("documents.other-parties", others=row.other_parties) if row.other_parties else ""
    first, *others = (*filter(None, (kind, level, parties)), "")
    return Cell(first, " · ".join(filter(None, others)))


def _signs(line: PaperLine, words: Words, side: str) -> Cell:
    row = line.document
    signatory = row.signatory(side)
    if side not in row.sides:
        return Cell()
    if signatory is None:
        return Cell(words("documents.nobody"), placeholder=row.status == "planned", muted=row.status != "planned")
    if signatory.id is None:
        return wording_cell(signatory.position, words)
    return person_cell(signatory.names, signatory.position, words, struck=not signatory.comes)


def _signs_here(line: PaperLine, words: Words) -> Cell:
    return _signs(line, words, line.side or "")


def _status(line: PaperLine, words: Words) -> Cell:
    return Cell(chip=document_face(line.document, words)) if line.first else Cell()


class DocumentsModel(RowsModel[PaperLine]):
    """Documents in the order of the ceremony, found by their title in any language.

    Each party that signs has a column under its name; where more than three sign, each has a line of its own.
    """

    columns = (
        Column("document-number", _number, yields=0, numeric=True),
        Column("document", _title, main=True),
        Column("level", _level),
    )
    last = Column("status", _status)
    _parties: Mapping[str, Wording] = MappingProxyType({})
    """Those that sign, in their order, each by what it is called; empty where nobody named it."""

    _laid_out: tuple[Column[Any], ...] = (*columns, last)

    def lay_out(self, parties: Mapping[str, Wording]) -> bool:
        """Make columns for these parties, in their order; return whether they are others than before."""
        if list(parties.items()) == list(self._parties.items()):
            return False
        self._parties = parties
        self._laid_out = (*self.columns, *self._signatories(), self.last)
        self._reset()
        return True

    def laid_out(self) -> tuple[Column[Any], ...]:
        return self._laid_out

    def head(self, column: Column[Any]) -> str:
        code, _, side = column.code.partition("/")
        if code != "signs-for":
            return super().head(column)
        return say.words.pick(self._parties[side]) or say.words.of("side", "further")

    def full_head(self, column: Column[Any]) -> str:
        code, _, side = column.code.partition("/")
        if code != "signs-for":
            return super().full_head(column)
        called = self._parties[side]
        party = say.words.said(called, "definite") if called else say("the-side.further")
        return say("column.signs-for", party=party)

    def group_of(self, row: PaperLine) -> str:
        return row.document.item

    def heading(self, group: str, shown: Sequence[PaperLine]) -> str:
        document = shown[0].document
        title, counted = self.words.pick(document.item_title), document.counted
        return f"{title} · {counted_words(counted, self.words)}" if counted is not None else title

    def found_by(self, row: PaperLine) -> Iterable[str]:
        return (*row.document.title.values(), *super().found_by(row))

    def _signatories(self) -> tuple[Column[PaperLine], ...]:
        if len(self._parties) > IN_COLUMNS:
            return (Column("party", self._party), Column("signatory", _signs_here))
        return tuple(Column(f"signs-for/{side}", partial(_signs, side=side)) for side in self._parties)

    def _party(self, line: PaperLine, words: Words) -> Cell:
        called = self._parties.get(line.side or "", {})
        return Cell(words.pick(called) or words.of("side", "further"))
