"""What changed since a past moment, beside its programme, to be copied; the inspector can have its place."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.replay.acts_list import REST_MS
from desktop.replay.changes_pane import ChangesPane
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.layout import boxes
from desktop.widgets.surface import Surface
from desktop.wording.words import say

WIDTH = 376
"""The usual width, in pixels at the normal size of text."""


class SinceThen(Surface):
    """Filled only while it is on show, and once the hand that moves through the journal rests for a moment."""

    inspector_wanted = Signal()

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__("base", parent)
        self._view: VisitView | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._fill)
        self._changes = ChangesPane(requests, self)
        self._copy = Button("", size=ButtonSize.SMALL, keys="Ctrl+C", parent=self)
        self._inspector = Button("", size=ButtonSize.SMALL, keys="F9", parent=self)
        self._copy.clicked.connect(self.copy)
        self._inspector.clicked.connect(self.inspector_wanted)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._changes, self.copy)
        boxes.column(
            (self._changes, 1),
            boxes.row(self._copy, self._inspector, boxes.Stretch(), spacing=8, margins=(14, 8, 14, 10)),
            on=self,
        )
        self.setFocusProxy(self._changes)

    def show_view(self, view: VisitView) -> None:
        """Compare a moment of a visit with now."""
        if self._view is not None and self._view.visit_id != view.visit_id:
            self._changes.forget()
        self._view = view
        if self.isVisible():
            self._rest.start()

    def sizeHint(self) -> QSize:
        return QSize(fonts.scaled(WIDTH), super().sizeHint().height())

    def copy(self) -> None:
        """Copy the changes as text, a line for each."""
        QApplication.clipboard().setText(self._changes.text())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        for button, text in ((self._copy, say("menu.copy")), (self._inspector, say("action.inspector"))):
            button.setText(text)
            button.setAccessibleName(text)
        self._changes.reword()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._view is not None and self._view.past:
            self._changes.compare(self._view, (self._view.entry, self._view.newest))
