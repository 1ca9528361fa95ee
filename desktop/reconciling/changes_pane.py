"""The second half of the page: what the list changes, each change accepted or held by one key."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.files.lists.change_text import list_described
from desktop.files.lists.departures import Touching, touching
from desktop.files.lists.work import ListWork
from desktop.look import fonts
from desktop.models.list_changes_model import is_of, list_change_lines
from desktop.reconciling.changes_shown import ChangesShown
from desktop.reconciling.correcting_pane import KEY as CORRECT
from desktop.reconciling.correcting_pane import CorrectingPane
from desktop.reconciling.departure_pane import KEY, DeparturePane
from desktop.reconciling.keys_at_hand import does_something
from desktop.reconciling.row_menus import category_menu, persons_menu
from desktop.reconciling.same_person import SamePerson, answers_at_once, may_be_same
from desktop.widgets.fields.form_row import FormRow, RowWords
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.label import Label
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.wording.words import say
from domain.delegation.accepted_list import LIST_KINDS, ListKind
from domain.delegation.category import Category
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.said_anew import SaidAnew
from domain.visit.visit import Visit

KEYS = {
    "Space": "turn", CORRECT: "correct", "Alt+Up": "up", "Alt+Down": "down", "S": "same", "F": "family", "A": "all",
    "H": "none", "G": "gone", "K": "category", KEY: "departure",
}  # fmt: skip
"""The keys of the changes, each with the word of its button: `reconcile.key.<word>`."""
FOR_ALL = ("all", "none", "gone")
"""What is done with the whole list stands in the menu: the strip keeps its one row whoever is chosen."""
LETTERS: dict[ListKind, str] = {"whole": "w", "addendum": "d", "correction": "c"}
"""What chooses a kind of list, in the choice and in the table."""


class ListChangesPane(QWidget):
    """What the list is stands first; then its changes.

    Space accepts or holds, F2 corrects what was read amiss, K says as what somebody new comes, S who somebody new is of
    those who are not on the list, F where a family name begins, A and H accept or hold all that is shown that needs no
    answer of its own, G accepts as gone who is not on a whole list, Alt+Up and Alt+Down place somebody new. W, D and C
    say what the list is, I shows what names somebody who is gone.
    """

    work_changed = Signal(object)
    """The `ListWork` with other decisions."""
    told = Signal(str)
    """Why a key did nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: ListWork | None = None
        self._found: Reconciliation | None = None
        self._recorded: AsAccepted | None = None
        self._visit: Visit | None = None
        self._touching: Touching = {}
        self._departure, self._correcting = DeparturePane(self), CorrectingPane(self)
        self._kinds = Segmented(tuple(Segment(kind, "") for kind in LIST_KINDS), parent=self)
        self._kind = FormRow(RowWords(""), self._kinds, self)
        self._kind.setContentsMargins(20, 4, 20, 4)
        self._known_by = Label(font=fonts.secondary, tone="muted", parent=self)
        self._known_by.setWordWrap(True)
        self._known_by.setContentsMargins(20, 0, 20, 6)
        self._shown = ChangesShown((*KEYS, *(letter.upper() for letter in LETTERS.values())), self)
        self._table = self._shown.table
        self._strip = CommandStrip(tuple(KEYS), self, usual=tuple(key for key in KEYS if KEYS[key] not in FOR_ALL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beneath = (self._departure, self._correcting, self._strip)
        for widget in (self._kind, self._known_by, self._shown.filter, self._table, *beneath):
            column.addWidget(widget)
        self.setFocusProxy(self._table)
        self._shown.shown_anew.connect(self._offer)
        self._table.key_command.connect(self._act)
        self._strip.pressed.connect(self._act)
        self._kinds.chosen.connect(self._choose_kind)
        self._departure.decided.connect(self._decide)
        self._departure.left.connect(self._close_departure)
        self._correcting.corrected.connect(self._correct)
        self._table.selectionModel().selectionChanged.connect(self._follow)
        self.reword()

    def show_work(self, work: ListWork, found: Reconciliation, recorded: AsAccepted, visit: Visit) -> None:
        """Show what the list is and what it changes, keeping the chosen change."""
        self._work, self._found, self._recorded, self._visit = work, found, recorded, visit
        self._kinds.set_value(found.kind)
        self._word_kind()
        self._touching = touching(found, visit, recorded)
        self._shown.show_lines(list_change_lines(work, found, recorded, visit, say.words, touched=self._touching))
        self._show_departure()
        self._offer()

    def start(self) -> None:
        """Show all that another list changes, whatever was looked for in the one before."""
        self._shown.start()

    def begin(self) -> None:
        """Let the officer say first what the list is, where that is not sure; else decide its changes."""
        (self._table if self._found is None or self._found.guess.sure else self._kinds).setFocus()

    def categorise(self, category: Category) -> None:
        """Say as what those chosen come who are new."""
        if self._work is not None:
            self.work_changed.emit(self._work.categorising([each.found for each in self._shown.lines()], category))

    def categories(self) -> QMenu:
        """A menu of what those chosen may come as."""
        return category_menu(self, self.categorise)

    def kinds(self) -> Segmented:
        """What the list is."""
        return self._kinds

    def kind_hint(self) -> str:
        """How that is known, in words."""
        return list_described(self._found, say.words) if self._found is not None else ""

    def undecided(self) -> Counter[bool]:
        """How many changes ask the officer for an answer he has not given: recorded as they are read else, or held."""
        return Counter(line.accepted for line in self._shown.model.rows() if is_of("to-decide", line))

    def correcting(self) -> CorrectingPane:
        """What a row should read that was read amiss."""
        return self._correcting

    def departure(self) -> DeparturePane:
        """What names somebody who is gone."""
        return self._departure

    def table(self) -> CommandTable:
        """The changes."""
        return self._table

    def strip(self) -> CommandStrip:
        """What can be done with what is chosen."""
        return self._strip

    def filter(self) -> FilterBar:
        """The chips that keep one kind."""
        return self._shown.filter

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._shown.reword()
        self._strip.set_words(tuple(say(f"reconcile.key.{word}") for word in KEYS.values()), say("inspector.more"))
        self._kinds.set_words(
            tuple(Segment(kind, say.words.of("list-kind", kind), LETTERS[kind]) for kind in LIST_KINDS)
        )
        self._word_kind()
        self._departure.reword()
        self._correcting.reword()

    def _word_kind(self) -> None:
        self._kind.set_words(RowWords(say("reconcile.kind")))
        self._known_by.setText(self.kind_hint())
        self._kinds.setAccessibleDescription(self.kind_hint())

    def _choose_kind(self, kind: str) -> None:
        if self._work is not None:
            self.work_changed.emit(self._work.as_kind(next(each for each in LIST_KINDS if each == kind)))
            self._table.setFocus()

    def _act(self, key: str) -> None:
        work, found = self._work, self._found
        if work is None or found is None:
            return
        kind = next((kind for kind, letter in LETTERS.items() if letter.upper() == key), None)
        line = self._shown.line()
        if kind is not None:
            self._choose_kind(kind)
        elif KEYS[key] in ("all", "none"):
            self._turn_all(work, accept=KEYS[key] == "all")
        elif KEYS[key] == "gone":
            self.work_changed.emit(work.deciding(found.gone(), accept=True))
        elif KEYS[key] == "category":
            self._offer_categories()
        elif KEYS[key] == "turn" and line is not None:
            self._turn(work, accept=not work.accepts(line.found))
        elif line is not None:
            self._act_on(key, line.found, work)

    def _turn_all(self, work: ListWork, *, accept: bool) -> None:
        """Hold all that is shown, or accept what of it needs no answer of its own; where all of it does, say so."""
        shown = [each.found for each in self._shown.model.shown()]
        turned = [each for each in shown if each.held is None or not accept]
        if shown and not turned:
            self.told.emit(say("reconcile.one-by-one", count=len(shown)))
            return
        self.work_changed.emit(work.deciding(turned, accept))
        if left := len(shown) - len(turned):
            self.told.emit(say("reconcile.left-to-answer", count=left))

    def _turn(self, work: ListWork, *, accept: bool) -> None:
        """Accept or hold what is chosen; where all of it needs an answer each, say so."""
        turned = self._turned()
        if turned:
            self.work_changed.emit(work.deciding(turned, accept))
        else:
            self.told.emit(say("reconcile.one-by-one", count=len(self._shown.lines())))

    def _turned(self) -> list[ListChange]:
        """What Space decides: of several chosen, what needs an answer of its own is left to that."""
        chosen = [each.found for each in self._shown.lines()]
        return chosen if len(chosen) == 1 else [each for each in chosen if each.held is None]

    def _offer_categories(self) -> None:
        """Ask as what those chosen come, at the row chosen last."""
        if any(each.found.kind == "new" for each in self._shown.lines()):
            self._shown.pop_up(self.categories())

    def _act_on(self, key: str, found: ListChange, work: ListWork) -> None:
        if KEYS[key] == "departure":
            self._open_departure(found)
        elif key == CORRECT:
            self._open_correcting(found)
        elif KEYS[key] == "family":
            self._shown.staying = found.id
            self.work_changed.emit(work.dividing(found))
        elif KEYS[key] in ("up", "down"):
            if self._found is None or self._found.kind == "whole":
                return
            rank = self._recorded.rank_of(found) if self._recorded is not None else None
            if rank is not None:
                self.work_changed.emit(work.placing(found, max(1, rank + (1 if key == "Alt+Down" else -1))))
        elif found.entry is not None and found.entry in work.same:
            self._say_who(work.apart(found.entry))
        elif answers_at_once(found, work):
            self._say_who(work.being(found))
        elif self._persons(found):
            self._shown.pop_up(self.persons(found))

    def persons(self, found: ListChange) -> QMenu:
        """A menu of whom somebody new may be who is not on the list, or of who somebody may be who is gone."""
        return persons_menu(self, self._persons(found), self._be)

    def _persons(self, found: ListChange) -> tuple[SamePerson, ...]:
        if self._found is None or self._visit is None:
            return ()
        return may_be_same(found, self._found, self._visit)

    def _be(self, entry: int, member: str) -> None:
        if self._work is not None:
            self._say_who(self._work.being_member(entry, member))

    def _say_who(self, work: ListWork) -> None:
        self.work_changed.emit(work.staying(self._found.kind) if self._found is not None else work)

    def _open_correcting(self, found: ListChange) -> None:
        if self._found is not None and found.entry is not None:
            self._correcting.show_entry(found.entry, self._found.entries[found.entry])

    def _correct(self, place: int, said: SaidAnew) -> None:
        self._correcting.close_entry()
        self._table.setFocus()
        if self._work is not None:
            self._say_who(self._work.correcting(place, said))

    def _open_departure(self, found: ListChange) -> None:
        if found.kind == "gone" and found.member is not None:
            self._show(found)
            self._departure.setFocus()

    def _show(self, found: ListChange) -> None:
        member = str(found.member)
        decisions = self._work.departures.get(member, {}) if self._work is not None else {}
        self._departure.show_departure(found, self._touching.get(member, ()), decisions)
        QTimer.singleShot(0, self, lambda: self._table.scrollTo(self._table.currentIndex()))

    def _show_departure(self) -> None:
        """What is open stays open for whoever is chosen, while he is gone."""
        line = self._shown.line()
        if self._departure.member is not None:
            if line is not None and line.found.kind == "gone":
                self._show(line.found)
            else:
                self._departure.close_departure()

    def _offer(self) -> None:
        """Offer what the keys do with what is chosen."""
        if self._work is None or self._found is None or self._visit is None:
            return
        line = self._shown.line()
        chosen = [*(each.found for each in self._shown.lines()), *([line.found] if line is not None else [])]
        idle = [
            key for key, word in KEYS.items() if not does_something(word, chosen, self._work, self._found, self._visit)
        ]
        self._strip.show_buttons(True, without=idle)

    def _follow(self) -> None:
        self._offer()
        line = self._shown.line()
        self._shown.follow(line)
        if line is None or line.found.member != self._departure.member:
            self._show_departure()

    def close_beneath(self) -> bool:
        """Close what is open beneath the changes; whether anything was."""
        is_open = self._departure.member is not None or self._correcting.is_open
        if is_open:
            self._correcting.close_entry()
            self._close_departure()
        return is_open

    def _close_departure(self) -> None:
        self._departure.close_departure()
        self._table.setFocus()

    def _decide(self, member: str, decisions: dict[str, str]) -> None:
        if self._work is not None:
            self.work_changed.emit(self._work.departing(member, decisions))
