"""Scroll bars: a slim handle without arrows, on whatever lies behind."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionSlider, QWidget

from desktop.look.colours import colours
from desktop.look.style.strokes import BoxStrokes, paint_box

Part = QStyle.SubControl

EXTENT, MARGIN, RADIUS = 10, 2, 3
SHORTEST = 36
LEAST = 2 * EXTENT + 32


def paint_scroll_bar(option: QStyleOptionSlider, painter: QPainter, bar: QWidget | None) -> None:
    """Draw the handle, stronger under the pointer; nothing when all is in view."""
    now = colours()
    if bar is not None and bar.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
        # Qt takes a scroll bar for one that covers what lies behind it. From now on that shows through.
        bar.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        bar.update()
        painter.fillRect(option.rect, now.window)
    if option.maximum <= option.minimum:
        return
    active = option.activeSubControls & Part.SC_ScrollBarSlider and option.state & QStyle.StateFlag.State_MouseOver
    handle = handle_rect(option).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    paint_box(painter, handle, BoxStrokes(now.border if active else now.rule, None, radius=RADIUS))


def part_rect(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of a scroll bar lies; there are no arrows."""
    handle, whole = handle_rect(option), QRect(option.rect)
    if part == Part.SC_ScrollBarSlider:
        return handle
    if part == Part.SC_ScrollBarGroove:
        return whole
    across = option.orientation is Qt.Orientation.Horizontal
    first = part == (Part.SC_ScrollBarAddPage if across and _mirrored(option) else Part.SC_ScrollBarSubPage)
    if part not in (Part.SC_ScrollBarSubPage, Part.SC_ScrollBarAddPage):
        return QRect()
    if across:
        start, end = (whole.left(), handle.left()) if first else (handle.right() + 1, whole.right() + 1)
        return QRect(start, whole.top(), end - start, whole.height())
    start, end = (whole.top(), handle.top()) if first else (handle.bottom() + 1, whole.bottom() + 1)
    return QRect(whole.left(), start, whole.width(), end - start)


def handle_rect(option: QStyleOptionSlider) -> QRect:
    """Where the handle lies: as long as the share that is in view."""
    rect, across = QRect(option.rect), option.orientation is Qt.Orientation.Horizontal
    room = rect.width() if across else rect.height()
    span = option.maximum - option.minimum
    length = room if span <= 0 else option.pageStep * room // (span + option.pageStep)
    length = min(max(length, SHORTEST), room)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown
    )
    if across:
        box = QRect(rect.left() + start, rect.top(), length, rect.height())
        return QStyle.visualRect(option.direction, rect, box)
    return QRect(rect.left(), rect.top() + start, rect.width(), length)


def scroll_bar_size(option: QStyleOptionSlider, _contents: QSize, _widget: QWidget | None) -> QSize:
    """How large a scroll bar is at least, in pixels, along and across."""
    across = option.orientation is Qt.Orientation.Horizontal
    return QSize(LEAST, EXTENT) if across else QSize(EXTENT, LEAST)


def _mirrored(option: QStyleOptionSlider) -> bool:
    return option.direction is Qt.LayoutDirection.RightToLeft
