"""The programme page: the days of a visit as a timeline of lanes, or as a list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.export.table import ExportTable
from desktop.look.held_sizes import ANY, hold_height
from desktop.models.meetings_model import FORMATS_ASKED
from desktop.models.unobserved import outcome_to_record
from desktop.pages.page import Page
from desktop.timeline.day_buttons import DayButtons
from desktop.timeline.day_notices import DayNotices
from desktop.timeline.drafted import drafted
from desktop.timeline.item_commands import (
    DAY_KEYS,
    KEYS,
    OPENS,
    SHIFTS,
    commands_on,
    known_fields,
)
from desktop.timeline.item_list import ItemList
from desktop.timeline.item_moves import ItemMoves
from desktop.timeline.legend import Legend
from desktop.timeline.shift_bar import ShiftBar
from desktop.timeline.shifts import Shifts
from desktop.timeline.shown_day import OF_DAY, ShownDay
from desktop.timeline.view import TimelineView
from desktop.widgets.button import Button, Variant
from desktop.widgets.tables.copied_rows import copied_tables
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.projections.schedule import ScheduleRow

AROUND, BETWEEN = 14, 8
"""Beside and between what stands above the day, in pixels."""


class ProgrammePage(Page):
    """Lanes of the two principals and of the rooms; Ctrl+L shows the same as a list."""

    name = "programme"
    primary = PlanMeeting
    replays = True

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._selected: str | None = None
        self._timeline, shift_bar = TimelineView(self), ShiftBar(self)
        self._shifts = Shifts(requests, self._timeline, shift_bar, self)
        self._shifts.changed.connect(self.primary_changed)
        self._notices = DayNotices(requests, self._shifts, shift_bar, self)
        self._days = DayButtons(self)
        self._shown = ShownDay(requests, self._timeline, self._days, self._notices, self)
        self._moves = ItemMoves(requests, self._shifts, self._days, self)
        self._list = ItemList(requests, self._shifts, self._moves, self)
        self._legend, self._days_held = Legend(self), False
        self._days.held_to_height.connect(self._show_legend)
        self._lay_out()
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        self._view = view
        # In the past its room is for the acts and the changes beside the plan.
        self._show_legend(self._days_held)
        self._shown.show_view(view)
        self._list.show_view(view)
        self._mark_selected()
        self._timeline.set_read_only(view.read_only)
        self._shifts.show_view(view)
        self._moves.show_view(view)
        self._notices.show_view(view)

    def selection(self) -> dict[str, Any]:
        return {"item": self._selected} if self._selected else {}

    def chosen_together(self) -> dict[str, list[str]]:
        many = self._list.many() if self._shows_list else []
        return {"item": many} if len(many) > 1 else {}

    def primary_when_over(self) -> tuple[CommandClass, dict[str, Any]] | None:
        return outcome_to_record(self._view, self._selected or "")

    def told_next(self) -> frozenset[str]:
        return self._notices.strip.told_next()

    def primary_fields(self) -> dict[str, Any]:
        return self.begins_with()

    def offers_recording(self) -> bool:
        """While an item is being moved, that is what is recorded."""
        return bool(self._shifts.waiting)

    def show_draft(self, fields: Mapping[str, Any] | None, *, clash: bool) -> None:
        if fields is not None and self._shifts.waiting:
            # One thing at a time is about to be recorded.
            self._shifts.drop()
        found = drafted(fields, self._view, clash=clash) if fields is not None and self._view is not None else None
        self._shown.show_drafted(found)

    def begins_with(self) -> dict[str, Any]:
        """The day on show, and the end of the item chosen there, after which the new one begins."""
        day = self._shown.day
        if day is None:
            return {}
        end = self._end_of_chosen(day)
        return {"when": {"day": day.isoformat(), **({"after": end} if end is not None else {})}}

    def _end_of_chosen(self, day: date) -> str | None:
        """When the chosen item ends, if that is on that day by the clock of the visit."""
        row = self._row()
        planned = row.planned if row is not None and row.day == day else None
        if planned is None or self._view is None or planned.zone != self._view.visit.zone:
            return None
        return planned.end if planned.end_day in (None, day) else None

    def commands(self) -> tuple[CommandClass, ...]:
        row = self._row()
        if row is None or self._view is None or self._view.read_only:
            return ()
        return commands_on(row, self._view)

    def key_of(self, command: CommandClass) -> str:
        asked = {**dict.fromkeys(FORMATS_ASKED.values(), "F"), **{each: key for key, each in KEYS.items()}}
        return asked.get(command, "")

    def tables(self) -> tuple[ExportTable, ...]:
        """As lanes, the day that is shown; as a list, all of it."""
        return super().tables() if self._shows_list or self._shown.day is None else self._shown.tables()

    def select(self, subject: str) -> bool:
        if self._view is None or subject not in {row.id for row in self._view.schedule}:
            return False
        row = next(row for row in self._view.schedule if row.id == subject)
        day = row.day
        if day is None:
            self._show_as(lanes=False)
        elif day != self._shown.day:
            self._shown.show_day(day)
        self._choose(subject)
        self._mark_selected()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shown.fit()
        self._show_legend(self._days_held)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._shown.show_drafted(None)

    def reword(self) -> None:
        self._as_lanes.setText(say("programme.lanes"))
        self._as_list.setText(say("programme.list"))
        for each in (self._shown, self._list, self._shifts, self._legend):
            each.reword()
        if self._view is not None:
            self.show_view(self._view)

    def _lay_out(self) -> None:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(AROUND, 5, AROUND, 5)
        row.setSpacing(BETWEEN)
        row.addLayout(self._days, 1)
        row.addWidget(self._legend, alignment=Qt.AlignmentFlag.AlignTop)
        self._as_lanes = Button("", Variant.SEGMENT, parent=bar)
        self._as_list = Button("", Variant.SEGMENT, keys="Ctrl+L", parent=bar)
        for button in (self._as_lanes, self._as_list):
            button.setCheckable(True)
            row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        hold_height(bar, 38, ANY)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._timeline)
        self._stack.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._notices.strip)
        column.addWidget(bar)
        column.addLayout(self._stack, 1)
        for below in self._notices.below():
            column.addWidget(below)
        self._show_as(lanes=True)

    def _show_legend(self, days_held: bool) -> None:
        """Show what the signs mean, but in the past and where the days would need a further row beside it."""
        self._days_held = days_held
        now = self._view is not None and not self._view.past
        self._legend.setVisible(now and not days_held and self._has_room_for_legend())

    def _has_room_for_legend(self) -> bool:
        row = (self._legend, self._as_lanes, self._as_list)
        beside = sum(each.sizeHint().width() for each in row) + BETWEEN * len(row) + 2 * AROUND
        return self._days.row_width() + beside <= self.width()

    def _connect(self) -> None:
        self._as_lanes.clicked.connect(self._show_lanes)
        self._as_list.clicked.connect(self._show_list)
        QShortcut(QKeySequence("Ctrl+L"), self, self._show_other)
        QShortcut(QKeySequence(OF_DAY), self, self._shown.ask_who_takes_part)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self._timeline, self._copy)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            record = QShortcut(QKeySequence(keys), self, self._record_shifts)
            record.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for keys, days in DAY_KEYS.items():
            QShortcut(QKeySequence(keys), self, partial(self._step_day, days))
        self._days.chosen.connect(self._day_clicked)
        self._days.undated_chosen.connect(self.select)
        self._timeline.selected.connect(self._choose)
        self._timeline.opened.connect(self._open)
        self._timeline.double_clicked.connect(self._open_block)
        self._timeline.key_command.connect(self._key)
        self._timeline.key_alone.connect(self._notices.take_key)
        self._timeline.menu_wanted.connect(self._offer_menu)
        self._timeline.order_wanted.connect(self._moves.put_after)
        self._timeline.set_takes(self._days.light)
        self._timeline.carrying.connect(self._moves.tell_carried)
        self._timeline.carried.connect(self._moves.carry)
        self._moves.placing.connect(self._choose)
        self._list.chosen.connect(self._choose)
        self._list.double_clicked.connect(self._open_itself)
        self._list.form_wanted.connect(self._open)
        self._list.key_command.connect(self._list_key)
        self._notices.check_bar.subject_wanted.connect(self._show_checked)

    def _show_lanes(self) -> None:
        self._show_as(lanes=True)

    def _show_list(self) -> None:
        self._show_as(lanes=False)

    def _show_other(self) -> None:
        self._show_as(lanes=self._shows_list)

    def _show_as(self, *, lanes: bool) -> None:
        self._stack.setCurrentWidget(self._timeline if lanes else self._list)
        self._mark_selected()
        if not lanes and self._selected is None and self._shown.day is not None:
            self._list.go_to(self._shown.day)
        self._as_lanes.setChecked(lanes)
        self._as_list.setChecked(not lanes)
        self.setFocusProxy(self._timeline if lanes else self._list.table)
        if self.isVisible():
            self.setFocus()

    def _mark_selected(self) -> None:
        """Show in the lanes and in the list which item is selected, where it is drawn."""
        if self._row() is None:
            self._selected = None
        self._print_keys()
        drawn = self._selected is not None and self._timeline.shows(self._selected)
        self._timeline.select(self._selected if drawn else None)
        if self._shows_list:
            self._list.mark(self._selected or "")

    @property
    def _shows_list(self) -> bool:
        return self._stack.currentWidget() is self._list

    def _step_day(self, days: int) -> None:
        """Show the day that is so many after the one on show, where there is one."""
        if (day := self._shown.day_after(days)) is not None:
            self._day_clicked(day)

    def _day_clicked(self, day: date) -> None:
        self._choose("")
        self._shown.show_day(day)
        self._mark_selected()
        if self._shows_list:
            self._list.go_to(day)

    def _row(self) -> ScheduleRow | None:
        rows = self._view.schedule if self._view else ()
        return next((row for row in rows if row.id == self._selected), None)

    def _choose(self, item: str) -> None:
        self._selected = item or None
        row = self._row()
        if self._shows_list and row is not None and row.day not in (None, self._shown.day):
            self._shown.show_day(row.day)
        self._print_keys()
        self.selection_changed.emit()

    def _print_keys(self) -> None:
        """Print S and E on the buttons of the strip only while they are for what that tells of."""
        strip, item = self._notices.strip, self._selected
        strip.offer_keys(item is None or strip.is_of(item) or self._is_over(item))

    def _open_itself(self) -> None:
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

    def _open(self, item: str) -> None:
        self._choose(item)
        if self._shifts.waiting:
            self._shifts.record()
            return
        commands = self.commands()
        if commands:
            self._requests.open_form(commands[0], known_fields(commands[0], self._row()))

    def _copy(self) -> None:
        """Copy the chosen item, or the day where none is."""
        if tables := self._shown.tables(self._selected) or self._shown.tables():
            QApplication.clipboard().setMimeData(copied_tables(tables))

    def _record_shifts(self) -> None:
        """Record hours that wait, as Ctrl+Enter records a form; Enter does so too."""
        if self._shifts.waiting:
            self._shifts.record()

    def _paste(self) -> None:
        self._requests.trigger("paste-programme")

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
        elif self._is_over(item) and self._notices.take_key(key):
            return
        elif key in KEYS:
            command = self._asked_format() if key == "F" else KEYS[key]
            self._requests.open_form(command, known_fields(command, self._row()))

    def _is_over(self, item: str) -> bool:
        """Whether an item neither begins nor ends any more, so that S and E are for what runs and what comes next."""
        row = self._row()
        return row is not None and row.id == item and row.status not in ("planned", "under-way")

    def _asked_format(self) -> CommandClass:
        """The command that changes the format: of the plan, or of what was held once the item runs."""
        row = self._row()
        return FORMATS_ASKED.get(row.status if row else "planned", KEYS["F"])

    def _list_key(self, key: str) -> None:
        if self._selected:
            self._key(key, self._selected)

    def _show_checked(self, subject: str) -> None:
        if not self.select(subject):
            self._requests.show_subject(subject)

    def _edit_time(self) -> None:
        """Change the time: in the cell of the list, else in the form, with the hours that wait where some do."""
        if self._shifts.waiting:
            self._shifts.open_form()
        elif not self._shows_list or not self._list.edit_cell():
            self._requests.open_form(MoveItem, known_fields(MoveItem, self._row()))

    def _offer_menu(self, item: str, minute: int, lane: str, spot: QPoint) -> None:
        """What can be done with an item, which the window offers, or planned where nothing is."""
        if item:
            self._choose(item)
            here = self.mapFromGlobal(spot)
            QApplication.sendEvent(self, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, spot))
            return
        self._shown.offer_to_plan(minute, lane, spot)
