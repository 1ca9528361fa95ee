"""The rows by which a list is given and understood: its file, what was pasted, its letters, its side, its columns."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.files.lists.plain_text import ENCODINGS
from desktop.files.lists.work import ListWork
from desktop.look.held_sizes import hold_height
from desktop.look.style.mark import Severity
from desktop.reconciling.column_choices import ColumnChoices
from desktop.reconciling.paste_field import NameField, PasteField
from desktop.reconciling.side_told import side_in_doubt
from desktop.widgets.button import Button
from desktop.widgets.fields.box import Box
from desktop.widgets.fields.form_row import FormRow, RowWords, align_labels
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.wording.words import say
from domain.core.names import GUEST, HOST
from domain.lists.tables.column_heads import head_rows

PASTE_HEIGHT = 74
GIVEN_BY = ("file", "pasted", "encoding")
"""The rows by which a list is given."""


class SourceRows:
    """The fields of a list and their labels; who reads it is told by their signals."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self.file, self.choose = NameField(parent), Button("", parent=parent)
        self.pasted, self.encoding = PasteField(parent), Box(parent)
        self.sides = Segmented(tuple(Segment(side, "") for side in (HOST, GUEST)), parent=parent)
        self.columns = ColumnChoices(parent)
        self.rows = {
            "file": FormRow(RowWords(""), self._file_field(), parent),
            "pasted": FormRow(RowWords(""), self.pasted, parent),
            "encoding": FormRow(RowWords(""), self._narrow(self.encoding), parent),
            "side": FormRow(RowWords(""), self.sides, parent),
            "columns": FormRow(RowWords(""), self.columns, parent),
        }
        self.pasted.setTabChangesFocus(True)
        hold_height(self.pasted, PASTE_HEIGHT)
        self.encoding.addItems(["", *ENCODINGS])
        self.sides.set_value("guest")

    def reword(self, work: ListWork | None, sides: tuple[str, ...]) -> None:
        """Say everything in the language of the window."""
        self.word_rows(work)
        self.file.setAccessibleName(say("reconcile.file").replace("&", ""))
        self.encoding.setAccessibleName(say("reconcile.encoding").replace("&", ""))
        self.choose.setText(say("reconcile.choose"))
        for number, encoding in enumerate(("", *ENCODINGS)):
            self.encoding.setItemText(number, encoding or say("reconcile.encoding.found-out"))
        self.word_sides(sides)
        self.columns.reword()

    def encoding_chosen(self) -> str | None:
        """The letters the officer says a file is in; None: they are found out."""
        return self.encoding.currentText() if self.encoding.currentIndex() > 0 else None

    def set_pasted(self, text: str) -> None:
        """Show a text as pasted, which is not read for that."""
        self.pasted.blockSignals(True)
        self.pasted.setPlainText(text)
        self.pasted.blockSignals(False)

    def word_rows(self, work: ListWork | None) -> None:
        """Word the rows; how a list may be given is said until there is one, which then has the room."""
        for name, row in self.rows.items():
            code = f"reconcile.{name}.hint"
            hinted = say.words.has(code) and (work is None or name not in GIVEN_BY)
            row.set_words(RowWords(say(f"reconcile.{name}"), say(code) if hinted else ""))
        align_labels(self.rows.values())

    def word_sides(self, sides: tuple[str, ...]) -> None:
        """Name the sides there are."""
        self.sides.set_segments(tuple(Segment(side, say.words.of("side", side)) for side in sides))

    def _file_field(self) -> QWidget:
        whole = QWidget(self._parent)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.file, 1)
        row.addWidget(self.choose)
        whole.setFocusProxy(self.file)
        return whole

    def _narrow(self, field: QWidget) -> QWidget:
        """A field of its own width, at the leading edge."""
        whole = QWidget(self._parent)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(field)
        row.addStretch(1)
        whole.setFocusProxy(field)
        return whole

    def say_what_is_unsure(self, work: ListWork, asked_for: str) -> None:
        """Ask for a language that nothing tells, and say where the list names another side than it is read for."""
        for name in ("side", "columns"):
            self.rows[name].clear_error()
        if work.untold:
            columns = tuple(str(at + 1) for at in work.untold)
            self.rows["columns"].show_error(Severity.WARNING, say("reconcile.ask-language", columns=columns))
        if doubt := side_in_doubt(work, asked_for):
            self.rows["side"].show_error(Severity.WARNING, doubt)

    def show_work(self, work: ListWork | None) -> None:
        """Show what a list needs; how it may be given is asked no more once there is one."""
        for name in GIVEN_BY:
            self.rows[name].clear_error()
        self.rows["columns"].setVisible(work is not None)
        self.word_rows(work)
        # Of what was pasted the letters are known.
        self.rows["encoding"].setVisible(work is None or bool(self.file.text()))

    def show_columns(self, work: ListWork) -> None:
        """Show what the columns hold, over a row of theirs."""
        head = head_rows(work.read.rows)
        first = work.read.rows[head - 1] if head else max(work.read.rows[:9], key=len)
        self.columns.show_columns(work.columns, tuple(" ".join(cell.split()) for cell in first))
