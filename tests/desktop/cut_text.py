"""Watches what is painted: text that is wider or higher than its place, or that was shortened before it was painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLayout, QStyle, QStyleOptionComboBox, QWidget

from desktop.widgets.fields.whole_box import WholeBox

SLACK = 2
"""So many pixels a text may reach beyond its place: fractions of letters are rounded."""


@contextmanager
def watched_paint() -> Iterator[list[str]]:
    """Collect the texts that were cut while something is painted."""
    cut: list[str] = []
    painted, shortened = QPainter.drawText, QFontMetrics.elidedText

    def draw(self: QPainter, *args: Any) -> Any:
        if (found := _cut(self, args)) is not None:
            cut.append(found)
        return painted(self, *args)

    def shorten(self: QFontMetrics, text: str, *args: Any) -> str:
        found = shortened(self, text, *args)
        if found != text and text:
            cut.append(f"shortened: {text!r} to {found!r}")
        return found

    QPainter.drawText, QFontMetrics.elidedText = draw, shorten  # type: ignore[assignment,method-assign]
    try:
        yield cut
    finally:
        QPainter.drawText, QFontMetrics.elidedText = painted, shortened  # type: ignore[method-assign]


def _cut(painter: QPainter, args: tuple[Any, ...]) -> str | None:
    """What is wrong with a text about to be painted; it is told with its place and the room it needs."""
    place, flags, text = _asked(args)
    if place is None or not text.strip():
        return None
    needed = painter.fontMetrics().boundingRect(QRect(0, 0, place.width(), 10_000), flags, text)
    if needed.width() > place.width() + SLACK or needed.height() > place.height() + SLACK + 2:
        return f"cut: {text!r} needs {needed.width()}×{needed.height()}, has {place.width()}×{place.height()}"
    return None


def _asked(args: tuple[Any, ...]) -> tuple[QRect | None, int, str]:
    """Place, flags and text of a call that names a rectangle."""
    if len(args) >= 3 and isinstance(args[0], QRect | QRectF) and isinstance(args[2], str):
        place = args[0].toRect() if isinstance(args[0], QRectF) else args[0]
        return place, _number(args[1]), args[2]
    if len(args) >= 6 and all(isinstance(each, int) for each in args[:4]) and isinstance(args[5], str):
        return QRect(*args[:4]), _number(args[4]), args[5]
    return None, 0, ""


def _number(flags: Any) -> int:
    value = flags.value if hasattr(flags, "value") else int(flags)
    return int(value) & ~int(Qt.TextFlag.TextDontClip.value)


def faults(widget: QWidget) -> list[str]:
    """What is wrong with a widget as it is laid out now: cut text, overlap, a sideways scroll bar."""
    with watched_paint() as cut:
        widget.grab()
    return [*dict.fromkeys(cut), *cut_boxes(widget), *_sideways(widget), *_overlaps(widget)]


def cut_boxes(widget: QWidget) -> list[str]:
    """The boxes to choose from of which what is chosen has no room: Qt paints that itself."""
    return [
        f"cut in its box: {box.currentText()!r}"
        for box in widget.findChildren(QComboBox)
        if box.isVisible() and not box.isEditable() and _is_cut(box)
    ]


def _is_cut(box: QComboBox) -> bool:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    wraps = int(Qt.TextFlag.TextWordWrap) if isinstance(box, WholeBox) else 0
    needed = box.fontMetrics().boundingRect(QRect(0, 0, field.width(), 10_000), wraps, box.currentText())
    return needed.width() > field.width() + SLACK or needed.height() > field.height() + SLACK + 2


def _sideways(widget: QWidget) -> list[str]:
    areas = [area for area in widget.findChildren(QAbstractScrollArea) if area.isVisible()]
    wide = [area for area in areas if area.horizontalScrollBar().maximum() > 0 and _scrolls(area)]
    return [f"scrolls sideways by {area.horizontalScrollBar().maximum()}: {_named(area)}" for area in wide]


def _scrolls(area: QAbstractScrollArea) -> bool:
    """Text that is edited in lines of its own may be moved in, as in any field."""
    return not area.property("moves sideways")


def _overlaps(widget: QWidget) -> list[str]:
    found = []
    for parent in (widget, *widget.findChildren(QWidget)):
        if not parent.isVisible() or parent.layout() is None:
            continue
        boxes = list(_placed(parent))
        for number, (one, place) in enumerate(boxes):
            for other, beside in boxes[number + 1 :]:
                shared = place.intersected(beside)
                if shared.width() > 1 and shared.height() > 1:
                    found.append(f"overlap by {shared.width()}×{shared.height()}: {_named(one)}, {_named(other)}")
    return found


def _placed(parent: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """The widgets that the layout of a parent places, nested layouts too.

    The items of layouts are not asked for: Qt deletes them unseen by Python, which then takes what comes to lie in
    their place for them, and crashes.
    """
    whole = parent.layout()
    layouts = [whole, *whole.findChildren(QLayout)] if whole is not None else []
    for child in parent.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if child.isVisible() and any(layout.indexOf(child) >= 0 for layout in layouts):
            yield child, child.geometry()


def _named(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    said = text() if callable(text) and isinstance(text(), str) else widget.accessibleName()
    return f"{type(widget).__name__} {said[:40]!r}"
