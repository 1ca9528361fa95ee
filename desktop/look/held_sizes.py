"""Widths and heights that grow with the text, also when the reader changes its size in an open window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from desktop.look import fonts

_HELD = "held sizes"
ANY = 16_777_215
"""The largest size there is, as Qt counts it."""


def hold_width(widget: QWidget, least: int, most: int | None = None) -> None:
    """Hold a widget to a width, or between two, in pixels at the normal size of text; to a fixed one without `most`."""
    _hold(widget, "width", least, least if most is None else most)


def hold_height(widget: QWidget, least: int, most: int | None = None) -> None:
    """The same for its height."""
    _hold(widget, "height", least, least if most is None else most)


def renew(application: QApplication) -> None:
    """Size all that is held anew, after the size of text has changed."""
    for widget in application.allWidgets():
        for way, (least, most) in (widget.property(_HELD) or {}).items():
            _size(widget, way, least, most)


def _hold(widget: QWidget, way: str, least: int, most: int) -> None:
    widget.setProperty(_HELD, {**(widget.property(_HELD) or {}), way: [least, most]})
    _size(widget, way, least, most)


def _size(widget: QWidget, way: str, least: int, most: int) -> None:
    low, high = fonts.scaled(least), ANY if most >= ANY else fonts.scaled(most)
    if way == "width":
        widget.setMinimumWidth(low)
        widget.setMaximumWidth(high)
    else:
        widget.setMinimumHeight(low)
        widget.setMaximumHeight(high)
