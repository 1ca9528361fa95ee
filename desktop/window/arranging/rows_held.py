"""Rows stay where they are while a form stands beside them: what stands above and below them keeps its height."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop.pages.page import Page
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.window.arranging.central_stack import CentralStack
from desktop.window.header import Header


class RowsHeld(QObject):
    """Holds what wraps around the rows of a page to its height, though a form leaves it less width."""

    def __init__(self, middle: CentralStack, header: Header, strips: QWidget) -> None:
        super().__init__(middle)
        self._middle, self._header, self._strips = middle, header, strips
        self._held: list[FlowLayout] = []
        middle.page_shown.connect(self.let_go)

    def hold(self) -> None:
        """Hold it, unless it is held already; before the form takes its width."""
        if self._held:
            return
        self._held = [*self._around()]
        for flow in self._held:
            flow.hold(held=True)
        self._header.hold(held=True)

    def let_go(self) -> None:
        """Let everything be as high as it needs, with the width it has again."""
        for flow in self._held:
            flow.hold(held=False)
        self._held = []
        self._header.hold(held=False)

    def _around(self) -> list[FlowLayout]:
        page = self._middle.page
        return [
            flow
            for part in (self._header, self._strips, page)
            for flow in part.findChildren(FlowLayout)
            if (owner := flow.parentWidget()) is not None and owner.isVisible() and not _scrolls(owner, page)
        ]


def _scrolls(part: QWidget, page: Page) -> bool:
    """Whether a part of a page is scrolled within the page, so that it has no place of its own there."""
    around: QWidget | None = part if page.isAncestorOf(part) else None
    while around is not None and around is not page and not isinstance(around, QAbstractScrollArea):
        around = around.parentWidget()
    return isinstance(around, QAbstractScrollArea)
