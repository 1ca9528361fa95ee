"""The page of the journal: every entry in a sentence, found by subject, author and words, compared by two marks."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QSplitter, QVBoxLayout, QWidget

from desktop.desk.queries import differences
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.models.journal_model import JournalLine, JournalModel, journal_lines, names_of
from desktop.pages.page import Page
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.widgets.label import Label
from desktop.wording import sentences
from desktop.wording.words import say
from domain.projections.difference import Difference

KEYS = {"A": "mark-a", "B": "mark-b"}
"""The keys of the page, each with the word of its button: `page.journal.key.<word>`."""

PANE = 300


class JournalPage(Page):
    """Enter opens the visit at an entry. A and B mark two entries; what differs between them stands beside."""

    name = "journal"
    primary = ""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._marks: dict[str, int] = {}
        self._differences: tuple[Difference, ...] = ()
        self._filter = FilterBar(self)
        self._about, self._by = QLineEdit(self), QComboBox(self)
        self._about.setFixedWidth(fonts.scaled(168))
        self._by.setMinimumWidth(fonts.scaled(148))
        self._filter.add_leading(self._about)
        self._filter.add_leading(self._by)
        self._model = JournalModel(self)
        self._table = CommandTable(tuple(KEYS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._pane, self._title, self._list = QWidget(self), Label(font=fonts.strong), QListWidget(self)
        self._strip = CommandStrip(tuple(KEYS), self)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        moved = self._view is None or (self._view.visit_id, self._view.entry) != (view.visit_id, view.entry)
        if self._view is not None and self._view.visit_id != view.visit_id:
            self._forget_marks()
        self._view = view
        self._offer_authors()
        self._fill(str(view.entry) if moved else self._chosen())

    def show_differences(self, differences: tuple[Difference, ...]) -> None:
        """List what differs between the two marked entries."""
        self._differences = differences
        self._pane.show()
        self._word_differences()

    def takes_all(self) -> bool:
        return True

    def select_entry(self, number: int) -> None:
        """Choose an entry, whatever was filtered before."""
        if self._model.line_of(str(number)) < 0:
            self._about.clear()
            self._filter.field().clear()
            self._by.setCurrentIndex(0)
            self._apply_filter()
        self._keep(str(number))

    def count(self) -> int | None:
        return self._view.newest if self._view else None

    def reword(self) -> None:
        self._about.setPlaceholderText(say("page.journal.about"))
        self._about.setAccessibleName(say("page.journal.about"))
        self._by.setAccessibleName(say("page.journal.by"))
        self._table.setAccessibleName(say("page.journal"))
        self._list.setAccessibleName(say("page.journal.differences"))
        self._filter.set_words(FilterWords(say("page.journal.words")))
        self._strip.set_words(tuple(say(f"page.journal.key.{word}") for word in KEYS.values()))
        chosen = self._chosen()
        self._model.reword()
        self._offer_authors()
        self._word_differences()
        self._keep(chosen)

    def _lay_out(self) -> None:
        beside = QVBoxLayout(self._pane)
        beside.setContentsMargins(14, 12, 14, 0)
        beside.addWidget(self._title)
        beside.addWidget(self._list, 1)
        self._title.setWordWrap(True)
        self._list.setWordWrap(True)
        self._list.setSpacing(4)
        self._pane.setMinimumWidth(fonts.scaled(PANE))
        self._pane.hide()
        halves = QSplitter(self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._table)
        halves.addWidget(self._pane)
        halves.setStretchFactor(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(halves, 1)
        column.addWidget(self._strip)

    def _connect(self) -> None:
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._about.textChanged.connect(self._apply_filter)
        self._about.returnPressed.connect(self._table.setFocus)
        self._by.activated.connect(self._apply_filter)
        self._table.activated.connect(self._open)
        self._table.key_command.connect(self._mark)
        self._strip.pressed.connect(self._mark)

    def _open(self) -> None:
        line = self._model.row_at(self._table.chosen_line())
        if line is not None:
            self._requests.look_at(line.number)

    def _mark(self, mark: str) -> None:
        line = self._model.row_at(self._table.chosen_line())
        if line is None:
            return
        self._marks = {each: number for each, number in self._marks.items() if number != line.number}
        self._marks[mark] = line.number
        self._fill(str(line.number))
        if len(self._marks) == len(KEYS):
            self._compare(*sorted(self._marks.values()))

    def _compare(self, earlier: int, later: int) -> None:
        if self._view is not None:
            query = partial(differences, visit_id=self._view.visit_id, earlier=earlier, later=later)
            self._requests.ask(query).then(self.show_differences)

    def _forget_marks(self) -> None:
        self._marks = {}
        self._differences = ()
        self._pane.hide()

    def _fill(self, chosen: str) -> None:
        if self._view is None:
            return
        self._model.set_rows(journal_lines(self._view, self._marks), self._view.visit.zone)
        self._keep(chosen)
        self._say_counts()

    def _apply_filter(self, *_args: object) -> None:
        chosen = self._chosen()
        words, by = self._about.text().casefold().strip(), str(self._by.currentData() or "")
        self._model.set_filter(self._filter.text(), partial(_kept, words, by) if words or by else None)
        self._keep(chosen)
        self._say_counts()

    def _offer_authors(self) -> None:
        chosen = self._by.currentData()
        authors = sorted({row.entry.author for row in self._view.history}) if self._view else []
        self._by.clear()
        self._by.addItem(say("page.journal.anyone"), "")
        for author in authors:
            self._by.addItem(author, author)
        self._by.setCurrentIndex(max(self._by.findData(chosen), 0))

    def _word_differences(self) -> None:
        words = say.words.in_zone(self._view.visit.zone) if self._view else say.words
        self._list.clear()
        self._list.addItems([sentences.difference_sentence(each, words) for each in self._differences])
        if len(self._marks) == len(KEYS):
            earlier, later = sorted(self._marks.values())
            self._title.setText(say("page.journal.between", earlier=str(earlier), later=str(later)))
        if self._marks and not self._differences:
            self._list.addItem(say("page.journal.no-difference"))

    def _keep(self, chosen: str) -> None:
        at = self._model.line_of(chosen)
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)

    def _chosen(self) -> str:
        line = self._model.row_at(self._table.chosen_line())
        return str(line.number) if line else ""

    def _say_counts(self) -> None:
        shown, total = len(self._model.shown()), len(self._model.rows())
        self._filter.set_shown(say("page.shown", shown=shown, total=total))


def _kept(about: str, by: str, line: JournalLine) -> bool:
    """Whether an entry is by that author, and about something of that id or name."""
    if by and line.row.entry.author != by:
        return False
    return not about or any(about in name.casefold() for name in names_of(line.row))
