"""A composition as a table that is copied and saved: the sides beside each other, each in its order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from desktop.composing.composition import Composition
from desktop.composing.surroundings import MeetingSurroundings
from desktop.files.export.table import ExportCell, ExportRow, ExportTable
from desktop.models.attendance_model import side_words


def composition_table(wanted: Composition, around: MeetingSurroundings) -> ExportTable:
    """Who is at the table, then who is there uncounted."""
    words, parties = around.words, around.visit.parties
    names = (side_words(side, parties[side].name if side in parties else {}, words) for side in wanted.delegates)
    members = around.visit.delegations.members
    beside = [[key for key in wanted.beside if members[key].side == side] for side in wanted.delegates]
    rows = [_row(str(at), keys, around) for at, keys in enumerate(_across([*wanted.delegates.values()]), 1)]
    if any(beside):
        rows += [ExportRow(heading=words("compose.beside")), *(_row("", keys, around) for keys in _across(beside))]
    title = words("compose.title", title=around.visit.programme.items[wanted.item].title)
    return ExportTable(title, ("", *names), tuple(rows))


def _across(sides: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    return list(zip_longest(*sides, fillvalue=""))


def _row(number: str, keys: Sequence[str], around: MeetingSurroundings) -> ExportRow:
    faces = (around.faces.of(key) if key else None for key in keys)
    cells = (
        ExportCell(tuple(filter(None, (face.name, face.office)))) if face is not None else ExportCell()
        for face in faces
    )
    return ExportRow((ExportCell((number,)), *cells))
