"""Items on their way to other hours: dragged or moved by keys, told live, recorded once that is confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from desktop.concepts.edges import entry_words
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.timeline.day_blocks import WITHOUT_END
from desktop.timeline.foretelling import MovesForetold, Shift, foretold
from desktop.timeline.items import MinuteSpan
from desktop.timeline.shift_bar import ShiftBar
from desktop.timeline.view import TimelineView
from desktop.wording import sentences
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.checks.gathered import gathered
from domain.core.message import name_of
from domain.core.problem import Refused
from domain.core.times import minutes_between
from domain.programme.moving import MoveItem
from domain.projections.lateness import Lateness
from domain.projections.schedule import ScheduleRow

MOST_CHECKS, MOST_MOVES = 2, 3
"""How many checks and how many moves are told one by one; the rest are counted."""


class Shifts(QObject):
    """Between the timeline, the bar below it and the office. What waits here is recorded by nothing but `record`."""

    changed = Signal()
    """Something waits that did not, or no longer."""

    def __init__(self, requests: Requests, timeline: TimelineView, bar: ShiftBar, parent: QObject) -> None:
        super().__init__(parent)
        self._requests, self._timeline, self._bar = requests, timeline, bar
        self._view: VisitView | None = None
        self._waiting: dict[str, Shift] = {}
        self._to_focus = False
        self._asked_of: Mapping[str, Shift] = {}
        timeline.shifting.connect(self._follow)
        timeline.shifted.connect(self._leave)
        timeline.shift_dropped.connect(self.drop)
        bar.recorded.connect(self.record)
        bar.dropped.connect(self.drop)
        bar.other_wanted.connect(self.open_form)

    @property
    def waiting(self) -> bool:
        """Whether something waits to be recorded."""
        return bool(self._waiting)

    def show_view(self, view: VisitView) -> None:
        """Learn the visit. What waits is judged anew, unless an item has other hours or can be moved no more.

        Then it is dropped, and that is said, so that no key does something else unawares.
        """
        self._view = view
        rows = {row.id: row for row in view.schedule}
        moved = [shift.row for key, shift in self._waiting.items() if not _stands(shift.row, rows.get(key))]
        if view.read_only:
            self.drop()
        elif moved:
            self.drop()
            self._requests.show_problem(Refused("moved-meanwhile", title=moved[0].title))
        elif self._waiting:
            self._waiting = {key: replace(shift, row=rows[key]) for key, shift in self._waiting.items()}
            self._ask(self._waiting)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._bar.word(say("shift.record"), say("shift.other"), say("shift.drop"))

    def step(self, item: str, minutes: int, end_minutes: int) -> None:
        """Move an item, or its end alone, by some minutes from where it waits or is planned."""
        row = self._movable(item)
        if row is None:
            return
        before = self._waiting.get(item, Shift(row, 0))
        if minutes:
            self._wait({item: Shift(row, before.minutes + minutes, before.length)})
        else:
            length = (before.length if before.length is not None else self._length(row)) + end_minutes
            self._wait({item: Shift(row, before.minutes, max(length, 1))})

    def tell(self, item: str, minutes: int) -> None:
        """Tell what would be recorded if an item were moved by some minutes; nothing waits."""
        row = self._movable(item)
        if row is not None and minutes:
            self._ask({item: Shift(row, minutes)})

    def propose(self, late: Lateness) -> None:
        """Move all that a delay holds up."""
        moved = ((self._movable(item), minutes) for item, minutes in late.moves.items())
        # It was asked for by a button, which goes away.
        self._to_focus = True
        self._wait({row.id: Shift(row, minutes) for row, minutes in moved if row is not None})

    def shorten(self, late: Lateness) -> None:
        """Move the first item a delay holds up, and let it end as planned."""
        item, minutes = next(iter(late.moves.items()))
        row = self._movable(item)
        if row is not None:
            self._to_focus = True
            self._wait({item: Shift(row, minutes, late.shortened)})

    def record(self) -> None:
        """Record what waits: one act, with one undo."""
        shifts, may = dict(self._waiting), self._bar.may_record()
        if not shifts or not may:
            return
        self.drop()
        if len(shifts) == 1:
            self._requests.record_now(MoveItem, next(iter(shifts.values())).fields)
            return
        asked = [self._requests.request_for(MoveItem, shift.fields) for shift in shifts.values()]
        wanted = [request for request in asked if request is not None]
        if len(wanted) == len(asked):
            self._requests.record(*wanted, called=name_of(MoveItem))

    def open_form(self) -> None:
        """Go on in the form, with the hours that wait."""
        shifts = dict(self._waiting)
        self.drop()
        for shift in list(shifts.values())[:1]:
            self._requests.open_form(MoveItem, shift.fields)

    def drop(self) -> None:
        """Leave everything where it is planned."""
        waited, self._waiting, self._asked_of = self.waiting, {}, {}
        self._timeline.set_pending({})
        self._bar.hide()
        if waited:
            self.changed.emit()

    def _follow(self, item: str, start: int, end: int) -> None:
        shift = self._dragged(item, start, end)
        if shift is not None:
            self._ask({item: shift})

    def _leave(self, item: str, start: int, end: int) -> None:
        shift = self._dragged(item, start, end)
        if shift is not None:
            self._wait({item: shift})

    def _dragged(self, item: str, start: int, end: int) -> Shift | None:
        row = self._movable(item)
        if row is None:
            return None
        before = self._timeline.span_of(item)
        length = end - start
        return Shift(row, start - before[0], length if length != before[1] - before[0] else None)

    def _wait(self, shifts: dict[str, Shift]) -> None:
        kept = {key: shift for key, shift in shifts.items() if shift.minutes or shift.length is not None}
        if not kept:
            self.drop()
            return
        waited, self._waiting = self.waiting, kept
        self._bar.withhold()
        if not waited:
            self.changed.emit()
        self._timeline.set_pending(self._spans(kept))
        self._ask(kept)

    def _spans(self, shifts: Mapping[str, Shift]) -> dict[str, MinuteSpan]:
        found = {}
        for key, shift in shifts.items():
            if self._timeline.shows(key) and shift.same_day:
                start, end = self._timeline.span_of(key)
                length = shift.length if shift.length is not None else end - start
                found[key] = (start + shift.minutes, start + shift.minutes + length)
        return found

    def _ask(self, shifts: Mapping[str, Shift]) -> None:
        if self._view is not None:
            self._asked_of = dict(shifts)
            self._requests.ask(partial(foretold, view=self._view, shifts=dict(shifts))).then(self._tell)

    def _tell(self, outcome: MovesForetold) -> None:
        if self._view is None or not self._asked_of:
            return
        words = say.words.of_visit(self._view.visit)
        warning = self._warning(outcome)
        told = [entry_words.entry_sentence(row, words) for row in outcome.rows]
        further = len(told) - MOST_MOVES
        said = "\n".join((*told[:MOST_MOVES], *((say("shift.further", count=further),) if further > 0 else ())))
        one = len(self._asked_of) == 1
        # Only what has been told is recorded, and nothing while the hand still drags.
        may_be_recorded = outcome.problem is None and self._asked_of == self._waiting
        self._bar.show_sentence(said, warning, may_be_recorded=may_be_recorded, one=one)
        if self._to_focus:
            self._to_focus = False
            self._bar.take_focus()
        self._timeline.set_pending(self._spans(self._waiting), clash=bool(warning))

    def _warning(self, outcome: MovesForetold) -> str:
        """Why it may not be recorded, else the most pressing checks it would bring."""
        view = self._view
        assert view is not None
        words = say.words.in_zone(view.visit.zone)
        if outcome.problem is not None:
            return problem_sentence(outcome.problem, words)
        brought = gathered(outcome.checks)
        told = [sentences.check_sentence(check, words) for check in brought[:MOST_CHECKS]]
        more = len(brought) - MOST_CHECKS
        return "\n".join((*told, *((say("form.more-checks", count=more),) if more > 0 else ())))

    def _length(self, row: ScheduleRow) -> int:
        """How long it is planned, or drawn where its end is open."""
        if row.planned is not None and row.planned.starts_at is not None and row.planned.ends_at is not None:
            return minutes_between(row.planned.starts_at, row.planned.ends_at)
        start, end = self._timeline.span_of(row.id) if self._timeline.shows(row.id) else (0, WITHOUT_END)
        return end - start

    def _movable(self, item: str) -> ScheduleRow | None:
        """The item, where it is planned at an hour and the visit may be changed."""
        view = self._view
        if view is None or view.read_only:
            return None
        row = next((row for row in view.schedule if row.id == item), None)
        movable = row is not None and row.status == "planned" and row.planned is not None and row.planned.start
        return row if movable else None


def _stands(row: ScheduleRow, now: ScheduleRow | None) -> bool:
    """Whether an item still has the hours it had."""
    return now is not None and (now.status, now.planned) == (row.status, row.planned)
