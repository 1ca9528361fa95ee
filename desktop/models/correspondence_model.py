"""The register of correspondence as a table: one line a letter or call, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.look.colours import ColourMeaning
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.letters import quoted_letter
from desktop.wording.words import Words
from domain.projections.correspondence import LetterRow

_ICONS = {"note-verbale": "seal", "letter": "envelope", "e-mail": "screen", "call": "telephone"}


def _kind(row: LetterRow, words: Words) -> Cell:
    meaning = ColourMeaning.ACCENT if row.direction == "in" else ColourMeaning.NEUTRAL
    return Cell(chip=ChipFace(words.of("letter-kind", row.kind), _ICONS[row.kind], meaning))


def _direction(row: LetterRow, words: Words) -> Cell:
    return Cell(words.of("direction", row.direction), muted=True)


def _letter(row: LetterRow, words: Words) -> Cell:
    about = " · ".join(filter(None, (row.subject, row.said)))
    return Cell(quoted_letter(row.quoted, words), about or None, strong=True)


def _recipient(row: LetterRow, words: Words) -> Cell:
    return Cell(words.pick(row.recipient), muted=True)


def _received(row: LetterRow, words: Words) -> Cell:
    if row.received_at is None:
        return Cell()
    return Cell(words.clock(row.received_at), words.said(row.received_at, "short"))


def _file(row: LetterRow, words: Words) -> Cell:
    if row.file is None:
        return Cell()
    return Cell(row.file.name, words("page.correspondence.bytes", size=row.file.size))


def _changed(row: LetterRow, words: Words) -> Cell:
    return Cell(words.number(len(row.entries)) if row.entries else "")


class CorrespondenceModel(RowsModel[LetterRow]):
    """Letters found by sender, recipient, number, subject and words, in any language."""

    columns = (
        Column("letter-kind", _kind),
        Column("direction", _direction),
        Column("letter", _letter, yields=0.5, main=True),
        Column("recipient", _recipient),
        Column("received", _received, yields=0),
        Column("file", _file),
        Column("quoted-by-entries", _changed, numeric=True),
    )

    def found_by(self, row: LetterRow) -> Iterable[str]:
        names = (*row.sender.values(), *row.recipient.values(), row.number, row.subject, row.said, row.id)
        return (*names, *super().found_by(row))
