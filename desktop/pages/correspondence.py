"""The page of the correspondence: the register newest first, and what each letter changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QWidget

from desktop.concepts.edges import entry_words
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.digest import letter_file
from desktop.look import fonts
from desktop.models.correspondence_model import CorrespondenceModel
from desktop.pages.filtered_page import FilteredPage
from desktop.widgets.announce import announce
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.layout.splitter import Splitter
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.agreement.correspondence import CorrectLetter, RegisterLetter, RetractLetter
from domain.core.message import CommandClass
from domain.core.problem import Malformed
from domain.projections.correspondence import LetterRow

ASKS: Mapping[str, CommandClass] = {"C": CorrectLetter, "Del": RetractLetter}


class CorrespondencePage(FilteredPage[LetterRow]):
    """The register above, below the entries whose source the chosen letter is.

    S lets the letter stand as the source of what is recorded from now on; C or Enter corrects it, F2 a cell of it; F
    checks a file against its digest; Del takes it out. Enter on an entry shows it in the journal.
    """

    name = "correspondence"
    primary = RegisterLetter
    field = "letter"
    keys = {"S": "standing", "C": "correct", "F": "check-file", "Del": "retract"}
    chips = ("all", "in", "out")
    cells = {
        "letter-kind": (CorrectLetter, "kind"), "direction": (CorrectLetter, "direction"),
        "letter": (CorrectLetter, "subject"), "recipient": (CorrectLetter, "recipient"),
        "received": (CorrectLetter, "received_at"), "file": (CorrectLetter, "file"),
    }  # fmt: skip
    beside = {"subject": ("said", "number", "dated")}
    enter_changes = False

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(CorrespondenceModel(), requests, parent)
        self._standing: str | None = None
        self._checked = ""
        self._told: Sequence[tuple[int, str]] = ()
        self._heading, self._entries = Label(font=fonts.strong, parent=self), QListWidget(self)
        self._entries.itemActivated.connect(self._open_entry)
        self.assemble(self._halves())

    def rows(self, view: VisitView) -> Iterable[LetterRow]:
        return view.letters

    def keeps(self, chip: str, row: LetterRow) -> bool:
        return row.direction == chip

    def show_standing(self, source: str | None) -> None:
        """Learn which source stands, to say it of its letter."""
        self._standing = source
        self.tell_chosen()

    def commands(self) -> tuple[CommandClass, ...]:
        return tuple(ASKS.values()) if self._may_record() else ()

    def takes_all(self) -> bool:
        return True

    def reword(self) -> None:
        self._entries.setAccessibleName(say("page.correspondence.entries"))
        super().reword()

    def act(self, key: str, row: LetterRow) -> None:
        if key in ASKS:
            self._requests.open_form(ASKS[key], {"letter": row.id})
        elif key == "S":
            self._requests.ask_source(row.id)
        elif row.file is not None:
            self._ask_file()
        else:
            self._strip.set_sum(say("page.correspondence.no-file"))

    def open_row(self, row: LetterRow) -> None:
        self._act("C")

    def tell_chosen(self) -> None:
        """Tell the entries the chosen letter changed, and whether it is the source that stands."""
        row = self._row()
        self._strip.set_sum(self._checked)
        standing = row is not None and row.id == self._standing
        self._strip.set_chosen(say("page.correspondence.stands") if standing else "")
        if row is None or self._view is None:
            self._heading.setText(say("page.correspondence.none"))
            self._list_entries(())
            return
        words = say.words.in_zone(self._view.visit.zone)
        code = "page.correspondence.changed" if row.entries else "page.correspondence.unused"
        self._heading.setText(words(code, letter=row.quoted, count=len(row.entries)))
        told = ((number, entry_words.entry_sentence(self._view.history[number - 1], words)) for number in row.entries)
        self._list_entries([(number, words("inspector.change", entry=str(number), what=what)) for number, what in told])

    def _list_entries(self, told: Sequence[tuple[int, str]]) -> None:
        """List entries by their numbers and sentences, anew where any is another than before."""
        if told == self._told:
            return
        self._told = told
        self._entries.clear()
        for number, line in told:
            QListWidgetItem(line, self._entries).setData(Qt.ItemDataRole.UserRole, number)

    def _open_entry(self, item: QListWidgetItem) -> None:
        self._requests.show_in_journal(int(item.data(Qt.ItemDataRole.UserRole)))

    def check_file(self, path: str) -> None:
        """Say whether a file is the one that was registered with the chosen letter."""
        row = self._row()
        if row is None or row.file is None:
            return
        try:
            same = letter_file(Path(path)).digest == row.file.digest
        except Malformed as problem:
            self._checked = problem_sentence(problem, say.words)
        else:
            code = "same-file" if same else "other-file"
            self._checked = say(f"page.correspondence.{code}", name=Path(path).name, file=row.file.name)
        self._strip.set_sum(self._checked)
        announce(self._strip, self._checked)

    def _halves(self) -> Splitter:
        below = _Below(self)
        boxes.column(self._heading, (self._entries, 1), on=below, spacing=6, margins=(14, 10, 14, 0))
        self._heading.setWordWrap(True)
        self._entries.setWordWrap(True)
        self._entries.setResizeMode(QListWidget.ResizeMode.Adjust)
        halves = Splitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self._table)
        halves.addWidget(below)
        halves.setSizes([420, 200])
        return halves

    def _ask_file(self) -> None:
        dialog = FileDialog(self, say("page.correspondence.key.check-file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.check_file)
        dialog.open()

    def _selected(self) -> None:
        self._checked = ""
        super()._selected()


class _Below(QWidget):
    """No lower than its heading needs in all its lines."""

    def minimumSizeHint(self) -> QSize:
        least, lines = super().minimumSizeHint(), self.layout()
        high = lines.minimumHeightForWidth(self.width()) if lines is not None else 0
        return QSize(least.width(), max(least.height(), high))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
