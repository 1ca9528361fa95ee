"""The first half of the page: where the list comes from, how its columns are understood, and who stands on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.asked import AskedWork
from desktop.desk.work_thread import WorkThread
from desktop.files.lists.reader import ListRead, read_pasted
from desktop.files.lists.work import ListWork
from desktop.look.style.mark import Severity
from desktop.reconciling.column_choices import ColumnChoices
from desktop.reconciling.reading import read, read_copied, understood, with_everybody
from desktop.reconciling.rows_read import RowsRead
from desktop.reconciling.source_rows import SourceRows
from desktop.widgets.fields.form_row import FormRow
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.names import GUEST, HOST
from domain.core.problem import Problem
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.surroundings.sides_told import NamesOfSides

READ_AFTER_MS = 300
"""How long after the last key what was pasted is read."""
PASTE_HEIGHT = 74
LONG_LIST = 300
"""How many rows are understood at once, without a thread of their own."""
LONG_TEXT = 20_000
"""How many characters of a pasted list are."""
READERS = 2
"""How many files are read at once: a hostile one, given up already, does not hold up the next."""


class SourcePane(QWidget):
    """Tells the work on the list whenever it changes: another file, another text, other columns, another side."""

    work_changed = Signal(object)
    """A `ListWork`, or None while there is no list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: ListWork | None = None
        self._to_look_over = False
        """Whether the rows have the keys once they are understood, as there is nothing more to give."""
        self._named = ""
        """What stood where the file is named when it was read last; empty where the list is of no file."""
        self._asked_for, self._said_by_hand = GUEST, False
        """The side whose list was asked for, and whether the officer has said whose it is since."""
        self._offered: tuple[str, ...] = (HOST, GUEST)
        self._called: NamesOfSides = {}
        self._given, self._read = SourceRows(self), RowsRead(self)
        self._readers, self._reading = WorkThread("lists", self, threads=READERS), AskedWork[ListWork]()
        self._timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._lay_out()
        self._connect()
        self.reword()

    @property
    def work(self) -> ListWork | None:
        """The list as it is understood now."""
        return self._work

    def start(self, side: str) -> None:
        """Begin with nothing, for a side's list."""
        self._reading.drop()
        self._name_file("")
        self._given.set_pasted("")
        self._given.sides.set_value(side)
        self._asked_for, self._said_by_hand = side, False
        self._set(None)

    def show_work(self, work: ListWork) -> None:
        """Go on with a list that was read before."""
        self._asked_for, self._said_by_hand = work.side, work.side_said
        self._name_file(work.read.name)
        self._given.sides.set_value(work.side)
        self._set(work.among(self._called))

    def tell_understood(self, found: Reconciliation) -> None:
        """Say what is known beside the lists that stand: whose the names are, and which sentences are told next."""
        side = self._given.rows["side"]
        if found.other_side is not None and side.severity() is None:  # its headings say it themselves
            told = say("reconcile.other-side", other=found.other_side, side=found.side)
            side.show_error(Severity.WARNING, told)
        lines = frozenset(entry.line for entry in found.entries if entry.sentence)
        if self._work is not None and lines:
            self._read.show_rows(self._work, lines)

    def paste(self, text: str, page: str = "") -> None:
        """Take a text as the list, at once; if there is a page of HTML with tables, that, as soon as it is read."""
        self._given.set_pasted(text)
        self._to_look_over = True
        if page:
            self._read_page(page)
        else:
            self._read_pasted()

    def read_file(self, path: Path) -> None:
        """Take a file as the list."""
        self._given.file.setText(str(path))
        self._read_file()

    def read_named(self) -> bool:
        """Read the file that is named and was not read yet, if there is one; whether it is being read now."""
        named = self._given.file.text().strip()
        if named == self._named:
            return False
        if named:
            self._read_file()
        else:
            self._named = ""
            self._drop_list()
        return bool(named)

    def file_field(self) -> QLineEdit:
        """Where the file is named."""
        return self._given.file

    def columns(self) -> ColumnChoices:
        """What the columns hold."""
        return self._given.columns

    def preview(self) -> CommandTable:
        """The rows as they are understood."""
        return self._read.table

    def rows_read(self) -> RowsRead:
        """The same with what is said of them and the key that takes one for somebody."""
        return self._read

    def row(self, name: str) -> FormRow:
        """The row of `file`, `pasted`, `encoding`, `side` or `columns`."""
        return self._given.rows[name]

    def close_reading(self) -> None:
        """Wait for a file that is still being read."""
        self._readers.close()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._given.reword(self._work, self._offered)
        self._read.reword()
        if self._work is not None:
            self._given.say_what_is_unsure(self._work, self._asked_for)

    def show_sides(self, sides: tuple[str, ...], called: NamesOfSides) -> None:
        """Learn the sides there are and what they are called: the list is of one of them."""
        self._offered, self._called = sides, called
        self._given.word_sides(self._offered)

    def ask_languages(self) -> None:
        """Put the officer before the first column whose language nothing tells."""
        if self._work is not None and self._work.untold:
            self._given.columns.language_boxes()[self._work.untold[0]].setFocus()

    def ask_side(self) -> None:
        """Put the officer before the sides, of which nothing tells whose list it is."""
        self._given.rows["side"].show_error(Severity.WARNING, say("reconcile.ask-side"))
        self._given.sides.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 0)
        column.setSpacing(10)
        for row in self._given.rows.values():
            column.addWidget(row)
        column.addWidget(self._read, 1)
        column.addStretch()
        self._column = column

    def _connect(self) -> None:
        self._given.choose.clicked.connect(self._ask_for_file)
        self._given.file.returnPressed.connect(self._read_file)
        self._given.file.editingFinished.connect(self.read_named)
        self._given.file.list_pasted.connect(self.paste)
        self._given.encoding.activated.connect(self._read_file)
        self._given.pasted.textChanged.connect(self._timer.start)
        self._given.pasted.page_pasted.connect(self._read_page)
        self._timer.timeout.connect(self._read_pasted)
        self._given.sides.chosen.connect(self._choose_side)
        self._given.columns.chosen.connect(self._choose_columns)
        self._read.naming_wanted.connect(self._name_somebody)

    def _ask_for_file(self) -> None:
        dialog = FileDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([say("reconcile.lists"), say("reconcile.all-files")])
        dialog.fileSelected.connect(lambda path: self.read_file(Path(path)))
        dialog.open()

    def _read_file(self) -> None:
        named = self._given.file.text().strip()
        if named:
            self._named = named
            self._given.rows["file"].clear_error()
            self._given.set_pasted("")
            reading = partial(read, Path(named).expanduser(), self._given.encoding_chosen())
            self._understand(reading).otherwise(self._could_not_be_read)

    def _read_pasted(self) -> None:
        self._timer.stop()
        text = self._given.pasted.toPlainText()
        if not text.strip():
            if not self._named:
                self._drop_list()
            return
        self._reading.drop()
        self._name_file("")
        self._given.rows["file"].clear_error()
        if len(text) > LONG_TEXT:
            self._understand(partial(read_pasted, text)).otherwise(self._could_not_be_pasted)
            return
        try:
            self._was_understood(understood(partial(read_pasted, text), self._side(), self._called))
        except Problem as problem:
            self._could_not_be_pasted(problem)

    def _could_not_be_pasted(self, problem: Problem) -> None:
        self._set(None)
        self._given.rows["pasted"].show_error(Severity.REFUSAL, problem_sentence(problem, say.words))

    def _understand(self, reading: Callable[[], ListRead]) -> AskedWork[ListWork]:
        """Read and understand a list beside the window; until then it says so. A newer one takes its place."""
        self._reading = self._readers.ask(partial(understood, reading, self._side(), self._called))
        return self._reading.then(self._was_understood)

    def _side(self) -> str:
        return self._given.sides.value() or "guest"

    def _read_page(self, page: str) -> None:
        """Read a page in a child process; one that cannot be read is taken as the text it shows."""
        self._timer.stop()
        self._name_file("")
        self._given.rows["file"].clear_error()
        self._understand(partial(read_copied, page)).otherwise(lambda _problem: self._read_pasted())

    def _was_understood(self, work: ListWork) -> None:
        work = work.for_side(self._side()) if self._said_by_hand else work  # A text put right is of the same side.
        self._given.sides.set_value(work.side)
        self._set(work)
        if self._to_look_over and not work.untold:
            self._read.setFocus()
        self._to_look_over = False

    def _could_not_be_read(self, problem: Problem) -> None:
        self._set(None)
        row = self._given.rows["encoding" if problem.code == "list-not-text" else "file"]
        row.show_error(Severity.REFUSAL, problem_sentence(problem, say.words))

    def _name_file(self, name: str) -> None:
        """Show which file the list is of, so that it is not read again; empty for none."""
        self._given.file.setText(name)
        self._named = name.strip()

    def _drop_list(self) -> None:
        """Show no list any more, as what it was given by was taken away."""
        self._reading.drop()
        self._set(None)

    def _choose_side(self, side: str) -> None:
        self._said_by_hand = True
        if self._work is not None:
            self._set(self._work.for_side(side))

    def _name_somebody(self, line: int) -> None:
        if self._work is not None:
            self._set(self._work.naming(line))

    def _choose_columns(self) -> None:
        if self._work is None:
            return
        work = self._work.with_columns(self._given.columns.columns())
        if len(work.read.rows) > LONG_LIST:
            self._reading = self._readers.ask(partial(with_everybody, work))
            self._reading.then(self._was_understood)
        else:
            self._set(work)

    def _set(self, work: ListWork | None) -> None:
        self._work, self._to_look_over = work, self._to_look_over and work is not None
        self._given.show_work(work)
        self._read.setVisible(work is not None)
        self._column.setStretch(self._column.count() - 1, int(work is None))
        self._read.show_rows(work)
        if work is not None:
            self._given.say_what_is_unsure(work, self._asked_for)
            self._given.show_columns(work)
        self.work_changed.emit(work)
