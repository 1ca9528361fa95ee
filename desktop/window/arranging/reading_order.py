"""Where Tab leads in a window: from one part to the next as one reads, whenever each was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next stop of a window, or to the one before, from the last to the first; return whether
    there is one.
    """
    found, focused = list(stops(window)), QApplication.focusWidget()
    if not found:
        return False
    step = 1 if forward else -1
    at = found.index(focused) + step if focused in found else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found[at % len(found)].setFocus(reason)
    return True


def stops(part: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a part of a window, in the order in which one reads it."""
    takes = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if takes and part.isEnabled() and part.focusProxy() is None:
        yield part
    shown = (each for each in part.children() if isinstance(each, QWidget) and each.isVisible() and not each.isWindow())
    within = {each: found for each in shown if (found := list(stops(each)))}
    for child in as_read(within):
        yield from within[child]


def as_read(parts: Iterable[QWidget]) -> Iterator[QWidget]:
    """Parts that stand beside and below each other: line by line, in each from where lines begin."""
    line: list[QWidget] = []
    for part in sorted(parts, key=lambda each: each.y()):
        if line and part.geometry().center().y() > line[0].geometry().bottom():
            yield from _along(line)
            line = []
        line.append(part)
    yield from _along(line)


def _along(line: list[QWidget]) -> list[QWidget]:
    mirrored = bool(line) and line[0].layoutDirection() is Qt.LayoutDirection.RightToLeft
    return sorted(line, key=lambda each: (-each.geometry().right() if mirrored else each.x(), each.y()))
