"""Paints the visits of the sidebar: two lines or more for each, a heading for each group; in a rail, a short code."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import INTERFACE, SECONDARY_STRONG, TextStyle, style_of

SECOND_LINE = Qt.ItemDataRole.UserRole + 1
FAR = Qt.ItemDataRole.UserRole + 2
VISIT = Qt.ItemDataRole.UserRole + 3
CODE = Qt.ItemDataRole.UserRole + 4

GAP, SIDE, AIR = 8, 16, 5
CAPTION, HEADING = style_of(fonts.caption), style_of(fonts.group_heading)
RAIL_TARGET = 36

Index = QModelIndex | QPersistentModelIndex
Line = tuple[str, str, TextStyle]
"""What stands near and what stands far in a line, and in which style."""


class VisitDelegate(QStyledItemDelegate):
    """Nothing is cut: titles, dates and states take further lines where the pane is narrow."""

    rail = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self.rail:
            return QSize(0, fonts.scaled(RAIL_TARGET) if index.data(VISIT) else fonts.scaled(GAP))
        view = option.widget
        lines = _lines(index, _room(view))
        air = fonts.scaled(AIR if index.data(VISIT) else AIR + 3)
        return QSize(0, sum(style.line_height for _, _, style in lines) + 2 * air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, box.adjusted(4 if self.rail else 7, 1, -4 if self.rail else -7, -1), index)
        if self.rail:
            _paint_code(painter, box, index)
        else:
            _paint_lines(painter, box.adjusted(SIDE, 0, -SIDE, 0), index)
        painter.restore()


def _room(view: QWidget | None) -> int:
    return (view.viewport().width() if view is not None else 0) - 2 * SIDE  # type: ignore[attr-defined]


def _lines(index: Index, room: int) -> list[Line]:
    """The lines of an entry in so many pixels: what stands far goes below where both find no room beside each other."""
    first, second, far = (str(index.data(role) or "") for role in (Qt.ItemDataRole.DisplayRole, SECOND_LINE, FAR))
    if not index.data(VISIT):
        return _with_far(first, far, HEADING, room)
    return [*((line, "", INTERFACE) for line in INTERFACE.lines(first, room)), *_with_far(second, far, CAPTION, room)]


def _with_far(near: str, far: str, style: TextStyle, room: int) -> list[Line]:
    if style.width(near) + GAP + style.width(far) <= room:
        return [(near, far, style)]
    return [(line, "", style) for text in (near, far) if text for line in style.lines(text, room)]


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, box: QRect, index: Index) -> None:
    now = colours()
    if option.state & QStyle.StateFlag.State_Selected and index.data(VISIT):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.selection)
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRect(box.left(), box.top() + 6, 3, box.height() - 12), now.accent)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(now.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)


def _paint_code(painter: QPainter, box: QRect, index: Index) -> None:
    painter.setFont(SECONDARY_STRONG.font)
    painter.setPen(colours().text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data(CODE) or ""))


def _paint_lines(painter: QPainter, inner: QRect, index: Index) -> None:
    lines = _lines(index, inner.width())
    top = inner.bottom() + 1 - fonts.scaled(AIR) - sum(style.line_height for _, _, style in lines)
    for near, far, style in lines:
        painter.setFont(style.font)
        painter.setPen(_colour(style))
        place = QRect(inner.left(), top, inner.width(), style.line_height)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, near)
        if far:
            painter.drawText(place, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, far)
        top += style.line_height


def _colour(style: TextStyle) -> QColor:
    now = colours()
    return {INTERFACE: now.text, CAPTION: now.secondary}.get(style, now.muted)
