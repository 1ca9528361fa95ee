"""What a withdrawal touches, each with what is decided of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import msgspec

from desktop.look.colours import ColourMeaning
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.impacts import disposition_words, touched_words
from desktop.wording.words import Words
from domain.impact.impact import disposition_of
from domain.impact.touched import FOLLOWING, Disposition, Touched

_FACES = {
    "take-off": ("cross", ColourMeaning.NEUTRAL),
    "hand-over": ("arrows-exchange", ColourMeaning.ACCENT),
    "keep": ("minus", ColourMeaning.NEUTRAL),
}


class Decision(msgspec.Struct, frozen=True):
    """One thing that is touched, and what is decided of it."""

    touched: Touched
    disposition: Disposition

    @property
    def open(self) -> bool:
        """Whether there is anything to decide."""
        return len(self.touched.dispositions) > 1


def decisions_of(touched: Iterable[Touched], decisions: Mapping[str, str]) -> tuple[Decision, ...]:
    """The rows: as decided, else as proposed."""
    return tuple(Decision(each, disposition_of(each, decisions)) for each in touched)


def _touched(row: Decision, words: Words) -> Cell:
    whose = words("{whose}", whose=row.touched.whose) if row.touched.whose else None
    return Cell(touched_words(row.touched, words), whose, muted=not row.open)


def _disposition(row: Decision, words: Words) -> Cell:
    if not row.open:
        return Cell(words("decision.follows" if row.touched.kind in FOLLOWING else "decision.on-record"), muted=True)
    icon, meaning = _FACES[row.disposition]
    return Cell(chip=ChipFace(disposition_words(row.disposition, words), icon, meaning))


class DecisionsModel(RowsModel[Decision]):
    """In the order in which they are told: the side, the programme by time, what was said."""

    columns: ClassVar[tuple[Column[Any], ...]] = (
        Column("touched", _touched, main=True),
        Column("decision", _disposition),
    )

    def key(self, row: Decision) -> str:
        return row.touched.key
