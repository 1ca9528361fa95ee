"""The page of the journal: every entry in a sentence, found by subject, author and words; two can be compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QVBoxLayout, QWidget

from desktop.concepts.edges.compared_words import explained_sentence
from desktop.desk.queries import differences
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.models.journal_model import JournalLine, JournalModel, journal_lines, names_of
from desktop.pages.table_page import FilteredPage
from desktop.widgets.label import Label
from desktop.widgets.splitter import Splitter
from desktop.wording.words import say
from domain.projections.explained import Explained

KEYS = {"A": "mark-a", "B": "mark-b"}
"""The keys that mark an entry."""

PANE = 300


class JournalPage(FilteredPage[JournalLine]):
    """Enter opens the visit at an entry. A and B mark two entries; what differs between them stands beside."""

    name = "journal"
    primary = None
    keys = KEYS
    keys_of_the_past = tuple(KEYS)
    first_chosen = False

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(JournalModel(), requests, parent)
        self._marks: dict[str, int] = {}
        self._differences: tuple[Explained, ...] = ()
        self._pane, self._title, self._difference_list = QWidget(self), Label(font=fonts.strong), QListWidget(self)
        self._about.returnPressed.connect(self._table.setFocus)
        self.assemble(self._halves())

    def rows(self, view: VisitView) -> Iterable[JournalLine]:
        return journal_lines(view, self._marks)

    def show_view(self, view: VisitView) -> None:
        moved = self._view is None or (self._view.visit_id, self._view.entry) != (view.visit_id, view.entry)
        if self._view is not None and self._view.visit_id != view.visit_id:
            self._forget_marks()
        self._view = view
        self._offer_authors()
        self._list(str(view.entry) if moved else self._chosen())

    def show_differences(self, differences: tuple[Explained, ...]) -> None:
        """List what differs between the two marked entries."""
        self._differences = differences
        self._pane.show()
        self._word_differences()

    def takes_all(self) -> bool:
        return True

    def find_words(self) -> str:
        return say("page.journal.words")

    def select(self, subject: str) -> bool:
        """Nothing here is selected by id: entries are by `select_entry`."""
        return False

    def select_entry(self, number: int) -> None:
        """Choose an entry, whatever was filtered before."""
        if self._model.line_of(str(number)) < 0:
            self._about.clear()
            self._filter.field().clear()
            self._by.setCurrentIndex(0)
            self._apply_filter()
        self._keep(str(number))

    def reword(self) -> None:
        self._about.setPlaceholderText(say("page.journal.about"))
        self._about.setAccessibleName(say("page.journal.about"))
        self._by.setAccessibleName(say("page.journal.by"))
        self._difference_list.setAccessibleName(say("page.journal.differences"))
        super().reword()
        self._offer_authors()
        self._word_differences()

    def act(self, key: str, row: JournalLine) -> None:
        self._marks = {each: number for each, number in self._marks.items() if number != row.number}
        self._marks[key] = row.number
        self._list(str(row.number))
        if len(self._marks) == len(KEYS):
            self._compare(*sorted(self._marks.values()))

    def open_row(self, row: JournalLine) -> None:
        self._requests.look_at(row.number)

    def _halves(self) -> Splitter:
        beside = QVBoxLayout(self._pane)
        beside.setContentsMargins(14, 12, 14, 0)
        beside.addWidget(self._title)
        beside.addWidget(self._difference_list, 1)
        self._title.setWordWrap(True)
        self._difference_list.setWordWrap(True)
        self._difference_list.setSpacing(4)
        self._pane.setMinimumWidth(fonts.scaled(PANE))
        self._pane.hide()
        halves = Splitter(parent=self)
        halves.addWidget(self._table)
        halves.addWidget(self._pane)
        halves.setStretchFactor(0, 1)
        return halves

    def _compare(self, earlier: int, later: int) -> None:
        if self._view is not None:
            query = partial(differences, visit_id=self._view.visit_id, earlier=earlier, later=later)
            self._requests.ask(query).then(self.show_differences)

    def _forget_marks(self) -> None:
        self._marks = {}
        self._differences = ()
        self._pane.hide()

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
        self._difference_list.clear()
        self._difference_list.addItems([explained_sentence(each, words) for each in self._differences])
        if len(self._marks) == len(KEYS):
            earlier, later = sorted(self._marks.values())
            self._title.setText(say("page.journal.between", earlier=str(earlier), later=str(later)))
        if self._marks and not self._differences:
            self._difference_list.addItem(say("page.journal.no-difference"))

    def _made_leading(self, bar: QWidget) -> tuple[QWidget, ...]:
        self._about, self._by = QLineEdit(bar), QComboBox(bar)
        self._about.setFixedWidth(fonts.scaled(168))
        self._by.setMinimumWidth(fonts.scaled(148))
        self._about.textChanged.connect(self._apply_filter)
        self._by.activated.connect(self._apply_filter)
        return self._about, self._by

    def _show_buttons(self, view: VisitView) -> None:
        """Always show them: entries are marked in the past as well."""

    def _selected(self) -> None:
        """Leave the inspector as it is: no command is about an entry."""

    def _kept(self) -> Callable[[JournalLine], bool] | None:
        words, by = self._about.text().casefold().strip(), str(self._by.currentData() or "")
        return partial(_kept, words, by) if words or by else None


def _kept(about: str, by: str, line: JournalLine) -> bool:
    """Whether an entry is by that author, and about the thing with that id or name."""
    if by and line.row.entry.author != by:
        return False
    return not about or any(about in name.casefold() for name in names_of(line.row))
