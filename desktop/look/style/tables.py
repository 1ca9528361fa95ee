"""Tables and lists: the ground under a row, the head above the columns."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOption, QStyleOptionHeader, QWidget

from desktop.look.colours import colours
from desktop.look.style.mark import mark_colour
from desktop.look.style.strokes import LINE, RING, BoxStrokes, paint_box
from desktop.look.text_style import SECONDARY_STRONG

State = QStyle.StateFlag

PADDING, FUSION_PADDING = 8, 2
"""Beside the words of the head of a column: ours, and what Fusion has taken off before it asks for them."""
POPUP_PADDING = 2
"""Of a list that pops up: with its border it takes the six pixels that Qt leaves it beyond its rows."""


def paint_view_frame(option: QStyleOption, painter: QPainter, view: QAbstractItemView) -> None:
    """Draw what lies behind a view and its scroll bars; only one that pops up, or is marked, has a border."""
    viewport = view.viewport()
    if viewport.autoFillBackground():
        painter.fillRect(option.rect, viewport.palette().brush(viewport.backgroundRole()))
    mark = mark_colour(view)
    if mark is not None:
        paint_box(painter, option.rect, BoxStrokes(None, mark, RING))
    elif _pops_up(view):
        painter.setPen(colours().border)
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def view_contents(option: QStyleOption, view: QAbstractItemView) -> QRect:
    """The part of a view within its frame."""
    inset = RING if mark_colour(view) is not None else LINE + POPUP_PADDING if _pops_up(view) else 0
    return option.rect.adjusted(inset, inset, -inset, -inset)


def paint_item_ground(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the ground of an entry that is chosen, or that the pointer is on."""
    now = colours()
    if option.state & State.State_Selected:
        painter.fillRect(option.rect, now.selection)
    elif option.state & State.State_MouseOver:
        painter.fillRect(option.rect, now.alternate)


def paint_section(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the ground of the head of a column."""
    now, box = colours(), option.rect
    painter.fillRect(box, now.window)
    painter.fillRect(box.left(), box.bottom(), box.width(), LINE, now.border)


def paint_section_words(option: QStyleOptionHeader, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the words of the head of a column, in several lines where the column is narrow."""
    painter.setPen(colours().secondary)
    words = option.rect.adjusted(PADDING - FUSION_PADDING, 0, FUSION_PADDING - PADDING, 0)
    lines = SECONDARY_STRONG.lines(option.text, words.width())
    side = QStyle.visualAlignment(option.direction, option.textAlignment)
    painter.setFont(SECONDARY_STRONG.font)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(words, side, "\n".join(lines))


def section_size(fusion: QSize) -> QSize:
    """The size of the head of a column."""
    return QSize(fusion.width() + 2 * PADDING, fusion.height())


def _pops_up(view: QAbstractItemView) -> bool:
    return view.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
