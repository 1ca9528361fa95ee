"""The lines of a cell: of which texts they are made, how wide they would be, and how high they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec
from PySide6.QtCore import QAbstractItemModel, Qt

from desktop.look import fonts
from desktop.look.text_style import GROUP, INTERFACE, SECONDARY, STRONG, TextStyle
from desktop.widgets.chip import chip_least, chip_size
from desktop.widgets.tables.cell_face import CellFace, face_in

INSET = 8
TICK = 28
"""What the box of a row that is chosen by ticking it takes before the first cell, in pixels."""
PADDING = 5
LONGEST_WORD = 220
"""A word longer than this, such as a digest, is broken rather than given a column of its own width; in pixels."""
WHOLE_CHIP = 130
"""A chip up to this width, in pixels, is never broken into lines."""
REMEMBERED = 20_000
"""Of so many faces it is remembered how large they are."""


class StyledText(msgspec.Struct, frozen=True):
    """A text of a cell in its style; `second` is one of those below the first."""

    text: str
    style: TextStyle
    second: bool = False
    stands: bool = False
    """Whether it is not struck through with its cell, as it comes from another column, such as why somebody is gone."""


def texts(face: CellFace, *, brief: bool = False) -> list[StyledText]:
    """What a cell says, one below the other; in brief without what says the same in another language."""
    if face.group is not None:
        return [StyledText(face.group, GROUP)]
    said = [StyledText(face.text, STRONG if face.strong else INTERFACE)]
    second = face.second if not (brief and face.translated) else None
    return [*said, StyledText(second, SECONDARY, second=True)] if second else said


def taken_in(model: QAbstractItemModel, line: int, folded: Iterable[int], *, brief: bool = False) -> list[StyledText]:
    """What the cells of columns without a place of their own say, each after the head of its column."""
    cells = ((face_in(model, line, column), head_of(model, column)) for column in folded)
    return [*taken_of(tuple(cells), brief=brief)]


def head_of(model: QAbstractItemModel, column: int) -> str:
    """The words over a column."""
    return str(model.headerData(column, Qt.Orientation.Horizontal) or "")


@lru_cache(REMEMBERED)
def taken_of(cells: tuple[tuple[CellFace, str], ...], *, brief: bool) -> Sequence[StyledText]:
    """What cells without a place of their own say, each after the head of its column."""
    found: list[str] = []
    stands = False
    for other, head in cells:
        words = (
            other.chip.text
            if other.chip is not None
            else " · ".join(said.text for said in texts(other, brief=brief) if said.text)
        )
        if words:
            found.append(f"{head} · {words}" if head else words)
            stands = stands or not other.struck
    return [StyledText(" – ".join(found), SECONDARY, second=True, stands=stands)] if found else []


def widths(face: CellFace) -> tuple[int, int]:
    """How wide a cell must be for its longest word, and for what it says in one line; in pixels."""
    return _widths(face, fonts.setting())


@lru_cache(REMEMBERED)
def _widths(face: CellFace, _setting: fonts.TextSetting) -> tuple[int, int]:
    if face.chip is not None:
        full = chip_size(face.chip).width()
        least = max(chip_least(face.chip), min(full, fonts.scaled(WHOLE_CHIP)))
    else:
        said = texts(face)
        least = max(each.style.longest_word(each.text) for each in said)
        full = max(each.style.width(each.text) for each in said)
    return min(least, fonts.scaled(LONGEST_WORD)) + 2 * INSET, full + 2 * INSET


def height(face: CellFace, width: int, taken: Iterable[StyledText] = (), *, brief: bool = False) -> int:
    """How high a cell of a width must be to show all it says, with what it takes in; in pixels."""
    room = width - 2 * INSET
    return _own_height(face, room, brief, fonts.setting()) + _lines_height(taken, room)


@lru_cache(REMEMBERED)
def _own_height(face: CellFace, room: int, brief: bool, _setting: fonts.TextSetting) -> int:
    said = texts(face, brief=brief)
    own = chip_size(face.chip, room).height() if face.chip is not None else _lines_height(said, room)
    return own + 2 * PADDING


def _lines_height(said: Iterable[StyledText], room: int) -> int:
    return sum(each.style.height(each.style.lines(each.text, room)) for each in said)
