"""Where the parts of a cell of the editor stand: name and office, languages and hours, where he is needed elsewhere."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRect

from desktop.composing.grid_model import GridPerson
from desktop.look import fonts, icons
from desktop.look.text_style import INTERFACE, SECONDARY, SECONDARY_STRONG, STRONG, TextStyle

INSET, GAP, PADDING = 8, 8, 5
TICK, NUMBER, LANGUAGES, STRIP, STRIP_HEIGHT = 16, 22, 58, 96, 14
WIDE, NARROW = 430, 330
"""From the first width of a side on, in pixels, languages stand beside the hours and not above them; up to the second
both stand below name and office, which then have the whole width.
"""
LEAST_ROW = 29


class Text(msgspec.Struct, frozen=True):
    """A text of a cell, in which style and colour."""

    text: str
    style: TextStyle
    tone: str
    icon: str = ""

    def lines(self, room: int) -> tuple[str, ...]:
        """Its lines in so many pixels."""
        return self.style.lines(self.text, room - (icons.edge(icons.CHIP_SIZE) + 4 if self.icon else 0))

    def height(self, room: int) -> int:
        """How high it stands in so many pixels."""
        return len(self.lines(room)) * self.style.line_height


class CellLayout(msgspec.Struct, frozen=True):
    """The boxes of a cell read from left to right; an empty one for what is not there. The last has the whole width."""

    said: QRect
    narrower: QRect
    languages: QRect
    strip: QRect
    clash: QRect
    height: int
    """What all of it takes, in pixels."""


def texts_of_cell(shown: GridPerson) -> list[Text]:
    """Name and office, from above."""
    face = shown.face
    if shown.kind == "rest":
        return [Text(face.in_one, INTERFACE, "text")]
    said = [Text(face.name, STRONG, "text")]
    return [*said, Text(face.office, SECONDARY, "secondary")] if face.office else said


def clash_of_cell(shown: GridPerson) -> list[Text]:
    """Where somebody is needed elsewhere."""
    clash = shown.face.clash_in_brief
    return [Text(clash, SECONDARY_STRONG, "warning", "triangle")] if clash else []


def tick_of(cell: QRect) -> QRect:
    """Where a cell is ticked."""
    edge = fonts.scaled(TICK)
    return QRect(cell.left() + INSET, cell.top() + (cell.height() - edge) // 2, edge, edge)


def number_of(cell: QRect) -> QRect:
    """Where the number of a cell stands."""
    return QRect(cell.left() + INSET + fonts.scaled(TICK) + GAP, cell.top(), fonts.scaled(NUMBER), cell.height())


def strip_of(cell: QRect) -> QRect:
    """Where hours stand at the end of a cell, and their numbers in the head of all."""
    wide, high = fonts.scaled(STRIP), fonts.scaled(STRIP_HEIGHT)
    return QRect(cell.right() - INSET - wide, cell.center().y() - high // 2, wide, high)


def laid_out(cell: QRect, shown: GridPerson) -> CellLayout:
    """Lay a cell out; one without a height says how high it has to be."""
    beside = _beside(cell, shown) if cell.width() > fonts.scaled(NARROW) else None
    whole = beside is not None and _longest_word(shown) <= beside.said.width()
    parts = beside if beside is not None and whole else _below(cell, shown)
    clash = _height(clash_of_cell(shown), parts.clash.width())
    return _in_the_middle(cell, parts, clash)


def height_of(shown: GridPerson, width: int) -> int:
    """How high a cell of so many pixels must be for all it says."""
    needed = laid_out(QRect(0, 0, width, 0), shown).height + 2 * fonts.scaled(PADDING)
    return max(needed, fonts.scaled(LEAST_ROW))


def least_width(shown: GridPerson) -> int:
    """How wide a cell must be so that no word of name and office is broken inside, in pixels."""
    icon = icons.edge(icons.CHIP_SIZE) + GAP if shown.face.narrower else 0
    return _room(QRect()).left() + _longest_word(shown) + icon + INSET + 1


def _longest_word(shown: GridPerson) -> int:
    return max(each.style.longest_word(each.text) for each in texts_of_cell(shown))


def _height(texts: list[Text], room: int) -> int:
    return sum(each.height(room) for each in texts)


def _room(cell: QRect) -> QRect:
    """What is right of the number, from the top of the cell."""
    left = cell.left() + INSET + fonts.scaled(TICK) + GAP + fonts.scaled(NUMBER) + GAP
    return QRect(left, 0, cell.right() - INSET - left, 0)


def _beside(cell: QRect, shown: GridPerson) -> CellLayout:
    """Languages and hours at the end of the cell, beside name and office."""
    room, face = _room(cell), shown.face
    strip, line, wide = strip_of(cell), SECONDARY.line_height, fonts.scaled(LANGUAGES)
    stacked, languages = bool(face.languages) and cell.width() < fonts.scaled(WIDE), QRect()
    before = strip.left() - (GAP + wide if face.languages and not stacked else 0)
    icon = icons.edge(icons.CHIP_SIZE) if face.narrower else 0
    narrower = QRect(before - GAP - icon, 0, icon, icon)
    said = QRect(room.left(), 0, narrower.left() - GAP - room.left() if icon else before - GAP - room.left(), 0)
    said.setHeight(_height(texts_of_cell(shown), said.width()))
    above = max(said.height(), line + strip.height() if stacked else strip.height())
    if face.languages:
        lines = len(SECONDARY.lines(face.languages, strip.width() if stacked else wide)) * line
        left, width = (strip.left(), strip.width()) if stacked else (before, wide)
        top = (above - lines - (strip.height() if stacked else 0)) // 2
        languages = QRect(left, top, width, lines)
    under = languages.bottom() + 1 if stacked else (above - strip.height()) // 2
    strip.moveTop(under)
    said.moveTop((above - said.height()) // 2)
    narrower.moveTop((above - icon) // 2)
    return CellLayout(said, narrower, languages, strip, room, above)


def _below(cell: QRect, shown: GridPerson) -> CellLayout:
    """Languages and hours below name and office: the hours where there are any."""
    room, face = _room(cell), shown.face
    icon = icons.edge(icons.CHIP_SIZE) if face.narrower else 0
    said = QRect(room.left(), 0, room.width() - (icon + GAP if icon else 0), 0)
    said.setHeight(_height(texts_of_cell(shown), said.width()))
    narrower = QRect(room.right() + 1 - icon, 0, icon, icon)
    strip = strip_of(cell) if face.busy else QRect(room.right() + 1, 0, 0, 0)
    languages = QRect(room.left(), said.height(), strip.left() - GAP - room.left() if face.languages else 0, 0)
    lines = SECONDARY.lines(face.languages, languages.width()) if face.languages else ()
    languages.setHeight(len(lines) * SECONDARY.line_height)
    beside = max(languages.height(), strip.height() + GAP if face.busy else 0)
    strip.moveTop(said.height() + (beside - strip.height()) // 2)
    return CellLayout(said, narrower, languages, strip, room, said.height() + beside)


def _in_the_middle(cell: QRect, parts: CellLayout, clash: int) -> CellLayout:
    """All of it in the middle of the height of the cell, where he is needed elsewhere below the rest."""
    whole = parts.height + clash
    top = cell.top() + (cell.height() - whole) // 2
    said, narrower, languages, strip = (
        box.translated(0, top) for box in (parts.said, parts.narrower, parts.languages, parts.strip)
    )
    below = QRect(parts.clash.left(), top + parts.height, parts.clash.width(), clash)
    return CellLayout(said, narrower, languages, strip, below, whole)
