"""The lines of a cell: of which texts they are made, how wide they would be, and how high they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from desktop.look import fonts
from desktop.look.text_style import GROUP, INTERFACE, SECONDARY, STRONG, TextStyle
from desktop.widgets.chip import ChipFace, chip_least, chip_size
from desktop.widgets.table_role import TableRole

INSET = 8
PADDING = 5
LONGEST_WORD = 220
"""A word longer than this, such as a digest, is broken rather than given a column of its own width; in pixels."""
WHOLE_CHIP = 130
"""A chip up to this width, in pixels, is never broken into lines."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Said:
    """A text of a cell in its style; `second` is one of those below the first."""

    text: str
    style: TextStyle
    second: bool = False


def texts(index: Index) -> list[Said]:
    """What a cell says, one below the other."""
    if (group := index.data(TableRole.GROUP)) is not None:
        return [Said(str(group), GROUP)]
    first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    said = [Said(first, STRONG if index.data(TableRole.STRONG) else INTERFACE)]
    second = index.data(TableRole.SECOND_LINE)
    return [*said, Said(str(second), SECONDARY, second=True)] if second else said


def chip_of(index: Index) -> ChipFace | None:
    """The chip a cell shows in place of text."""
    face = index.data(TableRole.CHIP)
    return face if isinstance(face, ChipFace) else None


def taken_in(index: Index, folded: Iterable[int]) -> list[Said]:
    """What the cells of columns without a place of their own say, each after the head of its column."""
    model = index.model()
    found = []
    for column in folded:
        other = model.index(index.row(), column)
        face = chip_of(other)
        words = face.text if face is not None else " · ".join(said.text for said in texts(other) if said.text)
        if words:
            head = model.headerData(column, Qt.Orientation.Horizontal)
            found.append(Said(f"{head} · {words}" if head else words, SECONDARY, second=True))
    return found


def widths(index: Index) -> tuple[int, int]:
    """How wide a cell must be for its longest word, and for what it says in one line; in pixels."""
    if (face := chip_of(index)) is not None:
        full = chip_size(face).width()
        least = max(chip_least(face), min(full, fonts.scaled(WHOLE_CHIP)))
    else:
        said = texts(index)
        least = max(each.style.longest_word(each.text) for each in said)
        full = max(each.style.width(each.text) for each in said)
    return min(least, fonts.scaled(LONGEST_WORD)) + 2 * INSET, full + 2 * INSET


def height(index: Index, width: int, folded: Iterable[int] = ()) -> int:
    """How high a cell of a width must be to show all it says; in pixels."""
    room, face = width - 2 * INSET, chip_of(index)
    said = taken_in(index, folded) if face is not None else [*texts(index), *taken_in(index, folded)]
    lines = sum(len(each.style.lines(each.text, room)) * each.style.line_height for each in said)
    return lines + (chip_size(face, room).height() if face is not None else 0) + 2 * fonts.scaled(PADDING)
