"""The page of the correspondence: the register newest first, and what each letter changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from desktop.concepts.edges import entry_words
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.digest import described
from desktop.look import fonts
from desktop.models.correspondence_model import CorrespondenceModel
from desktop.pages.page import Page
from desktop.widgets.announce import announce
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.widgets.label import Label
from desktop.wording.problems import sentence
from desktop.wording.words import say
from domain.core.problem import Malformed
from domain.projections.correspondence import LetterRow

KEYS = {"S": "standing", "C": "correct", "F": "check-file", "Del": "retract"}
"""The keys of the page, each with the word of its button: `page.correspondence.key.<word>`."""
ASKS = {"C": "correct-letter", "Del": "retract-letter"}
CHIPS = ("all", "in", "out")


class CorrespondencePage(Page):
    """The register above, below the entries whose source the chosen letter is.

    S lets the letter stand as the source of what is recorded from now on; C or Enter corrects it; F checks a file
    against its digest; Del takes it out. Enter on an entry shows it in the journal.
    """

    name = "correspondence"
    primary = "register-letter"

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._standing: str | None = None
        self._checked = ""
        self._filter = FilterBar(self, CHIPS)
        self._model = CorrespondenceModel(self)
        self._table = CommandTable(tuple(KEYS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._heading, self._entries = Label(font=fonts.strong, parent=self), QListWidget(self)
        self._strip = CommandStrip(tuple(KEYS), self)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        chosen, self._view = self._chosen(), view
        self._model.set_rows(view.letters, view.visit.zone)
        self._filter.set_counts({chip: len(_kept(chip, view.letters)) for chip in CHIPS})
        self._strip.show_buttons(not view.read_only)
        self._keep(chosen)
        self._show_letter()
        self._say_counts()

    def show_standing(self, source: str | None) -> None:
        """Learn which source stands, to say it of its letter."""
        self._standing = source
        self._show_letter()

    def selection(self) -> dict[str, Any]:
        row = self._row()
        return {"letter": row.id} if row else {}

    def commands(self) -> tuple[str, ...]:
        writable = self._row() is not None and self._view is not None and not self._view.read_only
        return ("correct-letter", "retract-letter") if writable else ()

    def select(self, subject: str) -> bool:
        if self._view is None or all(row.id != subject for row in self._view.letters):
            return False
        if self._model.line_of(subject) < 0:
            self._filter.field().clear()
            self._filter.choose("all")
        self._keep(subject)
        return True

    def takes_all(self) -> bool:
        return True

    def count(self) -> int | None:
        return len(self._view.letters) if self._view else None

    def reword(self) -> None:
        chosen = self._chosen()
        self._table.setAccessibleName(say("page.correspondence"))
        self._entries.setAccessibleName(say("page.correspondence.entries"))
        chips = tuple(say(f"page.correspondence.{chip}") for chip in CHIPS)
        self._filter.set_words(FilterWords(say("page.filter"), chips))
        self._strip.set_words(tuple(say(f"page.correspondence.key.{word}") for word in KEYS.values()))
        self._model.reword()
        self._keep(chosen)
        self._show_letter()
        self._say_counts()

    def check_file(self, path: str) -> None:
        """Say whether a file is the one that was registered with the chosen letter."""
        row = self._row()
        if row is None or row.file is None:
            return
        try:
            same = described(Path(path)).digest == row.file.digest
        except Malformed as problem:
            self._checked = sentence(problem, say.words)
        else:
            code = "same-file" if same else "other-file"
            self._checked = say(f"page.correspondence.{code}", name=Path(path).name, file=row.file.name)
        self._strip.set_sum(self._checked)
        announce(self._strip, self._checked)

    def _lay_out(self) -> None:
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(14, 10, 14, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        column.addWidget(self._entries, 1)
        self._heading.setWordWrap(True)
        self._entries.setWordWrap(True)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._table)
        halves.addWidget(below)
        halves.setSizes([420, 200])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._filter)
        whole.addWidget(halves, 1)
        whole.addWidget(self._strip)

    def _connect(self) -> None:
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._correct)
        self._table.selectionModel().selectionChanged.connect(self._letter_chosen)
        self._entries.itemActivated.connect(self._open_entry)
        self._strip.pressed.connect(self._act)

    def _act(self, key: str) -> None:
        row = self._row()
        if row is None or self._view is None or self._view.read_only:
            return
        if key in ASKS:
            self._requests.open_form(ASKS[key], {"letter": row.id})
        elif key == "S":
            self._requests.ask_source(row.id)
        elif row.file is not None:
            self._ask_file()
        else:
            self._strip.set_sum(say("page.correspondence.no-file"))

    def _correct(self) -> None:
        self._act("C")

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, say("page.correspondence.key.check-file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.check_file)
        dialog.open()

    def _letter_chosen(self) -> None:
        self._checked = ""
        self._show_letter()
        self.selection_changed.emit()

    def _show_letter(self) -> None:
        """Tell the entries the chosen letter changed, and whether it is the source that stands."""
        row = self._row()
        self._entries.clear()
        self._strip.set_sum(self._checked)
        standing = row is not None and row.id == self._standing
        self._strip.set_chosen(say("page.correspondence.stands") if standing else "")
        if row is None or self._view is None:
            self._heading.setText(say("page.correspondence.none"))
            return
        words = say.words.in_zone(self._view.visit.zone)
        self._heading.setText(words("page.correspondence.changed", letter=row.quoted, count=len(row.entries)))
        for number in row.entries:
            line = words(
                "inspector.change", entry=str(number), what=entry_words.sentence(self._view.history[number - 1], words)
            )
            item = QListWidgetItem(line, self._entries)
            item.setData(Qt.ItemDataRole.UserRole, number)

    def _open_entry(self, item: QListWidgetItem) -> None:
        self._requests.show_in_journal(int(item.data(Qt.ItemDataRole.UserRole)))

    def _apply_filter(self) -> None:
        chosen, chip = self._chosen(), self._filter.chosen()
        self._model.set_filter(self._filter.text(), None if chip == "all" else lambda row: row.direction == chip)
        self._keep(chosen)
        self._say_counts()

    def _keep(self, chosen: str) -> None:
        at = self._model.line_of(chosen)
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        elif at < 0 and self._model.rowCount():
            self._table.select_row(0)

    def _chosen(self) -> str:
        row = self._row()
        return row.id if row else ""

    def _say_counts(self) -> None:
        shown, total = len(self._model.shown()), len(self._model.rows())
        self._filter.set_shown(say("page.shown", shown=shown, total=total))

    def _row(self) -> LetterRow | None:
        return self._model.row_at(self._table.chosen_line())


def _kept(chip: str, rows: tuple[LetterRow, ...]) -> list[LetterRow]:
    return [row for row in rows if chip in ("all", row.direction)]
