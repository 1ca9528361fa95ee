"""Buttons: what their ground and border look like in each state, and how large a plain one is."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.style.mark import mark_colour
from desktop.look.style.strokes import LINE, RADIUS, RING, BoxStrokes, paint_box

State = QStyle.StateFlag

HEIGHT, PADDING = 26, 11
"""Of a plain button within its border, in pixels at the normal size of text."""


class ButtonFace(msgspec.Struct, frozen=True):
    """The colours of a button, as fields of `Colours`; an empty name paints nothing.

    `pressed` is also the ground of a button that is checked. `ring` is its border while it has the focus,
    `checked_ring` while it is checked besides.
    """

    ground: str = "base"
    border: str = "border"
    hover: str = "alternate"
    pressed: str = "selection"
    ring: str = "accent"
    checked_border: str = "border"
    checked_ring: str = "accent"
    radius: int = RADIUS


PLAIN = ButtonFace()


def paint_button(
    painter: QPainter, rect: QRect, face: ButtonFace, option: QStyleOption, widget: QWidget | None
) -> None:
    """Draw ground and border of a button; its words are drawn by whoever knows them."""
    paint_box(painter, rect, _box(face, option.state, mark_colour(widget)))


def paint_plain(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Draw ground and border of one of Qt's own buttons."""
    paint_button(painter, option.rect, PLAIN, option, widget)


def plain_size(_option: QStyleOption, contents: QSize, _widget: QWidget | None) -> QSize:
    """The size of one of Qt's own buttons around its words."""
    height = fonts.scaled(HEIGHT) + 2 * LINE
    return QSize(contents.width() + 2 * (PADDING + LINE), max(height, contents.height()))


def _box(face: ButtonFace, state: QStyle.StateFlag, mark: QColor | None) -> BoxStrokes:
    if not state & State.State_Enabled:
        filled, edged = bool(face.ground), bool(face.border)
        now = colours()
        return BoxStrokes(now.window if filled else None, now.rule if edged else None, radius=face.radius)
    ground, checked = _ground(face, state), bool(state & State.State_On)
    if state & State.State_HasFocus:
        return BoxStrokes(ground, _colour(face.checked_ring if checked else face.ring), RING, face.radius)
    if mark is not None:
        return BoxStrokes(ground, mark, RING, face.radius)
    return BoxStrokes(ground, _colour(face.checked_border if checked else face.border), LINE, face.radius)


def _ground(face: ButtonFace, state: QStyle.StateFlag) -> QColor | None:
    if state & (State.State_Sunken | State.State_On):
        return _colour(face.pressed)
    return _colour(face.hover if state & State.State_MouseOver else face.ground)


def _colour(name: str) -> QColor | None:
    return colours().named(name) if name else None
