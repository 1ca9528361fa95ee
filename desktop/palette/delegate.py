"""How a row of the command palette is drawn: icon, words with the matched letters underlined, key."""

from __future__ import annotations

from math import ceil

import msgspec
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.palette.rows import Index, PaletteEntry, PaletteHeading, PaletteRole
from desktop.widgets.keys.key_cap import key_cap_size, paint_key_cap
from desktop.wording import search

ENTRY, HEADING = 36, 26
INSET = 14
TEXT_AT = 40
GAP = 10
BAR = 3
ABOVE = 6


class _Words(msgspec.Struct, frozen=True):
    text: str
    font: QFont
    colour: QColor


class PaletteDelegate(QStyledItemDelegate):
    """`typed` is what the letters are compared with; `width` how wide a row is, in pixels.

    What does not fit into one line stands below, in as many lines as it needs: nothing is cut.
    """

    typed = ""
    width = 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(PaletteRole.ROW)
        if isinstance(row, PaletteHeading):
            return QSize(0, fonts.scaled(HEADING))
        if self._fits(row):
            return QSize(0, fonts.scaled(ENTRY))
        return QSize(0, 2 * ABOVE + sum(_height(layout) for _, layout in self._lines(row, fonts.REGULAR)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PaletteRole.ROW)
        painter.save()
        if isinstance(row, PaletteHeading):
            self._paint_heading(painter, option, row)
        else:
            self._paint_entry(painter, option, row)
        painter.restore()

    def _fits(self, entry: PaletteEntry) -> bool:
        """Whether all that is said of an entry fits into one line."""
        keys = key_cap_size(entry.keys).width() + GAP if entry.keys else 0
        text = QFontMetrics(fonts.interface(fonts.SEMIBOLD)).horizontalAdvance(entry.text)
        second = QFontMetrics(fonts.secondary()).horizontalAdvance(entry.second)
        return TEXT_AT + text + GAP + second + GAP + keys + INSET <= self.width

    def _lines(self, entry: PaletteEntry, weight: QFont.Weight) -> list[tuple[bool, QTextLayout]]:
        """The words of an entry one below the other, each with whether they are those beside its name."""
        keys = key_cap_size(entry.keys).width() + GAP if entry.keys else 0
        room = self.width - TEXT_AT - INSET
        parts = [
            (False, entry.text, fonts.interface(weight), room - keys),
            (True, entry.second, fonts.secondary(), room),
        ]
        return [
            (second, _laid_out(text, font, search.matching_spans(self.typed, text), width))
            for second, text, font, width in parts
            if text
        ]

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: PaletteHeading) -> None:
        painter.setPen(colours().secondary)
        painter.setFont(fonts.group_heading())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(option.rect.adjusted(INSET, 0, -INSET, 0), side | Qt.AlignmentFlag.AlignVCenter, row.text)

    def _paint_entry(self, painter: QPainter, option: QStyleOptionViewItem, entry: PaletteEntry) -> None:
        now = colours()
        whole: QRect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(whole, now.selection)
            painter.fillRect(_placed(option, QRect(whole.left(), whole.top(), BAR, whole.height())), now.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(whole, now.alternate)
        if entry.icon:
            box = QRect(whole.left() + INSET, whole.center().y() - icons.SIZE // 2 + 1, icons.SIZE, icons.SIZE)
            icons.paint(painter, entry.icon, QRectF(_placed(option, box)), now.text)
        end = self._paint_keys(painter, option, entry.keys)
        room = QRect(whole.left() + TEXT_AT, whole.top(), end - whole.left() - TEXT_AT - GAP, whole.height())
        strong = fonts.SEMIBOLD if current else fonts.REGULAR
        colour = now.secondary if entry.why else now.text
        if not self._fits(entry):
            self._paint_lines(painter, option, self._lines(entry, strong), (colour, now.secondary))
            return
        used = self._paint_words(painter, option, room, _Words(entry.text, fonts.interface(strong), colour))
        room.setLeft(room.left() + used + GAP)
        faint = now.secondary if current else now.muted
        self._paint_words(painter, option, room, _Words(entry.second, fonts.secondary(), faint))

    def _paint_lines(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        lines: list[tuple[bool, QTextLayout]],
        colours_of: tuple[QColor, QColor],
    ) -> None:
        """Draw words one below the other, in the colour of the name and in that of what is said beside it."""
        top = option.rect.top() + ABOVE
        for second, layout in lines:
            box = _placed(option, QRect(option.rect.left() + TEXT_AT, top, _width(layout), _height(layout)))
            painter.setPen(colours_of[second])
            layout.draw(painter, QPointF(box.topLeft()))
            top += _height(layout)

    def _paint_keys(self, painter: QPainter, option: QStyleOptionViewItem, keys: str) -> int:
        """Draw the key at the end of the row; return where the words must end."""
        end = int(option.rect.right() + 1 - INSET)
        if not keys:
            return end
        size = key_cap_size(keys)
        corner = QPoint(end - size.width(), option.rect.center().y() - size.height() // 2 + 1)
        paint_key_cap(painter, keys, _placed(option, QRect(corner, size)).topLeft())
        return corner.x()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, words: _Words) -> int:
        """Draw one line, shortened to its room; return its width."""
        if not words.text or room.width() < 2 * INSET:
            return 0
        shown = QFontMetrics(words.font).elidedText(words.text, Qt.TextElideMode.ElideRight, room.width())
        layout = _laid_out(shown, words.font, search.matching_spans(self.typed, shown))
        line = layout.lineAt(0)
        width = ceil(line.naturalTextWidth())
        box = _placed(option, QRect(room.left(), room.top(), width, room.height()))
        painter.setPen(words.colour)
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
        return width


def _laid_out(text: str, font: QFont, spans: list[tuple[int, int]], width: int = 0) -> QTextLayout:
    """The text in one line, or in lines of a width, with what was looked for underlined."""
    layout = QTextLayout(text, font)
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    ranges = []
    for start, end in spans:
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = _units(text[:start]), _units(text[start:end]), underlined
        ranges.append(marked)
    layout.setFormats(ranges)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        if not width:
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return ceil(sum(layout.lineAt(at).height() for at in range(layout.lineCount())))


def _width(layout: QTextLayout) -> int:
    return ceil(max(layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())))


def _units(text: str) -> int:
    """The length of a text in units of UTF-16, as Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _placed(option: QStyleOptionViewItem, box: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, box)
