"""Paints the visits of the sidebar: two lines or more for each, a heading for each group; in a rail, a short code."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.text_style import INTERFACE, SECONDARY_STRONG, TextStyle, style_of
from desktop.window.sidebar.visit_lines import SidebarLine
from desktop.window.sidebar.visits_model import LINE

GAP, SIDE, AIR = 8, 16, 5
CAPTION, HEADING = style_of(fonts.caption), style_of(fonts.group_heading)
RAIL_TARGET = 36
FOLD = 14
"""The edge of the arrow before a group that is folded."""

Index = QModelIndex | QPersistentModelIndex
WrittenText = tuple[str, str, TextStyle]
"""What stands near and what stands far in a line, and in which style."""


class VisitDelegate(QStyledItemDelegate):
    """Nothing is cut: titles, dates and states take further lines where the pane is narrow."""

    rail = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: SidebarLine = index.data(LINE)
        if self.rail:
            return QSize(0, fonts.scaled(RAIL_TARGET) if line.visit else fonts.scaled(GAP))
        lines = _lines(line, _room(option.widget))
        air = fonts.scaled(AIR if line.visit else AIR + 3)
        return QSize(0, sum(style.line_height for _, _, style in lines) + 2 * air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line: SidebarLine = index.data(LINE)
        _paint_ground(painter, option, box.adjusted(4 if self.rail else 7, 1, -4 if self.rail else -7, -1), line)
        if self.rail:
            _paint_code(painter, box, line)
        else:
            _paint_lines(painter, box.adjusted(SIDE, 0, -SIDE, 0), line)
        painter.restore()


def _room(view: QWidget | None) -> int:
    return (view.viewport().width() if view is not None else 0) - 2 * SIDE  # type: ignore[attr-defined]


def _lines(line: SidebarLine, room: int) -> list[WrittenText]:
    """The lines of an entry in so many pixels: what stands far goes below where both find no room beside each other."""
    if not line.visit:
        return _with_far(line.text, line.far, HEADING, room - (fonts.scaled(FOLD) if line.folded else 0))
    first = ((written, "", INTERFACE) for written in INTERFACE.lines(line.text, room))
    return [*first, *_with_far(line.second, line.far, CAPTION, room)]


def _with_far(near: str, far: str, style: TextStyle, room: int) -> list[WrittenText]:
    if style.width(near) + GAP + style.width(far) <= room:
        return [(near, far, style)]
    return [(line, "", style) for text in (near, far) if text for line in style.lines(text, room)]


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, box: QRect, line: SidebarLine) -> None:
    now = colours()
    if option.state & QStyle.StateFlag.State_Selected and line.visit:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.selection)
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRect(box.left(), box.top() + 6, 3, box.height() - 12), now.accent)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(now.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)


def _paint_code(painter: QPainter, box: QRect, line: SidebarLine) -> None:
    painter.setFont(SECONDARY_STRONG.font)
    painter.setPen(colours().text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line.code)


def _paint_lines(painter: QPainter, inner: QRect, line: SidebarLine) -> None:
    lines = _lines(line, inner.width())
    top = inner.bottom() + 1 - fonts.scaled(AIR) - sum(style.line_height for _, _, style in lines)
    if line.folded:
        edge = fonts.scaled(FOLD)
        arrow = QRectF(inner.left() - 4, top + (HEADING.line_height - edge) / 2, edge, edge)
        icons.paint(painter, "chevron-right", arrow, colours().muted)
        inner.setLeft(inner.left() + edge)
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
