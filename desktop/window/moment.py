"""The moment the window looks at: asked for on the journal bar, told there and on the banner of the past."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from desktop.concepts.edges import act_words, entry_words
from desktop.desk.desk import Desk
from desktop.desk.queries import verification, verified_looks, visits_then
from desktop.desk.view import OfficeView, VisitsThen, VisitView
from desktop.widgets.banner import Banner
from desktop.widgets.journal.journal_bar import JournalBar, JournalWords
from desktop.wording.words import Words, say
from domain.core.times import local
from domain.projections.acts import Act, KeptActs

if TYPE_CHECKING:
    from domain.record.look import LooksVerified
    from domain.record.verification import Verification

REST_MS = 300
"""How long the hand rests at a moment before the other visits are shown as they stood then."""


class MomentOnShow(QObject):
    """Looks at another moment of the visit on show, and says which one it is."""

    rested = Signal()
    """The hand rests at a moment of the past."""
    visits_seen = Signal(object)
    """The `VisitsThen` of the moment, once the hand rests there; None for now."""
    sheets_wanted = Signal()
    """The sheets of the moment on show are wanted, to be printed."""

    def __init__(self, desk: Desk, bar: JournalBar, past: Banner, back_to_now: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar, self._past, self._back_to_now = desk, bar, past, back_to_now
        self._print = QAction(self)
        self._print.triggered.connect(self.sheets_wanted)
        self._visit: UUID | None = None
        self._first_seen_told = self._empty = False
        self._marks, self._acts = DayMarks(), KeptActs()
        self._view: VisitView | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask_visits)
        bar.entry_chosen.connect(self.look_at)
        bar.now_chosen.connect(self._look_at_now)

    def show_office(self, office: OfficeView) -> None:
        """Say that its journal is empty, and once that this desk has not seen it and has nothing to compare it with."""
        self._empty = not office.visits and not office.damaged
        self._say_empty()
        if office.first_seen and not self._first_seen_told:
            self._first_seen_told = True
            self._bar.set_first_seen(say("journal.first-seen"), say("journal.first-seen.about"))

    def open_visit(self, visit_id: UUID) -> None:
        """Look at a visit as it stands."""
        self._bar.await_entry(None)
        self._desk.look_at(visit_id)

    def look_at(self, entry: int | None) -> None:
        """Look at the visit on show as of an entry; None is now."""
        if self._visit is not None:
            self._bar.await_entry(entry)
            self._desk.look_at(self._visit, entry)

    def step_back(self) -> None:
        """Look at the entry before the one the knob stands at, whether that is on show yet or not."""
        self._bar.back_action.trigger()

    def step_forward(self) -> None:
        """Look at the entry after the one the knob stands at."""
        self._bar.forward_action.trigger()

    def show_view(self, view: VisitView) -> None:
        """Say which moment a view is of."""
        self._visit = view.visit_id
        if self._view is None or view.history is not self._view.history:
            self._bar.set_acts(tuple(act.last for act in self._acts.of(view.history)))
        self._bar.set_journal(view.newest, self._marks.of(view, say.words))
        sentence, brief = position_sentence(view, say.words), entry_in_brief(view, say.words)
        last = self._acts.of(view.history)[-1:]
        if not view.past and last and len(last[0].rows) > 1:
            sentence = brief = act_in_position(view, last[0], say.words)
        self._bar.set_position(view.entry if view.past else None, sentence, brief)
        self._view = view
        self._past.setVisible(view.past)
        if view.past:
            self._rest.start()
        else:
            self._be_now()
        if view.past:
            self._print.setText(say("past.print"))
            ways_out = (self._print, self._back_to_now) if view.entry < view.newest else ()
            self._past.show_line(*banner_line(view, say.words), ways_out)

    def _ask_visits(self) -> None:
        self.rested.emit()
        if self._view is not None and self._view.past:
            query = partial(visits_then, visit_id=self._view.visit_id, entry=self._view.entry)
            self._desk.ask(query).then(self._show_visits)

    def _show_visits(self, then: VisitsThen) -> None:
        if self._view is not None and self._view.past:
            self.visits_seen.emit(then)

    def _be_now(self) -> None:
        self._rest.stop()
        self.visits_seen.emit(None)

    def verify(self) -> None:
        """Recompute every leaf of the office, follow its access journal, and show the result in the journal bar."""
        self._desk.ask(verification).then(self._show_verification)
        self._desk.ask(verified_looks).then(self._show_looks)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._bar.set_words(journal_words(say.words))
        self._say_empty()

    def _say_empty(self) -> None:
        if self._empty and self._visit is None:
            self._bar.set_position(None, say("journal.empty"))

    def _look_at_now(self) -> None:
        self.look_at(None)

    def _show_verification(self, found: Verification) -> None:
        text = say("journal.verified" if found.ok else "journal.damaged", count=found.events)
        self._bar.set_verified(text, damaged=not found.ok)

    def _show_looks(self, found: LooksVerified) -> None:
        """Show the result for the access journal if it is damaged; else that of the office stays."""
        if not found.ok:
            self._bar.set_verified(say("journal.looks-damaged"), damaged=True)


class DayMarks:
    """The marks of the journal on show, kept: only what was recorded since is looked at."""

    def __init__(self) -> None:
        self._told: tuple[object, ...] = ()
        self._days: dict[date, int] = {}
        self._upto = 0
        self._marks: tuple[tuple[int, str], ...] = ()

    def of(self, view: VisitView, words: Words) -> tuple[tuple[int, str], ...]:
        """The first entry of each local day on which something was recorded, with the day."""
        told = (view.visit_id, view.visit.zone, words.language, view.history[:1])
        if told != self._told or len(view.history) < self._upto:
            self._told, self._days, self._upto, self._marks = told, {}, 0, ()
        for row in view.history[self._upto :]:
            if row.entry.recorded_at is not None:
                self._days.setdefault(local(row.entry.recorded_at, view.visit.zone).date(), row.entry.number)
        self._upto = len(view.history)
        newer = [*self._days.items()][len(self._marks) :]
        self._marks += tuple((number, words.day(day, "mark")) for day, number in newer)
        return self._marks


def position_sentence(view: VisitView, words: Words) -> str:
    """The entry looked at: its number, its time, and what was recorded."""
    row = view.history[view.entry - 1]
    there = words.in_zone(view.visit.zone)
    time = there.clock(row.entry.recorded_at) if row.entry.recorded_at else ""
    return words("journal.position", entry=view.entry, time=time, sentence=entry_words.entry_sentence(row, there))


def act_in_position(view: VisitView, act: Act, words: Words) -> str:
    """What was recorded last, where that was several entries in one save: their numbers, the time, who did what."""
    newest = act.rows[-1].entry
    time = words.in_zone(view.visit.zone).clock(newest.recorded_at) if newest.recorded_at else ""
    sides = {key: member.side for key, member in view.visit.delegations.members.items()}
    numbers = words("page.journal.numbers", first=str(act.first), last=str(act.last))
    sentence = f"{newest.author} · {act_words.act_sentence(act, sides, words)}"
    return words("journal.position", entry=numbers, time=time, sentence=sentence)


def entry_in_brief(view: VisitView, words: Words) -> str:
    """Its number, its time, who recorded it, of what kind it is, and the person and the item it is about."""
    row = view.history[view.entry - 1]
    entry, topic = row.entry, words.of("topic", row.topic)
    time = words.in_zone(view.visit.zone).clock(entry.recorded_at) if entry.recorded_at else ""
    about = (row.values.get("member"), _document_of(row.values) or row.values.get("item"))
    told = " · ".join(words.said(each) for each in about if each and not isinstance(each, str))
    said = words("journal.in-brief", topic=topic, about=told) if told else topic
    return words("journal.position", entry=view.entry, time=time, sentence=f"{entry.author} · {said}")


def _document_of(values: Mapping[str, Any]) -> Any:
    """The title of the document an entry is about: its own, where the entry is the one that lists it; None without."""
    named = values.get("document")
    return values.get("title") if isinstance(named, str) else named


def banner_line(view: VisitView, words: Words) -> tuple[str, str]:
    """What the banner of the past says: which moment, and how far it lies from now."""
    there = words.in_zone(view.visit.zone)
    headline = words(
        "past.headline", entry=view.entry, moment=there.moment(view.recorded_at) if view.recorded_at else ""
    )
    if view.entry == view.newest:
        return headline, words("past.unreadable", entry=view.entry + 1)
    since = words("count.entries", count=view.newest - view.entry)
    differing = words("past.differing", count=len({difference.subject for difference in view.differences}))
    return headline, words("past.rest", since=since, differing=differing)


def journal_words(words: Words) -> JournalWords:
    """What the journal bar says of itself."""
    return JournalWords(
        words("journal.name"),
        words("journal.slider"),
        words("action.entry-back"),
        words("action.entry-forward"),
        words("journal.now"),
        words("action.play"),
        words("action.pause"),
    )
