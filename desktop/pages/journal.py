"""The page of the journal: its acts, found by subject, author and words; what changed stands beside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.models.journal_model import JournalLine, JournalModel, KeptJournal, marked, names_in_entry
from desktop.pages.filtered_page import FilteredPage
from desktop.replay.changes_pane import ChangesPane
from desktop.widgets.fields.box import Box
from desktop.widgets.layout.splitter import Splitter
from desktop.wording.words import say
from domain.projections.history import concerned

ROOMY = 700
"""From which width on what changed stands beside the entries, in pixels at the normal size of text."""
UNDO = "Ctrl+U"
KEYS = {"Enter": "look", "Space": "open-act", "A": "mark-a", "B": "mark-b", UNDO: "undo-act"}
"""The keys that show the visit at an entry, or the entries of an act, mark an entry, or undo what it came of."""
MARKS = ("A", "B")
MANY, STEP_S = 1_000, 0.02
"""From how many entries on that are not worded yet it is done in steps, and for how long one lasts, in seconds."""


class JournalPage(FilteredPage[JournalLine]):
    """Enter opens the visit at an entry, Ctrl+U undoes the act it came of. Beside stands what changed: since the moment
    on show, by the act chosen, or between two entries marked A and B.
    """

    name = "journal"
    primary = None
    keys = KEYS
    keys_beside = ("Enter",)
    keys_of_the_past = tuple(key for key in KEYS if key != UNDO)
    first_chosen = False
    chips = ("acts", "entries")

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(JournalModel(), requests, parent)
        self._journal, self._opened = KeptJournal(), frozenset[int]()
        self._marks: dict[str, int] = {}
        self._listed: tuple[object, ...] = ()
        """What the table was filled from."""
        self._offered: frozenset[str] | None = None
        """The keys whose buttons are shown; None where no row is chosen."""
        self._looked_in: tuple[object, ...] = ()
        """What the lines were made of in which words are looked for."""
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._word_ahead)
        self._changes = ChangesPane(requests, self)
        self._about.returnPressed.connect(self._table.setFocus)
        self._filter.entered.connect(self._begin_wording)
        self._table.clicked.connect(self._clicked)
        self.assemble(self._halves())

    def rows(self, view: VisitView) -> Iterable[JournalLine]:
        lines = self._journal.acts(self._opened) if self._by_acts() else self._journal.entries()
        return marked(lines, self._marks)

    def show_view(self, view: VisitView) -> None:
        before, self._view = self._view, view
        moved = before is None or (before.visit_id, before.entry) != (view.visit_id, view.entry)
        if before is not None and before.visit_id != view.visit_id:
            self._forget()
        self._journal.follow(view)
        self._model_here().sides = self._journal.sides
        looks_another_way = self._model_here().stand_at(view.entry, past=view.past)
        listed = (view.visit_id, view.history, view.visit.zone, say.words.language)
        if self._listed and self._listed[1] is view.history and self._listed == listed:
            self._table.repaint_lines(looks_another_way)
        else:
            self._listed = listed
            self._offer_authors()
            self._list(self._chosen())
        if moved:
            self._keep(self._key_of(view.entry))
            if self._table.chosen_line() <= self._model.first_line():
                # The day stands above the first line.
                self._table.scrollToTop()
            self._say_counts()
        self._show_buttons(view)
        self._compare()

    def takes_all(self) -> bool:
        return True

    def find_words(self) -> str:
        return say("page.journal.words")

    def keeps(self, chip: str, row: JournalLine) -> bool:
        return True

    def people_of(self, row: JournalLine) -> Iterable[str]:
        return row.row.subjects

    def counts(self, shown: int, total: int) -> str:
        """How many there were at the moment on show, as far as they are shown, and how many of them came since."""
        if self._view is None:
            return super().counts(shown, total)
        moment = self._view.entry
        if self._by_acts():
            there, shown = self._journal.count(moment), self._journal.count(len(self._view.history))
            said = say("page.journal.one-act", count=there)
        else:
            there = moment if shown == total else sum(row.number <= moment for row in self._model.shown())
            said = super().counts(there, moment)
        return say("page.journal.and-since", then=said, later=shown - there) if shown > there else said

    def select(self, subject: str) -> bool:
        """Nothing here is selected by id: entries are by `select_entry`."""
        return False

    def select_entry(self, number: int) -> None:
        """Choose an entry, whatever was filtered before."""
        if self._model.line_of(self._key_of(number)) < 0:
            self._show_all()
        act = self._journal.act_of(number)
        if act is not None and act.several:
            self._opened |= {act.first}
            self._list("")
        self._keep(str(number))

    def reword(self) -> None:
        self._about.setPlaceholderText(say("page.journal.about"))
        self._about.setAccessibleName(say("page.journal.about"))
        self._by.setAccessibleName(say("page.journal.by"))
        super().reword()
        self._offer_authors()
        self._changes.reword()

    def act(self, key: str, row: JournalLine) -> None:
        if key == "Enter":
            self.open_row(row)
        elif key in MARKS:
            self._mark(key, row)
        elif key == UNDO:
            self._undo(row)
        elif row.several:
            self._opened ^= {row.first}
            self._list(self._model.key(row))

    def open_row(self, row: JournalLine) -> None:
        self._requests.look_at(row.number)

    def _show_all(self) -> None:
        """Let the filter keep every entry; acts or entries are listed as before."""
        self._about.clear()
        self._filter.field().clear()
        self._by.setCurrentIndex(0)
        self._apply_filter()

    def _undo(self, row: JournalLine) -> None:
        """Undo the act an entry came of, unless a moment of the past is on show."""
        if self._may_undo(row) and row.row.entry.command_id is not None:
            self._requests.undo(row.row.entry.command_id)

    def _may_undo(self, row: JournalLine | None) -> bool:
        here = self._view is not None and not self._view.read_only
        return here and row is not None and row.row.entry.command_id is not None

    def _model_here(self) -> JournalModel:
        assert isinstance(self._model, JournalModel)
        return self._model

    def _by_acts(self) -> bool:
        """Whether acts are listed: words and authors are looked for in entries."""
        return self._filter.chosen() == "acts"

    def _key_of(self, number: int) -> str:
        """The key of the line an entry stands on, or its act where its entries are not shown."""
        if self._model.line_of(str(number)) >= 0:
            return str(number)
        act = self._journal.act_of(number)
        return self._model.key(act) if act is not None else ""

    def _clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """A click on its numbers shows the entries of an act, or hides them."""
        row = self._model.row_at(index.row())
        if row is not None and row.several and index.column() == 0:
            self.act("Space", row)

    def _mark(self, key: str, row: JournalLine) -> None:
        self._marks = {each: number for each, number in self._marks.items() if number != row.number}
        self._marks[key] = row.number
        self._list(self._model.key(row))
        self._compare()
        if self._compares_marks():
            self._changes.explain()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Leave the room of what changed to the entries where they would be few, unless it is asked for."""
        asked = self._compares_marks() or (self._view is not None and self._view.past)
        self._changes.setVisible(asked or self.width() >= fonts.scaled(ROOMY))

    def _halves(self) -> Splitter:
        halves = Splitter(parent=self)
        halves.addWidget(self._table)
        halves.addWidget(self._changes)
        halves.setStretchFactor(0, 1)
        return halves

    def _compares_marks(self) -> bool:
        return len(self._marks) == len(MARKS)

    def _to_compare(self) -> tuple[int, int] | None:
        """Between which entries what changed is shown; None where nothing is chosen."""
        if self._view is None:
            return None
        if self._compares_marks():
            earlier, later = sorted(self._marks.values())
            return earlier, later
        if self._view.past:
            return self._view.entry, self._view.newest
        row = self._row()
        return (row.first - 1, row.number) if row is not None else None

    def _compare(self) -> None:
        self._give_room()
        if self._view is not None:
            self._changes.compare(self._view, self._to_compare(), at_length=self._compares_marks())
            self._changes.say_filtered(filtered=bool(self._filter.text().strip()) or self._kept() is not None)

    def _forget(self) -> None:
        self._marks, self._opened = {}, frozenset()
        self._model_here().forget_words()
        self._changes.forget()

    def _offer_authors(self) -> None:
        chosen = self._by.currentData()
        authors = sorted({row.entry.author for row in self._view.history}) if self._view else []
        self._by.clear()
        self._by.addItem(say("page.journal.anyone"), "")
        for author in authors:
            self._by.addItem(author, author)
        self._by.setCurrentIndex(max(self._by.findData(chosen), 0))

    def _made_leading(self, bar: QWidget) -> tuple[QWidget, ...]:
        self._about, self._by = QLineEdit(bar), Box(bar)
        hold_width(self._about, 168)
        hold_width(self._by, 148, ANY)
        self._about.textChanged.connect(self._apply_filter)
        self._by.activated.connect(self._apply_filter)
        return self._about, self._by

    def _show_buttons(self, view: VisitView) -> None:
        """Show them in the past as well, where entries are looked at and marked."""
        row = self._row()
        idle = {"Space"} if row is None or not row.several else set[str]()
        offered = frozenset(self.keys) - idle - (set() if self._may_undo(row) else {UNDO})
        if self._offered != (offered if row is not None else None):
            self._offered = offered if row is not None else None
            self._strip.show_buttons(row is not None, frozenset(self.keys) - offered)

    def _selected(self) -> None:
        """Leave the inspector as it is: no command is about an entry."""
        if self._view is not None:
            self._show_buttons(self._view)
        self._compare()

    def _list(self, chosen: str) -> None:
        self._hold_to_entries()
        super()._list(chosen)
        self._looked_in = self._lines_of()

    def _hold_to_entries(self) -> None:
        """Say by the chips that entries are listed where something is looked for in them."""
        looks = bool(self._about.text().strip() or self._filter.text().strip() or self._by.currentData())
        self._filter.hold("entries" if looks else "", say("page.journal.looks-in-entries"))

    def _say_counts(self) -> None:
        super()._say_counts()
        moment = self._view.entry if self._view is not None else 0
        self._filter.set_counts({"acts": self._journal.count(moment), "entries": moment})

    def _find(self, typed: str) -> None:
        """List acts, or entries where something is looked for, and show those that are found."""
        self._hold_to_entries()
        if self._view is not None and self._lines_of() != self._looked_in:
            self._model.set_rows(self.rows(self._view), self._view.visit.zone)
            self._looked_in = self._lines_of()
        super()._find(typed)
        if self._view is not None and self._row() is None:  # what was chosen is found no more
            self._show_buttons(self._view)
            self._compare()

    def _lines_of(self) -> tuple[object, ...]:
        """What the lines of the table are made of now."""
        history = self._view.history if self._view is not None else ()
        return self._by_acts(), self._opened, tuple(self._marks.items()), say.words.language, history

    def _apply_filter(self, *_args: object) -> None:
        """Look for words; in a long journal once all entries are worded, a few at a time."""
        if not self._filter.text().strip() or not self._begin_wording():
            super()._apply_filter()
            self._compare()

    def _begin_wording(self) -> bool:
        """Word in steps what a filter looks for words in, where that is much; return whether there is any left."""
        history = self._view.history if self._view is not None else ()
        if self._model_here().unsaid(history) > MANY:
            self._ahead.start()
        return self._ahead.isActive()

    def _word_ahead(self) -> None:
        if self._view is None or not self._model_here().say_some(self._view.history, STEP_S):
            self._ahead.stop()
            if self._filter.text().strip():
                super()._apply_filter()

    def _kept(self) -> Callable[[JournalLine], bool] | None:
        words, by = self._about.text().casefold().strip(), str(self._by.currentData() or "")
        if not words and not by:
            return None
        rows = self._model.rows()
        members = () if not words or any(_is_about(words, line) for line in rows) else self._members_named(words)
        return partial(_kept, words, members, by)

    def _members_named(self, words: str) -> Collection[str]:
        """Who may be meant by words that no entry has: by any spelling of his name."""
        return self._members.named(self._view.visit, words) if self._view is not None else ()


def _kept(about: str, members: Collection[str], by: str, line: JournalLine) -> bool:
    """Whether an entry is by that author, and about the thing with that id or name, or about one of these members."""
    if by and line.row.entry.author != by:
        return False
    return not about or _is_about(about, line) or (bool(members) and not concerned(line.row).isdisjoint(members))


def _is_about(about: str, line: JournalLine) -> bool:
    return any(about in name.casefold() for name in names_in_entry(line.row))
