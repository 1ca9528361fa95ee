"""The page of the meetings: what is planned or held in which format, and who takes part."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.attendance_model import CompositionModel, list_of, states
from desktop.models.meetings_model import FORMATS_ASKED, MeetingsModel, agreed, counted, meetings
from desktop.pages.page import Page
from desktop.seating.meeting import LINES, TABLE, MeetingView
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say
from domain.core.names import SIDES
from domain.projections.attendance import Attendee
from domain.projections.schedule import ScheduleRow

KEYS = {"C": "list", "F": "format", "S": "start", "E": "end", "Del": "take-off"}
"""The keys of the page, each with the word of its button: `page.meetings.key.<word>`."""
OPENS = {"T": TABLE, "L": LINES}
"""The letters that open the chosen meeting at its table or at its lines, as on the programme."""
FORMS = {"C": "list-participant", "S": "start-item", "E": "end-item"}
TAKE_OFF = "Del"

_COMMANDS = {
    "planned": (
        "list-participant", "change-format", "agree-size", "name-head-of-side", "set-table", "draw-up-line",
        "move-item", "place-item", "start-item", "cancel-item",
    ),
    "under-way": ("end-item", "record-format", "mark-all-present", "mark-attendance"),
    "held": ("mark-all-present", "mark-attendance", "correct-actual-times", "record-format", "note-held-size"),
    "cancelled": ("reinstate-item",),
}  # fmt: skip
"""What makes sense for a meeting in each state, most usual first."""


class MeetingsPage(Page):
    """Meetings above, below the people of the chosen one by side.

    Enter or T opens the meeting with its table, L with its lines, and Esc leads back. C lists a participant, F opens
    the form of the format, where one letter chooses it; once the meeting runs it says what it turned into, and how
    many were in the room. S starts, E ends; Del takes the chosen person off.
    """

    name = "meetings"
    primary = "plan-meeting"

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._filter = FilterBar(self)
        self._model = MeetingsModel(self)
        self._table = CommandTable((*FORMS, "F", *OPENS), self)
        self._table.setModel(self._model)
        self._table.set_widths(self._model.widths())
        self._people: dict[str, CompositionModel] = {side: CompositionModel(self) for side in SIDES}
        self._sides = {side: self._side_table(side) for side in SIDES}
        self._strip = CommandStrip(tuple(KEYS), self)
        self._meeting = MeetingView(requests, self)
        self._list = QWidget(self)
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.setFocusProxy(self._table)
        self._connect()
        self.reword()

    def show_view(self, view: VisitView) -> None:
        chosen = self.selection()
        self._view = view
        self._model.set_rows(meetings(view), view.visit.zone)
        self._strip.show_buttons(not view.read_only)
        self._keep(chosen)
        self._show_people()
        self._say_counts()
        if self._opened():
            self._show_opened()

    def selection(self) -> dict[str, Any]:
        if self._opened():
            return self._meeting.selection()
        row, person = self._row(), self._person()
        if row is None:
            return {}
        return {"item": row.id, "member": person.id} if person else {"item": row.id}

    def takes_all(self) -> bool:
        return self._opened()

    def commands(self) -> tuple[str, ...]:
        row, person = self._row(), self._person()
        if row is None or self._view is None or self._view.read_only:
            return ()
        off = ("take-off-participant", "place-participant") if person and row.status == "planned" else ()
        return (*off, *_COMMANDS[row.status])

    def select(self, subject: str) -> bool:
        if self._view is None or all(row.id != subject for row in meetings(self._view)):
            return False
        if self._model.line_of(subject) < 0:
            self._filter.field().clear()
        self._table.select_row(self._model.line_of(subject))
        if self._opened():
            self._meeting.show_meeting(self._view, subject)
        return True

    def open_item(self, item: str, shown: str) -> None:
        """Open the table or the lines of an item, with or without a format; of none named, those of the chosen one."""
        row = self._row()
        wanted = item or (row.id if row else "")
        if self._view is None or wanted not in {each.id for each in self._view.schedule}:
            return
        self.select(wanted)
        self._meeting.show_meeting(self._view, wanted)
        self._meeting.show_part(shown)
        self._show_first(self._meeting)

    def count(self) -> int | None:
        return len(meetings(self._view)) if self._view else None

    def reword(self) -> None:
        chosen = self.selection()
        self._table.setAccessibleName(say("page.meetings"))
        for side, table in self._sides.items():
            table.setAccessibleName(say("page.meetings.people", side=say.words.of("side", side)))
            self._people[side].reword()
        self._filter.set_words(FilterWords(say("page.filter")))
        self._strip.set_words(tuple(say(f"page.meetings.key.{word}") for word in KEYS.values()))
        self._model.reword()
        self._keep(chosen)
        self._say_counts()
        self._meeting.reword()

    def _side_table(self, side: str) -> CommandTable:
        table = CommandTable(("C", TAKE_OFF), self)
        table.setModel(self._people[side])
        table.set_widths(self._people[side].widths())
        table.horizontalHeader().hide()
        table.key_command.connect(self._act)
        table.activated.connect(self._list_participant)
        table.focused.connect(self._person_chosen)
        table.selectionModel().selectionChanged.connect(self._person_chosen)
        return table

    def _lay_out(self) -> None:
        below = QWidget(self)
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for side in SIDES:
            row.addWidget(self._sides[side], 1)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._table)
        halves.addWidget(below)
        halves.setSizes([320, 320])
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._filter)
        column.addWidget(halves, 1)
        column.addWidget(self._strip)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._meeting)

    def _connect(self) -> None:
        self._filter.changed.connect(self._apply_filter)
        self._filter.left.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.activated.connect(self._open)
        self._meeting.left.connect(self._back_to_list)
        self._meeting.selection_changed.connect(self.selection_changed)
        self._table.focused.connect(self._meeting_chosen)
        self._table.selectionModel().selectionChanged.connect(self._meeting_chosen)
        self._strip.pressed.connect(self._act)

    def _opened(self) -> bool:
        return self._stack.currentWidget() is self._meeting

    def _open(self) -> None:
        row = self._row()
        if row is None or self._view is None:
            return
        self._meeting.show_meeting(self._view, row.id)
        self._show_first(self._meeting)

    def _show_opened(self) -> None:
        item = self._meeting.item()
        if self._view is not None and item in {row.id for row in self._view.schedule}:
            self._meeting.show_meeting(self._view, item)
        else:
            self._back_to_list()

    def _back_to_list(self) -> None:
        self._show_first(self._list)

    def _show_first(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.setFocusProxy(self._meeting if widget is self._meeting else self._table)
        if self.isVisible():
            self.setFocus()
        self.selection_changed.emit()

    def _act(self, key: str) -> None:
        row = self._row()
        if row is not None and key in OPENS:
            self.open_item(row.id, OPENS[key])
        if row is None or self._view is None or self._view.read_only:
            return
        if key == TAKE_OFF:
            self._take_off(row)
        elif key == "F" and row.status in FORMATS_ASKED:
            self._requests.open_form(FORMATS_ASKED[row.status], {"item": row.id})
        elif key in FORMS:
            self._requests.open_form(FORMS[key], {"item": row.id})

    def _take_off(self, row: ScheduleRow) -> None:
        person = self._person()
        if person is not None and row.status == "planned":
            self._requests.open_form("take-off-participant", {"item": row.id, "member": person.id})

    def _list_participant(self) -> None:
        self._act("C")

    def _meeting_chosen(self) -> None:
        for table in self._sides.values():
            table.clearSelection()
        self._show_people()
        self.selection_changed.emit()

    def _person_chosen(self) -> None:
        """One person at a time: the other sides let go of theirs."""
        for table in self._sides.values():
            if not table.hasFocus() and self.focusWidget() in self._sides.values():
                table.clearSelection()
        self.selection_changed.emit()

    def _show_people(self) -> None:
        row = self._row()
        found = list_of(self._view, row.id) if self._view and row else None
        words = states(self._view) if self._view else {}
        for side in SIDES:
            people = tuple(each for each in found.people if each.side == side) if found else ()
            self._people[side].show_list(msgspec.structs.replace(found, people=people) if found else None, words)
            self._sides[side].setVisible(side != "third" or bool(people))
        self._strip.set_chosen(counted(row, say.words) if row else "")
        self._strip.set_sum(agreed(row, say.words) if row else "")

    def _apply_filter(self) -> None:
        chosen = self.selection()
        self._model.set_filter(self._filter.text())
        self._keep(chosen)
        self._say_counts()

    def _keep(self, chosen: dict[str, Any]) -> None:
        at = self._model.line_of(chosen.get("item", ""))
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        elif at < 0 and self._model.rowCount():
            self._table.select_row(0)

    def _say_counts(self) -> None:
        shown, total = len(self._model.shown()), len(self._model.rows())
        self._filter.set_shown(say("page.shown", shown=shown, total=total))

    def _row(self) -> ScheduleRow | None:
        return self._model.row_at(self._table.chosen_line())

    def _person(self) -> Attendee | None:
        chosen = (self._people[side].row_at(table.chosen_line()) for side, table in self._sides.items())
        return next(filter(None, chosen), None)
