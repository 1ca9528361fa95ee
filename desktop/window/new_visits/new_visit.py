"""A further visit, asked for in the few fields of the first one, in the place of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button
from desktop.widgets.label import WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.reworded import RewordedWidget
from desktop.widgets.surface import Surface
from desktop.window.new_visits.first_visit import FirstVisit
from desktop.wording.words import say

WIDTH = 640


class NewVisit(RewordedWidget):
    """The focus stands in the first field. Esc leaves it; what was typed is a draft then. Out of sight it is gone."""

    left = Signal(bool)
    """It is to be left; whether anything was typed."""

    def __init__(self, first: FirstVisit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = first
        first.leave_out_number()
        first.opened.connect(lambda: self.left.emit(False))
        self._title = WrappedLabel(font=fonts.empty_title)
        self._close = Button("", keys="Esc")
        self._close.clicked.connect(self.leave)
        self._column = QWidget()
        self._lay_out()
        self.setFocusProxy(first)
        escape = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self, self.leave)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.reword()

    def leave(self) -> None:
        """Leave it; what was typed is kept."""
        self.left.emit(self.first.keep())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.first.keep()
            self.deleteLater()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(say("new-visit.title"))
        self._title.setText(say("new-visit.title"))
        self._close.setText(say("form.close"))
        self._column.setMaximumWidth(max(fonts.scaled(WIDTH), self.first.minimumSizeHint().width()))

    def _lay_out(self) -> None:
        lines = QVBoxLayout(self._column)
        lines.setContentsMargins(0, 24, 0, 24)
        lines.setSpacing(16)
        for part in (self._title, self.first):
            lines.addWidget(part)
        lines.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeading)
        body = Surface("base")
        middle = QGridLayout(body)
        middle.setContentsMargins(20, 0, 20, 0)
        for column, stretch in enumerate((1, WIDTH, 1)):
            middle.setColumnStretch(column, stretch)
        middle.setRowStretch(0, 2)
        middle.setRowStretch(2, 3)
        middle.addWidget(self._column, 1, 1)
        boxes.column(VerticalScroll(body, self), on=self)
