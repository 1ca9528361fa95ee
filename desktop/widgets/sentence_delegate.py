"""Sentences in a narrow list: each in as many lines as it needs, a word too long for a line broken inside."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look.colours import colours
from desktop.look.text_style import INTERFACE

INSET = 4
"""Pixels left and right of a sentence."""
Index = QModelIndex | QPersistentModelIndex


class SentenceDelegate(QStyledItemDelegate):
    """The lines of a sentence are found once: a list filled anew at every step of the journal is not measured anew."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the list is now, less what it leaves free around each: it says its width late, or not at all."""
        width: int = option.rect.width()
        if isinstance(option.widget, QListView):
            width = option.widget.viewport().width() - 2 * option.widget.spacing()
        return QSize(width, len(_lines(index, width)) * INTERFACE.line_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, box = colours(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, now.selection)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(now.accent)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.setFont(INTERFACE.font)
        painter.setPen(now.text)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box.adjusted(INSET, 0, -INSET, 0), side, "\n".join(_lines(index, box.width())))


def _lines(index: Index, width: int) -> tuple[str, ...]:
    return INTERFACE.lines(str(index.data() or ""), width - 2 * INSET)
