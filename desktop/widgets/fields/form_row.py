"""One row of a form: label, field, what to type, and what is wrong with it."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.look import fonts
from desktop.look.style.mark import Severity, set_mark
from desktop.widgets.button import Button
from desktop.widgets.fields.inline_error import InlineError
from desktop.widgets.label import Label, WrappedLabel

LABEL_GAP = 14


class RowWords(msgspec.Struct, frozen=True):
    """The label with its mnemonic ("&Start"), the word for a required field, and one line of help."""

    label: str
    hint: str = ""
    required: str = ""


class FormRow(QWidget):
    """The label is the buddy of the field and gives it its accessible name; the error is its description."""

    def __init__(self, words: RowWords, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._label_width = field, 0
        self._label = Label(parent=self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._label.setBuddy(field)
        self._label.setContentsMargins(0, 6, 0, 0)
        self._hint = WrappedLabel(font=fonts.secondary, tone="muted", parent=self)
        self._error = InlineError(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LABEL_GAP)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, widget in enumerate((field, self._hint, self._error), start=1):
            grid.addWidget(widget, row, 1)
        grid.addWidget(self._label, 1, 0)
        self._grid, self._stacked = grid, False
        self.set_words(words)

    def set_stacked(self, stacked: bool) -> None:
        """Let the label stand above the field, where there is little room beside it."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        side = Qt.AlignmentFlag.AlignLeft if stacked else Qt.AlignmentFlag.AlignRight
        self._label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self._grid.removeWidget(self._label)
        self._grid.addWidget(self._label, *((0, 1) if stacked else (1, 0)))
        self._grid.setHorizontalSpacing(0 if stacked else LABEL_GAP)
        self._label.setMinimumWidth(0 if stacked else self._label_width)

    def set_words(self, words: RowWords) -> None:
        """Show the words, such as in another language."""
        self._words = words
        self._label.setText(f"{words.label} {words.required}".strip())
        self._hint.setText(words.hint)
        self._hint.setVisible(bool(words.hint))
        self._field.setAccessibleName(self._label.text().replace("&", ""))
        self._describe()

    def called(self) -> str:
        """What the field is called on the form."""
        return self._words.label.replace("&", "")

    def field(self) -> QWidget:
        """The field of the row."""
        return self._field

    def show_error(self, severity: Severity, headline: str, rest: str = "", fixes: tuple[QAction, ...] = ()) -> None:
        """Say under the field what is wrong; the border takes the colour of it."""
        self._error.show_error(severity, headline, rest, fixes)
        self._mark(severity)

    def clear_error(self) -> None:
        """Hide the error."""
        self._error.clear()
        self._mark(None)

    def severity(self) -> Severity | None:
        """How grave the error is; None when nothing is wrong."""
        return self._error.severity()

    def fixes(self) -> list[Button]:
        """The buttons of the ways to put the error right."""
        return self._error.fixes()

    def error(self) -> str:
        """What is said to be wrong; empty when nothing is."""
        return self._error.sentence() if self._error.severity() else ""

    def label_width(self) -> int:
        """The room the label would like."""
        return self._label.sizeHint().width()

    def least_width(self) -> int:
        """The width it cannot do without, with its label above the field."""
        if self._stacked:
            return self.minimumSizeHint().width()
        return max(
            self.label_width(), *(part.minimumSizeHint().width() for part in (self._field, self._hint, self._error))
        )

    def set_label_width(self, width: int) -> None:
        """Give the label the room that all labels of the form share."""
        self._label_width = width
        self._label.setMinimumWidth(0 if self._stacked else width)

    def _mark(self, severity: Severity | None) -> None:
        set_mark(self._field, severity)
        self._describe()

    def _describe(self) -> None:
        wrong = self._error.sentence() if self._error.severity() else ""
        self._field.setAccessibleDescription(wrong or self._words.hint)


def align_labels(rows: Iterable[FormRow]) -> None:
    """Make all labels of a form equally wide."""
    rows = list(rows)
    widest = max((row.label_width() for row in rows), default=0)
    for row in rows:
        row.set_label_width(widest)
