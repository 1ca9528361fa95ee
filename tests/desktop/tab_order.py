"""Where Tab leads in a window: what it stops at, and whether that is the way one reads."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LINE = 24
"""Pixels within which parts stand in one line."""


MOST = 200
"""More stops than any page has: Tab that never comes round again is a fault."""


def stops(window: QWidget) -> list[QWidget]:
    """What Tab stops at in the active window, from its first stop on until it comes round."""
    found: list[QWidget] = []
    focused = _after_tab(window)
    while focused not in found and len(found) < MOST:
        found.append(focused)
        focused = _after_tab(window)
    assert found[0] is focused, f"from {_told(found[-1])} Tab goes back to {_told(focused)}, past {_told(found[0])}"
    first = min(range(len(found)), key=lambda at: found[at].mapTo(window, QPoint()).y() // LINE)
    return found[first:] + found[:first]


def _after_tab(window: QWidget) -> QWidget:
    """What has the keyboard after Tab."""
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the keyboard"
    return focused


def turned_back(window: QWidget) -> list[str]:
    """Where Tab goes back: from one stop to another that one reads before it.

    What stands together is read together: two stops are compared by the parts of the window they belong to.
    """
    steps = list(pairwise(stops(window)))
    return [f"{_told(one)} → {_told(other)}" for one, other in steps if _is_before(*_parted(window, other, one))]


def _parted(window: QWidget, one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where the parts of the window stand to which one of two belongs and the other does not."""
    above_one, above_other = ([*_upwards(each, window)][::-1] for each in (one, other))
    parts = next(((a, b) for a, b in zip(above_one, above_other, strict=False) if a is not b), (one, other))
    boxes = [QRect(part.mapTo(window, QPoint()), part.size()) for part in parts]
    return boxes[0], boxes[1]


def _upwards(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    above: QWidget | None = widget
    while above is not None and above is not window:
        yield above
        above = above.parentWidget()


def _is_before(one: QRect, other: QRect) -> bool:
    """Whether one part is read before another: it stands above, or in the same line at the side where lines begin."""
    if one.bottom() < other.top():
        return True
    beside = one.top() <= other.center().y() <= one.bottom() or other.top() <= one.center().y() <= other.bottom()
    mirrored = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return beside and (one.left() > other.right() if mirrored else one.right() < other.left())


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"
