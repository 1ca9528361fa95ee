"""How a row of the command palette is drawn: icon, words with the matched letters underlined, key."""

from __future__ import annotations

from math import ceil

import msgspec
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.palette.rows import Heading, Index, PaletteEntry, PaletteRole
from desktop.widgets.key_cap import key_cap_size, paint_key_cap
from desktop.wording import search

ENTRY, HEADING = 36, 26
INSET = 14
TEXT_AT = 40
GAP = 10
BAR = 3


class _Words(msgspec.Struct, frozen=True):
    text: str
    font: QFont
    colour: QColor


class PaletteDelegate(QStyledItemDelegate):
    """`typed` is what the letters are compared with."""

    typed = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, fonts.scaled(HEADING if isinstance(index.data(PaletteRole.ROW), Heading) else ENTRY))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PaletteRole.ROW)
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        else:
            self._paint_entry(painter, option, row)
        painter.restore()

    def fits(self, entry: PaletteEntry, width: int) -> bool:
        """Whether all that is said of an entry fits into a row of so many pixels."""
        keys = key_cap_size(entry.keys).width() + GAP if entry.keys else 0
        text = QFontMetrics(fonts.interface(fonts.SEMIBOLD)).horizontalAdvance(entry.text)
        second = QFontMetrics(fonts.secondary()).horizontalAdvance(entry.second)
        return TEXT_AT + text + GAP + second + GAP + keys + INSET <= width

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Heading) -> None:
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
        used = self._paint_words(painter, option, room, _Words(entry.text, fonts.interface(strong), colour))
        room.setLeft(room.left() + used + GAP)
        faint = now.secondary if current else now.muted
        self._paint_words(painter, option, room, _Words(entry.second, fonts.secondary(), faint))

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


def _laid_out(text: str, font: QFont, spans: list[tuple[int, int]]) -> QTextLayout:
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
    layout.createLine()
    layout.endLayout()
    return layout


def _units(text: str) -> int:
    """The length of a text in units of UTF-16, as Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _placed(option: QStyleOptionViewItem, box: QRect) -> QRect:
    return QStyle.visualRect(option.direction, option.rect, box)
