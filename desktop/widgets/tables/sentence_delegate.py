"""Sentences in a narrow list, perhaps behind an icon and with a smaller one below: each in as many lines as it needs.

A word too long for a line is broken inside.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look import icons
from desktop.look.colours import colours
from desktop.look.text_style import INTERFACE, SECONDARY, STRONG, TextStyle

INSET, FOOT, GAP, ABOVE = 4, 4, 8, 8
"""Pixels left and right of a sentence, below one that has a smaller one, between an icon and a sentence, and above a
heading."""
SMALLER = Qt.ItemDataRole.UserRole
"""What is said below the sentence in smaller type, if anything is."""
ICON = Qt.ItemDataRole.UserRole + 1
"""The name of the icon before the sentence, if it has one; arrows point as one reads."""
HEADING = Qt.ItemDataRole.UserRole + 2
"""What it and the sentences below it are about, said above it in stronger type, if anything is."""
BELOW = Qt.ItemDataRole.UserRole + 3
"""Whether it stands under a heading: then it begins where that does."""
Index = QModelIndex | QPersistentModelIndex


class SentenceDelegate(QStyledItemDelegate):
    """The lines of a sentence are found once: a list filled anew at every step of the journal is not measured anew."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list is now, less what it leaves free around each: it says its width late, or not at all."""
        width: int = option.rect.width()
        if isinstance(option.widget, QListView):
            width = option.widget.viewport().width() - 2 * option.widget.spacing()
        lines, smaller = _lines(index, width), _smaller(index, width)
        below = SECONDARY.height(smaller) + FOOT if smaller else 0
        return QSize(width, _head_height(index, width) + INTERFACE.height(lines) + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, box = colours(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, now.selection)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(now.accent)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        lines, smaller = _lines(index, box.width()), _smaller(index, box.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        words = QStyle.visualRect(option.direction, box, box.adjusted(INSET + _indent(index), 0, -INSET, 0))
        _paint_icon(painter, option, index)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setPen(now.text)
        painter.setFont(STRONG.font)
        top = _write(painter, words.adjusted(0, _above(index), 0, 0), side, _heading(index, box.width()), STRONG)
        painter.setFont(INTERFACE.font)
        top = _write(painter, top, side, lines, INTERFACE)
        painter.setFont(SECONDARY.font)
        painter.setPen(now.secondary)
        _write(painter, top, side, smaller, SECONDARY)


def _write(painter: QPainter, place: QRect, side: Qt.AlignmentFlag, lines: Sequence[str], style: TextStyle) -> QRect:
    """Write lines one below the other, and return what is free below them."""
    for line in lines:
        painter.drawText(place, side, line)
        place = place.adjusted(0, style.height((line,)), 0, 0)
    return place


def _lines(index: Index, width: int) -> tuple[str, ...]:
    return INTERFACE.lines(str(index.data() or ""), width - 2 * INSET - _indent(index))


def _heading(index: Index, width: int) -> tuple[str, ...]:
    said = str(index.data(HEADING) or "")
    return STRONG.lines(said, width - 2 * INSET - _indent(index)) if said else ()


def _above(index: Index) -> int:
    """What is left free above a heading, in pixels; the first of the list has the room of the list."""
    return ABOVE if index.data(HEADING) and index.row() else 0


def _head_height(index: Index, width: int) -> int:
    return _above(index) + STRONG.height(_heading(index, width))


def _smaller(index: Index, width: int) -> tuple[str, ...]:
    said = str(index.data(SMALLER) or "")
    return SECONDARY.lines(said, width - 2 * INSET - _indent(index)) if said else ()


def _indent(index: Index) -> int:
    """What an icon takes before the sentence, or before the heading above it, in pixels."""
    return icons.edge() + GAP if index.data(ICON) or index.data(BELOW) else 0


def _paint_icon(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    name = index.data(ICON)
    if not name:
        return
    mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    box, edge = option.rect, icons.edge()
    place = QRect(box.left() + INSET, box.top() + _above(index) + (INTERFACE.line_height - edge) // 2, edge, edge)
    shown = "arrow-left" if mirrored and name == "arrow-right" else name
    icons.paint(painter, shown, QRectF(QStyle.visualRect(option.direction, box, place)), colours().secondary)
