"""Fields one types into and boxes one chooses from: their frame, their measures, the arrow of a box."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.style.mark import mark_colour
from desktop.look.style.strokes import LINE, RING, BoxStrokes, paint_box

State = QStyle.StateFlag

HEIGHT, PADDING = 28, 9
"""Of a field of one line within its border, in pixels at the normal size of text."""
ARROW, ARROW_ROOM = 16, 24
BEARINGS = 3
"""What the first and the last letter of an entry keep free beside them, in pixels at the normal size of text."""
TEXT_PADDING = (6, 5)
"""Beside and above the text of a field of several lines, within its border."""
CHECK_HEIGHT, CHECK_RADIUS = 24, 2
FURTHER_LETTERS = "\N{ARMENIAN CAPITAL LETTER AYB}"
"""From here on letters are of other typefaces than the Latin, Greek and Cyrillic ones."""


def paint_line_edit(option: QStyleOptionFrame, painter: QPainter, widget: QWidget | None) -> None:
    """Draw the frame of a field of one line; one without a frame stands in something that has one."""
    if option.lineWidth > 0:
        paint_field_frame(option, painter, widget)


def paint_field_frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Draw ground and border of a field."""
    paint_box(painter, option.rect, _box(option.state, mark_colour(widget)))


def paint_combo_box(option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None) -> None:
    """Draw the frame of a box, and its arrow."""
    paint_field_frame(option, painter, widget)
    now, edge = colours(), fonts.scaled(ARROW)
    arrow = QRect(0, 0, edge, edge)
    arrow.moveCenter(arrow_rect(option).center())
    icons.paint(painter, "chevron-down", QRectF(arrow), now.border if option.state & State.State_Enabled else now.rule)


def arrow_rect(option: QStyleOptionComboBox) -> QRect:
    """The part of a box with the arrow."""
    box = QRect(option.rect)
    box.setLeft(box.right() + 1 - LINE - ARROW_ROOM)
    return QStyle.visualRect(option.direction, option.rect, box)


def entry_rect(option: QStyleOptionComboBox) -> QRect:
    """The part of a box with the words."""
    inset = LINE + PADDING
    box = option.rect.adjusted(inset, LINE, -inset - ARROW_ROOM, -LINE)
    return QStyle.visualRect(option.direction, option.rect, box)


def line_edit_contents(option: QStyleOptionFrame, widget: QWidget | None) -> QRect:
    """The part of a field of one line with the words, which all stand on the line that Latin letters stand on."""
    lower = _too_high(widget) if isinstance(widget, QLineEdit) else 0
    if option.lineWidth > 0:
        return option.rect.adjusted(LINE + PADDING, LINE + lower, -LINE - PADDING, -LINE + lower)
    return option.rect.translated(0, lower)


def _too_high(field: QLineEdit) -> int:
    """By how much Qt sets the words of a field too high: it centres them by the depth of their own letters."""
    text = field.displayText()
    if max(text, default="") < FURTHER_LETTERS:
        return 0
    layout = QTextLayout(text, field.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return max(0, round((line.height() - field.fontMetrics().height()) / 2))


def text_edit_contents(option: QStyleOption) -> QRect:
    """The part of a field of several lines with the words."""
    beside, above = (LINE + padding for padding in TEXT_PADDING)
    return option.rect.adjusted(beside, above, -beside, -above)


def line_edit_size(option: QStyleOptionFrame, contents: QSize, _widget: QWidget | None) -> QSize:
    """The size of a field of one line."""
    if option.lineWidth <= 0:
        return contents
    return QSize(contents.width() + 2 * (LINE + PADDING), max(_height(), contents.height()))


def combo_box_size(_option: QStyleOption, contents: QSize, _widget: QWidget | None) -> QSize:
    """The size of a box around its longest entry, which Qt measures without what its letters keep free beside them."""
    width = contents.width() + fonts.scaled(BEARINGS) + 2 * (LINE + PADDING + LINE) + ARROW_ROOM
    return QSize(width, max(_height(), contents.height()))


def check_box_size(fusion: QSize) -> QSize:
    """How large a check box is, in pixels: as Fusion has it, and high enough to be met by hand."""
    return QSize(fusion.width(), max(fusion.height(), fonts.scaled(CHECK_HEIGHT)))


def paint_check(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the square of a check box, with a tick where it is checked."""
    now, enabled = colours(), bool(option.state & State.State_Enabled)
    checked = bool(option.state & State.State_On)
    ground, border = (now.base, now.border) if enabled else (now.window, now.rule)
    if enabled and checked:
        ground = border = now.accent
    paint_box(painter, option.rect, BoxStrokes(ground, border, radius=CHECK_RADIUS))
    if checked:
        icons.paint(
            painter, "tick", QRectF(option.rect).adjusted(1, 1, -1, -1), now.on_accent if enabled else now.muted
        )


def paint_focus(_option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Draw the ring around a check box that has the focus; everything else has it in its border."""
    if isinstance(widget, QCheckBox):
        paint_box(painter, widget.rect(), BoxStrokes(None, colours().accent, RING))


def _height() -> int:
    return fonts.scaled(HEIGHT) + 2 * LINE


def _box(state: QStyle.StateFlag, mark: QColor | None) -> BoxStrokes:
    now = colours()
    if not state & State.State_Enabled:
        return BoxStrokes(now.window, now.rule)
    if state & State.State_HasFocus:
        return BoxStrokes(None if state & State.State_ReadOnly else now.base, now.accent, RING)
    if mark is not None:
        return BoxStrokes(now.base, mark, RING)
    if state & State.State_ReadOnly:
        return BoxStrokes(None, None)
    return BoxStrokes(now.base, now.border)
