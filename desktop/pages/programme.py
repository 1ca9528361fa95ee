"""The programme page: the days of a visit as a timeline of lanes, or as a list."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from desktop.concepts import form_of
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.export.table import Table
from desktop.look import fonts
from desktop.machine import clock
from desktop.models.meetings_model import FORMATS_ASKED
from desktop.models.schedule_model import ScheduleModel
from desktop.models.unobserved import outcome_to_record
from desktop.pages.page import Page
from desktop.timeline.day_blocks import KeptBlocks
from desktop.timeline.day_buttons import DayButtons
from desktop.timeline.day_notices import DayNotices
from desktop.timeline.item_commands import (
    CELLS,
    DAY_KEYS,
    KEYS,
    OPENS,
    SHIFTS,
    acts_for_many,
    commands_on,
    known_fields,
)
from desktop.timeline.item_moves import ItemMoves
from desktop.timeline.legend import Legend
from desktop.timeline.programme_day import days_of, slot_at, timeline_day
from desktop.timeline.shift_bar import ShiftBar
from desktop.timeline.shifts import Shifts
from desktop.timeline.view import TimelineView
from desktop.widgets.bulk_bar import BulkBar, BulkWords
from desktop.widgets.button import Button, Variant
from desktop.widgets.copied_rows import table_of
from desktop.widgets.dragged_table import DraggedTable
from desktop.wording.words import say
from domain.checks.day import is_the_day
from domain.core.message import CommandClass
from domain.core.problem import Refused
from domain.core.times import local
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.projections.schedule import ScheduleRow

NEW_LENGTH = 30
"""How many minutes something is planned for where nobody drew how long."""

MINUTE = 60_000
"""How often the timeline follows the clock, in milliseconds."""


class ProgrammePage(Page):
    """Lanes of the two principals and of the rooms; Ctrl+L shows the same as a list."""

    name = "programme"
    primary = PlanMeeting

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._day: date | None = None
        self._selected: str | None = None
        self._listed: VisitView | None = None
        """The view whose items the list holds: it is filled while it is on show."""
        self._blocks = KeptBlocks()
        self._timeline, self._model = TimelineView(self), ScheduleModel(self)
        shift_bar = ShiftBar(self)
        self._shifts = Shifts(requests, self._timeline, shift_bar, self)
        self._notices = DayNotices(requests, self._shifts, shift_bar, self)
        self._days = DayButtons(self)
        self._moves = ItemMoves(requests, self._shifts, self._days, self)
        self._legend = Legend(self)
        self._minutes, self._runs = QTimer(self, interval=MINUTE), False
        self._table, self._bulk = DraggedTable((*KEYS, *OPENS, *SHIFTS, "F2", "Escape"), self, many=True), BulkBar(self)
        self._table.setModel(self._model)
        self._lay_out()
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        self._view = view
        days = days_of(view)
        if self._day not in days:
            self._day = _first_shown(days, view)
        self._days.offer(days, view)
        self._days.mark(self._day)
        self._show_day()
        self._mark_selected()
        self._timeline.set_read_only(view.read_only)
        self._shifts.show_view(view)
        self._moves.show_view(view)
        self._table.set_read_only(view.read_only)
        columns = [number for number, column in enumerate(self._model.columns) if column.code in CELLS]
        self._table.set_cells(() if view.read_only else columns)
        self._notices.show_view(view)

    def selection(self) -> dict[str, Any]:
        return {"item": self._selected} if self._selected else {}

    def chosen_together(self) -> dict[str, list[str]]:
        return {"item": self._many()} if len(self._many()) > 1 else {}

    def primary_when_over(self) -> tuple[CommandClass, dict[str, Any]] | None:
        return outcome_to_record(self._view, self._selected or "")

    def primary_fields(self) -> dict[str, Any]:
        return self.begins_with()

    def begins_with(self) -> dict[str, Any]:
        return {"when": {"day": self._day.isoformat()}} if self._day is not None else {}

    def commands(self) -> tuple[CommandClass, ...]:
        row = self._row()
        if row is None or self._view is None or self._view.read_only:
            return ()
        return commands_on(row, self._view)

    def tables(self) -> tuple[Table, ...]:
        """As lanes, the day that is shown; as a list, all of it."""
        if self._stack.currentWidget() is self._table or self._day is None or self._view is None:
            return super().tables()
        # The list is filled when it is shown.
        model = ScheduleModel()
        model.set_rows([row for row in self._view.schedule if row.day == self._day], self._view.visit.zone)
        return (table_of(model, range(model.rowCount()), say.words.day(self._day)),) if model.rowCount() else ()

    def select(self, subject: str) -> bool:
        if self._view is None or subject not in {row.id for row in self._view.schedule}:
            return False
        row = next(row for row in self._view.schedule if row.id == subject)
        day = row.day
        if day is None:
            self._show_as(lanes=False)
        elif day != self._day:
            self._choose_day(day)
        self._choose(subject)
        self._mark_selected()
        return True

    def reword(self) -> None:
        self._as_lanes.setText(say("programme.lanes"))
        self._as_list.setText(say("programme.list"))
        self._timeline.setAccessibleName(say("page.programme"))
        self._table.setAccessibleName(say("programme.list"))
        self._timeline.set_span_words(_span_words)
        self._shifts.reword()
        self._legend.reword()
        self._model.reword()
        self._listed = None
        if self._view is not None:
            self.show_view(self._view)

    def _lay_out(self) -> None:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        row.addLayout(self._days, 1)
        row.addWidget(self._legend, alignment=Qt.AlignmentFlag.AlignTop)
        self._as_lanes = Button("", Variant.SEGMENT, parent=bar)
        self._as_list = Button("", Variant.SEGMENT, keys="Ctrl+L", parent=bar)
        for button in (self._as_lanes, self._as_list):
            button.setCheckable(True)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        bar.setMinimumHeight(fonts.scaled(38))
        self._stack = QStackedLayout()
        self._stack.addWidget(self._timeline)
        self._stack.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notices.strip)
        column.addWidget(bar)
        column.addLayout(self._stack, 1)
        for below in (self._bulk, *self._notices.below()):
            column.addWidget(below)
        self._show_as(lanes=True)

    def _connect(self) -> None:
        self._as_lanes.clicked.connect(self._show_lanes)
        self._as_list.clicked.connect(self._show_list)
        QShortcut(QKeySequence("Ctrl+L"), self, self._show_other)
        for keys, days in DAY_KEYS.items():
            QShortcut(QKeySequence(keys), self, partial(self._step_day, days))
        self._days.chosen.connect(self._day_clicked)
        self._days.undated_chosen.connect(self.select)
        self._timeline.selected.connect(self._choose)
        self._timeline.opened.connect(self._open)
        self._timeline.double_clicked.connect(self._open_block)
        self._timeline.key_command.connect(self._key)
        self._timeline.slot_drawn.connect(self._plan_slot)
        self._timeline.menu_wanted.connect(self._offer_menu)
        self._timeline.order_wanted.connect(self._moves.put_after)
        self._timeline.set_takes(self._days.light)
        self._timeline.carrying.connect(self._moves.tell_carried)
        self._timeline.carried.connect(self._moves.carry)
        self._moves.placing.connect(self._choose)
        self._table.dropped.connect(self._drop)
        self._minutes.timeout.connect(self._minute_passed)
        self._minutes.start()
        self._table.selectionModel().currentRowChanged.connect(self._choose_row)
        self._table.selectionModel().selectionChanged.connect(self._show_many)
        self._table.cell_wanted.connect(self._edit_cell)
        self._table.doubleClicked.connect(self._open_itself)
        self._bulk.cleared.connect(self._table.choose_one)
        self._table.key_command.connect(self._table_key)
        self._notices.subject_wanted.connect(self._show_checked)

    def _show_lanes(self) -> None:
        self._show_as(lanes=True)

    def _show_list(self) -> None:
        self._show_as(lanes=False)

    def _show_other(self) -> None:
        self._show_as(lanes=self._stack.currentWidget() is self._table)

    def _show_as(self, *, lanes: bool) -> None:
        self._stack.setCurrentWidget(self._timeline if lanes else self._table)
        self._mark_selected()
        self._as_lanes.setChecked(lanes)
        self._as_list.setChecked(not lanes)
        self.setFocusProxy(self._timeline if lanes else self._table)
        self._show_many()
        if self.isVisible():
            self.setFocus()

    def _mark_selected(self) -> None:
        """Show in the lanes and in the list which item is selected, where it is drawn."""
        if self._row() is None:
            self._selected = None
        drawn = self._selected is not None and self._timeline.shows(self._selected)
        self._timeline.select(self._selected if drawn else None)
        if self._stack.currentWidget() is self._table:
            self._mark_in_list()

    def _mark_in_list(self) -> None:
        if self._view is not None and self._view is not self._listed:
            self._listed = self._view
            self._model.set_rows(self._view.schedule, self._view.visit.zone)
        line = self._model.line_of(self._selected or "")
        if line >= 0:
            self._table.select_row(line)
        else:
            self._table.clearSelection()

    def _step_day(self, days: int) -> None:
        """Show the day that is so many after the one on show, where there is one."""
        offered = days_of(self._view) if self._view is not None else ()
        to = offered.index(self._day) + days if self._day in offered else -1
        if 0 <= to < len(offered):
            self._choose("")
            self._choose_day(offered[to])
            self._mark_selected()

    def _day_clicked(self, day: date) -> None:
        self._choose("")
        self._choose_day(day)
        self._mark_selected()

    def _choose_day(self, day: date) -> None:
        self._day = day
        self._days.mark(day)
        self._show_day()

    def _minute_passed(self) -> None:
        """Draw a day of the visit anew, and once when it is over: no other day changes by itself."""
        runs = self._view is not None and is_the_day(self._view.visit, clock.now())
        if runs or self._runs:
            self._show_day()
        self._runs = runs

    def _show_day(self) -> None:
        if self._view is None or self._day is None:
            return
        now = clock.now()
        self._timeline.set_day(timeline_day(self._view, self._day, now, self._blocks))
        self._notices.show_day(self._view, self._day, now)

    def _row(self) -> ScheduleRow | None:
        rows = self._view.schedule if self._view else ()
        return next((row for row in rows if row.id == self._selected), None)

    def _choose(self, item: str) -> None:
        self._selected = item or None
        self.selection_changed.emit()

    def _choose_row(self, *_args: object) -> None:
        row = self._model.row_at(self._table.currentIndex().row())
        self._choose(row.id if row else "")

    def _open_itself(self, *_args: object) -> None:
        """Open what is chosen in the list: a meeting on its page, of anything else the most usual form."""
        row = self._row()
        if row is not None and row.format:
            self._requests.trigger("page-meetings")
        elif row is not None:
            self._open(row.id)

    def _open_block(self, item: str) -> None:
        """Open what was clicked twice in the lanes, as in the list; hours that wait are recorded."""
        if self._shifts.waiting:
            self._open(item)
        else:
            self._choose(item)
            self._open_itself()

    def _edit_cell(self, index: QModelIndex) -> None:
        """Change a cell of the list in its place; hours that wait are recorded, of what is past the form opens."""
        row = self._model.row_at(index.row())
        if row is None:
            return
        if self._shifts.waiting or row.status != "planned":
            self._open(row.id)
            return
        command, field = CELLS[self._model.columns[index.column()].code]
        self._requests.edit_cell(command, {"item": row.id}, field, over=self, cell=self._table.cell_in(index, self))

    def _many(self) -> list[str]:
        """The items chosen in the list."""
        rows = map(self._model.row_at, self._table.chosen_lines())
        return [row.id for row in rows if row is not None]

    def _show_many(self, *_args: object) -> None:
        """Offer what can be done with several items of the list."""
        items = self._many()
        if (
            len(items) < 2
            or self._view is None
            or self._view.read_only
            or self._stack.currentWidget() is not self._table
        ):
            self._bulk.hide()
            return
        acts = acts_for_many(self._ask_for_many)
        words = ("bulk.others", "bulk.one-act", "bulk.clear")
        self._bulk.offer(acts, BulkWords(say("bulk.chosen", count=len(items)), "", *map(say, words)))

    def _ask_for_many(self, command: CommandClass) -> None:
        self._requests.open_form(command, {"item": self._many()})

    def _open(self, item: str) -> None:
        self._choose(item)
        if self._shifts.waiting:
            self._shifts.record()
            return
        commands = self.commands()
        if commands:
            self._requests.open_form(commands[0], known_fields(commands[0], self._row()))

    def _key(self, key: str, item: str) -> None:
        self._choose(item)
        if key in OPENS:
            self._requests.trigger(OPENS[key])
        elif self._view is None or self._view.read_only:
            return
        elif key in SHIFTS:
            self._moves.step(item, *SHIFTS[key])
        elif key == "F2":
            self._edit_time()
        elif key in KEYS:
            command = self._asked_format() if key == "F" else KEYS[key]
            self._requests.open_form(command, known_fields(command, self._row()))

    def _asked_format(self) -> CommandClass:
        """The command that changes the format: of the plan, or of what was held once the item runs."""
        row = self._row()
        return FORMATS_ASKED.get(row.status if row else "planned", KEYS["F"])

    def _table_key(self, key: str) -> None:
        many = len(self._many())
        command = MoveItem if key in SHIFTS else KEYS.get(key)
        if many < 2 or command is None:
            if self._selected:
                self._key(key, self._selected)
        elif self._view is None or self._view.read_only:
            return
        elif form_of(command).many is not None:
            self._ask_for_many(command)
        else:
            self._requests.show_problem(Refused("one-at-a-time", count=many))

    def _show_checked(self, subject: str) -> None:
        if not self.select(subject):
            self._requests.show_subject(subject)

    def _drop(self, line: int, above: int) -> None:
        """Ask to put the row of a line above another, or below the one before that."""
        self._moves.drop(*(self._model.row_at(each) for each in (line, above - 1, above)))

    def _edit_time(self) -> None:
        """Change the time: in the cell of the list, else in the form, with the hours that wait where some do."""
        if self._shifts.waiting:
            self._shifts.open_form()
        elif self._stack.currentWidget() is self._table and self._table.cell().isValid():
            self._edit_cell(self._table.cell())
        else:
            self._requests.open_form(MoveItem, known_fields(MoveItem, self._row()))

    def _plan_slot(self, start: int, end: int, lane: str) -> None:
        """Plan something in a slot that was drawn; in the lane of a room, there."""
        if self._view is None or self._day is None or self._view.read_only:
            return
        room = lane.removeprefix("room:") if lane.startswith("room:") else ""
        place = next((dict(row.place) for row in self._view.schedule if room and say.words.pick(row.place) == room), {})
        when = slot_at(self._view, self._day, start, end)
        self._requests.open_form(PlanMeeting, {"when": when, **({"place": place} if place else {})})

    def _offer_menu(self, item: str, minute: int, lane: str, spot: QPoint) -> None:
        """What can be done with an item, which the window offers, or planned where nothing is."""
        if item:
            self._choose(item)
            here = self.mapFromGlobal(spot)
            QApplication.sendEvent(self, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, spot))
            return
        if self._view is None or self._view.read_only:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = say.words.clock(f"{minute // 60 % 24:02}:{minute % 60:02}")
        action = menu.addAction(say("programme.plan-at", time=at))
        action.triggered.connect(partial(self._plan_slot, minute, minute + NEW_LENGTH, lane))
        menu.popup(spot)


def _span_words(start: int, end: int) -> str:
    """Hours by their minutes of the day, as the language writes them."""
    words = say.words
    first, last = (words.clock(f"{minute // 60 % 24:02}:{minute % 60:02}") for minute in (start, end))
    return words("time.range", start=first, end=last)


def _first_shown(days: tuple[date, ...], view: VisitView) -> date | None:
    today = local(clock.now(), view.visit.zone).date()
    if today in days:
        return today
    return max(days, key=lambda day: sum(row.day == day for row in view.schedule), default=None)
