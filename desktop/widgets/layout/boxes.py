"""Widgets and layouts laid in a row or a column, in one expression."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget


class Gap(NamedTuple):
    """Some pixels that stay free."""

    pixels: int


class Stretch(NamedTuple):
    """What takes the room that is left, by its share of it."""

    share: int = 1


Part = QWidget | QLayout | tuple[QWidget | QLayout, int] | Gap | Stretch
"""What is laid: a widget or a layout, with its share of the room that is left if it takes any, or what stays free."""
Margins = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels."""
NO_MARGINS: Margins = (0, 0, 0, 0)
Box = TypeVar("Box", bound=QBoxLayout)


def column(
    *parts: Part, on: QWidget | None = None, spacing: int | None = None, margins: Margins = NO_MARGINS
) -> QVBoxLayout:
    """Parts one below the other.

    Args:
        on: the widget they fill; None where they are laid into something else.
        spacing: between one and the next, in pixels; None for as much as the style wants.
        margins: around them.
    """
    return _filled(QVBoxLayout() if on is None else QVBoxLayout(on), parts, spacing, margins)


def row(
    *parts: Part, on: QWidget | None = None, spacing: int | None = None, margins: Margins = NO_MARGINS
) -> QHBoxLayout:
    """Parts one beside the other, as `column`."""
    return _filled(QHBoxLayout() if on is None else QHBoxLayout(on), parts, spacing, margins)


def _filled(box: Box, parts: tuple[Part, ...], spacing: int | None, margins: Margins) -> Box:
    box.setContentsMargins(*margins)
    if spacing is not None:
        box.setSpacing(spacing)
    for part in parts:
        _add(box, part)
    return box


def _add(box: QBoxLayout, part: Part) -> None:
    if isinstance(part, Gap):
        box.addSpacing(part.pixels)
    elif isinstance(part, Stretch):
        box.addStretch(part.share)
    else:
        what, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(what, QWidget):
            box.addWidget(what, share)
        else:
            box.addLayout(what, share)
