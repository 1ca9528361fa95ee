"""What waits for whom as a table: one line a matter and side, the oldest first."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.models.cell import Cell, Column
from desktop.models.faces import standing_face
from desktop.models.rows_model import RowsModel
from desktop.wording import sentences
from desktop.wording.words import Words
from domain.projections.awaiting import APPROVER, AwaitingRow


def _waits_for(row: AwaitingRow, words: Words) -> Cell:
    side = words.of("side", row.agreement.side) if row.waits_for == APPROVER else None
    return Cell(sentences.waits_for(row, words), side, strong=True)


def _matter(row: AwaitingRow, words: Words) -> Cell:
    matter = sentences.matter(row.agreement, words)
    return Cell(matter[:1].title() + matter[1:], strong=True)


def _state(row: AwaitingRow, words: Words) -> Cell:
    return Cell(chip=standing_face("changed" if row.why == "changed" else row.agreement.state, words))


def _why(row: AwaitingRow, words: Words) -> Cell:
    said = sentences.awaited(row, words)
    source = words.said(row.agreement.source) if row.agreement.source else None
    return Cell(said[:1].title() + said[1:], source)


def _since(row: AwaitingRow, words: Words) -> Cell:
    if row.since is None:
        return Cell()
    return Cell(words.clock(row.since), words.said(row.since, "short"))


class AwaitingModel(RowsModel[AwaitingRow]):
    """Rows found by the words of their cells and the titles of their items in any language."""

    columns = (
        Column("waits-for", _waits_for),
        Column("matter", _matter),
        Column("state", _state),
        Column("why-awaited", _why, main=True),
        Column("since", _since, yields=0),
    )

    def key(self, row: AwaitingRow) -> str:
        standing = row.agreement
        return "/".join((row.why, standing.aspect, standing.subject, standing.member or "", standing.side))

    def found_by(self, row: AwaitingRow) -> Iterable[str]:
        return (*row.agreement.title.values(), row.by, *super().found_by(row))
