"""All that a cell of a table shows, in one answer of its model: each further question of Qt's kind costs as much."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.table_role import TableRole

Index = QModelIndex | QPersistentModelIndex

_FACE, _DISPLAY = int(TableRole.FACE), int(Qt.ItemDataRole.DisplayRole)


class CellFace(msgspec.Struct, frozen=True):
    """The words of a cell, ready to be painted. The fields are the roles of `TableRole`.

    `translated` says that the second line is the first in another language, which is left out where room is short.
    """

    text: str = ""
    second: str | None = None
    chip: ChipFace | None = None
    struck: bool = False
    muted: bool = False
    strong: bool = False
    placeholder: bool = False
    group: str | None = None
    side: str | None = None
    translated: bool = False


class KnowsFaces:
    """A model that answers what a cell shows without an index: a table asks that of many cells at once."""

    def face_at(self, line: int, column: int) -> CellFace | None:
        """What the cell of a line shows; None for one of a heading's line beside the first."""
        raise NotImplementedError

    def is_group(self, line: int) -> bool:
        """Whether a line is the heading of a group; told without wording the line."""
        raise NotImplementedError


def face_of(index: Index) -> CellFace:
    """What a cell shows, of any model."""
    found = index.data(_FACE)
    return found if isinstance(found, CellFace) else _asked_one_by_one(index)


def face_in(model: QAbstractItemModel, line: int, column: int) -> CellFace:
    """The same, by its place."""
    if isinstance(model, KnowsFaces):
        return model.face_at(line, column) or CellFace()
    return face_of(model.index(line, column))


def is_group(model: QAbstractItemModel, line: int) -> bool:
    """Whether a line of any model is the heading of a group."""
    if isinstance(model, KnowsFaces):
        return model.is_group(line)
    return model.index(line, 0).data(TableRole.GROUP) is not None


def _asked_one_by_one(index: Index) -> CellFace:
    chip, group = index.data(TableRole.CHIP), index.data(TableRole.GROUP)
    return CellFace(
        text=str(index.data(_DISPLAY) or ""),
        second=index.data(TableRole.SECOND_LINE) or None,
        chip=chip if isinstance(chip, ChipFace) else None,
        struck=bool(index.data(TableRole.STRUCK)),
        muted=bool(index.data(TableRole.MUTED)),
        strong=bool(index.data(TableRole.STRONG)),
        placeholder=bool(index.data(TableRole.PLACEHOLDER)),
        group=str(group) if group is not None else None,
        side=index.data(TableRole.SIDE),
    )
