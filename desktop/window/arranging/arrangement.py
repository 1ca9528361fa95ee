"""The layout of the window: banners above, sidebar, middle and inspector, a reminder and the journal below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.layout import boxes
from desktop.widgets.layout.splitter import Splitter


class _Lines(QWidget):
    """Asks for the height that its parts cannot do without, and not for what they would like."""

    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts = parts

    def heightForWidth(self, width: int) -> int:
        shown = [part for part in self._parts if not part.isHidden()]
        return sum(max(part.heightForWidth(width), part.minimumSizeHint().height()) for part in shown)


def column(*parts: QWidget, stretched: QWidget) -> QWidget:
    """Parts one below the other without gaps, one of them taking what is left."""
    whole = _Lines(parts)
    lines = QVBoxLayout(whole)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    for part in parts:
        lines.addWidget(part, 1 if part is stretched else 0)
    return whole


def arranged(
    banners: Sequence[QWidget], sidebar: QWidget, middle: QWidget, beside: Sequence[QWidget], *below: QWidget
) -> QWidget:
    """The whole window, what stands below it last; the reader may draw the line between the middle and the right."""
    split = Splitter()
    for part in (middle, *beside):
        split.addWidget(part)
    split.setStretchFactor(0, 1)
    across = QWidget()
    boxes.row(sidebar, (split, 1), on=across, spacing=0)
    return column(*banners, across, *below, stretched=across)


def focus_next(panes: Sequence[QWidget], focus: QWidget | None) -> None:
    """Move the focus to the next of the panes that are shown."""
    shown = [pane for pane in panes if pane.isVisible()]
    at = next((n for n, pane in enumerate(shown) if focus is not None and pane.isAncestorOf(focus)), -1)
    shown[(at + 1) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
