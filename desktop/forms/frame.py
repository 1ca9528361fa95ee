"""What a form looks like: title above, rows in the middle, what will be recorded beside them, buttons below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.forms.foretold import Foretold
from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.form_row import FormRow
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.surface import Surface
from desktop.wording.words import say

ASIDE_WIDTH = 276
LABELS_BESIDE = 720
"""Where the rows have less room, labels stand above their fields; in pixels at the normal size of text."""


class FormFrame(QWidget):
    """Lays out the rows of a form in the order given; Tab goes the way one reads."""

    def __init__(self, rows: Iterable[FormRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappedLabel(font=fonts.sheet_title, parent=self)
        self._hint = Label(font=fonts.secondary, tone="muted", parent=self)
        self._hint.setWordWrap(True)
        self._rows = tuple(rows)
        self._area = self._scrolled(self._rows)
        self._will = Label(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._sentence = Label(font=fonts.recorded, parent=self)
        self._sentence.setWordWrap(True)
        self.foretold = Foretold(self)
        self._foot = Label(font=fonts.interface, parent=self)
        self._foot.setWordWrap(True)
        self.keep = Button("", keys="Esc", parent=self)
        self.primary = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._lay_out()

    def reword(self, command: str) -> None:
        """Say everything in the language of the window."""
        self._title.setText(say(f"command.{command}"))
        self._hint.setText(say(f"command.{command}.hint"))
        self._will.setText(say("form.what-will-be-recorded"))
        self.keep.setText(say("form.keep-draft"))
        self.primary.setText(say(f"command.{command}"))

    def show_sentence(self, text: str) -> None:
        """Show the sentence that will stand in the journal."""
        self._sentence.setText(text)

    def show_foot(self, text: str, tone: str = "muted") -> None:
        """Say beside the buttons why it cannot be recorded; `tone` is the name of a colour."""
        self._foot.setText(text)
        self._foot.set_tone(tone)

    def foot(self) -> str:
        """What is said beside the buttons."""
        return self._foot.text()

    def sentence(self) -> str:
        """The sentence that will stand in the journal."""
        return self._sentence.text()

    def show_row(self, row: FormRow) -> None:
        """Scroll to a row."""
        self._area.ensureWidgetVisible(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._beside.width()
        for row in self._rows:
            row.set_stacked(room < fonts.scaled(LABELS_BESIDE))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._area, 1)
        self._beside = self._aside()
        middle.addWidget(self._beside)
        column.addLayout(middle, 1)
        column.addWidget(self._feet())

    def _head(self) -> QWidget:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        return head

    def _scrolled(self, rows: Iterable[FormRow]) -> QScrollArea:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 16)
        column.setSpacing(12)
        for row in rows:
            column.addWidget(row)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _aside(self) -> QWidget:
        aside = Surface(parent=self)
        column = QVBoxLayout(aside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._will)
        column.addWidget(self._sentence)
        column.addWidget(self.foretold)
        column.addStretch(1)
        return _scrolling(aside)

    def _feet(self) -> QWidget:
        feet = Surface("window", self, ruled=True)
        row = QHBoxLayout(feet)
        row.setContentsMargins(20, 10, 20, 10)
        row.addWidget(self._foot, 1)
        row.addWidget(self.keep)
        row.addWidget(self.primary)
        return feet


def _scrolling(aside: QWidget) -> QScrollArea:
    """What stands beside the rows, scrolling, so that it never makes the form higher than its window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(aside)
    area.setFixedWidth(fonts.scaled(ASIDE_WIDTH))
    return area
