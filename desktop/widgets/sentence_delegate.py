"""Sentences in a narrow list, perhaps with a smaller one below: each in as many lines as it needs.

A word too long for a line is broken inside.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look.colours import colours
from desktop.look.text_style import INTERFACE, SECONDARY

INSET, BELOW = 4, 4
"""Pixels left and right of a sentence, and below one that has a smaller one."""
SMALLER = Qt.ItemDataRole.UserRole
"""What is said below the sentence in smaller type, if anything is."""
Index = QModelIndex | QPersistentModelIndex


class SentenceDelegate(QStyledItemDelegate):
    """The lines of a sentence are found once: a list filled anew at every step of the journal is not measured anew."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list is now, less what it leaves free around each: it says its width late, or not at all."""
        width: int = option.rect.width()
        if isinstance(option.widget, QListView):
            width = option.widget.viewport().width() - 2 * option.widget.spacing()
        lines, smaller = _lines(index, width), _smaller(index, width)
        below = len(smaller) * SECONDARY.line_height + BELOW if smaller else 0
        return QSize(width, len(lines) * INTERFACE.line_height + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, box = colours(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, now.selection)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(now.accent)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        lines, smaller = _lines(index, box.width()), _smaller(index, box.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        words = box.adjusted(INSET, 0, -INSET, 0)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(INTERFACE.font)
        painter.setPen(now.text)
        painter.drawText(words, side, "\n".join(lines))
        painter.setFont(SECONDARY.font)
        painter.setPen(now.secondary)
        painter.drawText(words.adjusted(0, len(lines) * INTERFACE.line_height, 0, 0), side, "\n".join(smaller))


def _lines(index: Index, width: int) -> tuple[str, ...]:
    return INTERFACE.lines(str(index.data() or ""), width - 2 * INSET)


def _smaller(index: Index, width: int) -> tuple[str, ...]:
    said = str(index.data(SMALLER) or "")
    return SECONDARY.lines(said, width - 2 * INSET) if said else ()
