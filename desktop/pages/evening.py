"""The page of the evening: what became of each item of a day, taken by keyboard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.day.actual_line import ActualLine
from desktop.day.actuals import (
    DayItem,
    days_with_items,
    first_offered,
    items_of_day,
    outcome_fields,
    presence_fields,
)
from desktop.day.day_lines import DayLines
from desktop.day.typed_rows import TypedRows
from desktop.desk.prepared import KeptMark
from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.machine import clock
from desktop.pages.page import Page
from desktop.widgets.button import Button, Variant
from desktop.widgets.fields.box import Box
from desktop.widgets.label import WrappedLabel
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.core.problem import Problem
from domain.programme.attendance import MarkAllPresent
from domain.programme.outcome import RecordOutcome
from domain.programme.unplanned import RecordUnplanned
from domain.record.request import Request

PICKER, LINES = 260, 220
"""The width of the choice of a day, and the height of the lines at least, in pixels at the normal size of text."""


class EveningPage(Page):
    """A line for each item of a day: held or not, started, ended, who attended.

    Enter records the line in one save, which one undo takes back, and goes on in the next one, in the field the hours
    of this one began with; Ctrl+Enter records all that is typed. Hours are typed as everywhere: 1425, 14.25, +45.
    Nothing is filled in from the plan.
    """

    name = "evening"
    primary = RecordUnplanned

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._lines = DayLines(self._new_line, self)
        self._sent: tuple[ActualLine, ...] = ()
        """Those recorded last, which may not show it yet."""
        self._picker = Box(self)
        hold_width(self._picker, PICKER, ANY)
        self._sum = WrappedLabel(font=fonts.secondary_strong, parent=self)
        self._hint = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._record_all = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._record_all.clicked.connect(self._record_typed)
        self._record_all.hide()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(
                QKeySequence(keys), self, self._record_typed, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
        self._typed = TypedRows(requests, self.name, lambda: self._lines.made, self)
        self._lay_out()
        self._picker.activated.connect(self._day_chosen)
        self.reword()

    def show_view(self, view: VisitView) -> None:
        other = self._view is None or self._view.visit_id != view.visit_id
        day = None if other else self._day()
        self._view = view
        days = days_with_items(view)
        self._offer(days, day if day in days else first_offered(days, view, clock.now()))
        self._fill(anew=other)

    def selection(self) -> dict[str, Any]:
        line = self._line_in_focus()
        return {"item": line.item.row.id} if line is not None else {}

    def commands(self) -> tuple[CommandClass, ...]:
        return () if self._view is None or self._view.read_only else (RecordOutcome, MarkAllPresent)

    def takes_all(self) -> bool:
        return True

    def select(self, subject: str) -> bool:
        row = next((row for row in self._view.schedule if row.id == subject), None) if self._view else None
        if row is None or row.day is None or row.status == "cancelled":
            return False
        self._choose(row.day)
        self._lines.make_all()
        self._lines.made[subject].fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def marking(self) -> TypedRows:
        return self._typed

    def offers_recording(self) -> bool:
        return bool(self._changed())

    def resume_marks(self, draft: str, shown: str, marks: Mapping[str, KeptMark]) -> None:
        self._choose(date.fromisoformat(shown))
        self._lines.make_all()
        self._typed.resume(draft, marks)

    def reword(self) -> None:
        self._picker.setAccessibleName(say("evening.day"))
        self._hint.setText(say("evening.hint"))
        for line in self._lines.made.values():
            line.reword()
        self._offer_recording()
        if self._view is not None:
            self._offer(days_with_items(self._view), self._day())
            self._count()

    def line(self, item: str) -> ActualLine:
        """The line of an item of the day on show."""
        self._lines.make_all()
        return self._lines.made[item]

    def _offer(self, days: list[date], chosen: date | None) -> None:
        self._picker.clear()
        for day in days:
            self._picker.addItem(say.words.day(day, "full"), day.isoformat())
        self._picker.setCurrentIndex(days.index(chosen) if chosen in days else -1)

    def _day(self) -> date | None:
        chosen = self._picker.currentData()
        return date.fromisoformat(chosen) if chosen else None

    def _choose(self, day: date) -> None:
        self._picker.setCurrentIndex(self._picker.findData(day.isoformat()))
        self._fill()

    def _day_chosen(self, _at: int) -> None:
        self._fill()

    def _fill(self, *, anew: bool = False) -> None:
        """Show the items of the day; a line stays where it is as long as its item is one of them."""
        if self._view is None:
            return
        items, before = items_of_day(self._view, self._day()), self._lines.items
        if anew:
            self._lines.line_up(())
        if others := anew or [item.row.id for item in before] != [item.row.id for item in items]:
            self._lines.line_up(items)
            if self._typed.count():
                self._lines.make_all()
            self._typed.show_day(self._view.visit_id, str(self._day() or ""))
        self._lines.items = items
        changed = [self._lines.made[item.row.id].show_item(item) for item in items if item.row.id in self._lines.made]
        for line in self._lines.made.values():
            line.set_read_only(self._view.read_only)
        if others or any(changed):
            self._note()
        first = next(iter(self._lines.made.values()), None)
        self.setFocusProxy(first.fields[0] if first is not None else self._picker)
        self._count()

    def _new_line(self, item: DayItem) -> ActualLine:
        line = ActualLine(item, clock.now, self)
        line.set_read_only(self._view is None or self._view.read_only)
        line.wanted.connect(self._record)
        line.edited.connect(self._note)
        return line

    def _count(self) -> None:
        items = self._lines.items
        unknown = sum(item.noted.outcome == "not-observed" for item in items)
        unmarked = sum(item.noted.outcome != "not-held" and item.is_to_be_marked for item in items)
        if unknown:
            self._sum.setText(say("evening.left", left=unknown, count=len(items)))
        else:
            self._sum.setText(say("evening.to-be-marked", count=unmarked) if unmarked else say("evening.done"))

    def _note(self) -> None:
        """Keep what is typed now, and offer to record it."""
        self._typed.note()
        self._offer_recording()

    def _changed(self) -> list[ActualLine]:
        """The lines that say something which does not stand yet, from above."""
        return [line for line in self._lines.made.values() if line.is_changed()]

    def _offer_recording(self) -> None:
        changed = self._changed()
        text = say("marks.record", count=len(changed)) if changed else ""
        self._record_all.setText(text)
        self._record_all.setAccessibleName(text)
        if self._record_all.isHidden() == bool(changed):
            if self._record_all.hasFocus():
                self._leave_button()
            self._record_all.setVisible(bool(changed))
            self.primary_changed.emit()

    def _leave_button(self) -> None:
        """Give the keyboard to the start of the first item of which nothing is noted, where a key undoes nothing."""
        lines = [line for line in self._lines.made.values() if line not in self._sent]
        line = next((each for each in lines if each.noted().outcome == "not-observed"), None)
        (line.fields[1] if line is not None else self._picker).setFocus(Qt.FocusReason.TabFocusReason)

    def _record(self, item: str, at: int) -> None:
        """Record what a line says, and go on to the next line."""
        if self._record_lines([self._lines.made[item]]):
            self._go_on(item, at)

    def _record_typed(self) -> None:
        """Record all that is typed, in one save."""
        self._record_lines(self._changed())

    def _record_lines(self, lines: Sequence[ActualLine]) -> bool:
        """Record what these lines say in one save; False, and nothing, where one of them cannot be read or recorded."""
        for line in lines:
            if (unreadable := line.unreadable()) is not None:
                line.show_error(say("evening.unreadable"))
                unreadable.setFocus()
                return False
        requests: list[Request] = []
        for line in lines:
            made = [self._requests.request_for(command, fields) for command, fields in self._asked(line)]
            if (problem := self._problem_of(made)) is not None:
                line.show_problem(problem)
                return False
            requests += [request for request in made if request is not None]
        self._sent = tuple(lines)
        if requests:
            answer = self._requests.record(*requests, called=name_of(RecordOutcome))
            answer.then(partial(self._recorded, lines)).otherwise(partial(self._refused, lines))
        return True

    def _problem_of(self, requests: Sequence[Request | None]) -> Problem | None:
        """Why the hours of a line may not be recorded, as far as the visit on show tells: then the line is not left."""
        outcome = next((each.command for each in requests if each and isinstance(each.command, RecordOutcome)), None)
        if outcome is None or self._view is None:
            return None
        try:
            list(outcome.decide(self._view.visit))
        except Problem as problem:
            return problem
        return None

    def _asked(self, line: ActualLine) -> list[tuple[CommandClass, dict[str, Any]]]:
        noted = line.noted()
        outcome = outcome_fields(line.item.row, noted)
        asked: list[tuple[CommandClass, dict[str, Any]]] = [(RecordOutcome, outcome)] if outcome is not None else []
        if not noted.as_listed or self._view is None:
            return asked
        return [*asked, (MarkAllPresent, presence_fields(self._view, line.item))]

    def _go_on(self, item: str, at: int) -> None:
        self._lines.make_all()
        order = list(self._lines.made)
        following = order.index(item) + 1
        if following < len(order):
            fields = self._lines.made[order[following]].fields
            (fields[at] if fields[at].isEnabled() else fields[0]).setFocus(Qt.FocusReason.TabFocusReason)

    def _recorded(self, lines: Sequence[ActualLine], _recorded: Recorded) -> None:
        for line in lines:
            if line in self._lines.made.values():
                line.bring_back()
        self._note()

    def _refused(self, lines: Sequence[ActualLine], problem: Problem) -> None:
        if len(lines) == 1 and lines[0] in self._lines.made.values():
            lines[0].show_problem(problem)
        else:
            self._requests.show_problem(problem)

    def _line_in_focus(self) -> ActualLine | None:
        focus = self.focusWidget()
        return next(
            (line for line in self._lines.made.values() if focus is not None and line.isAncestorOf(focus)), None
        )

    def _lay_out(self) -> None:
        bar = FlowLayout()
        bar.setContentsMargins(14, 6, 14, 6)
        bar.setSpacing(12)
        for part in (self._picker, self._sum, self._record_all):
            bar.addWidget(part)
        # In a row of its own: the button that comes as one types would push it down, and every line with it.
        beneath = QVBoxLayout()
        beneath.setContentsMargins(14, 0, 14, 6)
        beneath.addWidget(self._hint)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._lines.rows)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addLayout(beneath)
        column.addWidget(VerticalScroll(body, self, least=LINES), 1)
