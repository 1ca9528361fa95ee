"""Who takes part, beside the table: marked by the keys of the attendance page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import is_noted_afterwards
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.machine import clock
from desktop.models.attendance_keys import asks_first, side_present
from desktop.models.attendance_model import UNCOUNTED, AttendanceModel, list_of, states, totals_in_words
from desktop.models.cell import Column
from desktop.models.marking import Marking
from desktop.models.side_keys import show_party_key, side_keys
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.core.problem import Refused
from domain.programme.attendance import MarkAllPresent, MarkAttendance, RetractMark
from domain.programme.unlisted import RecordPersonPresent
from domain.projections.attendance import AttendanceList, Attendee
from domain.projections.seating import SeatingPlan

KEYS = {
    "Space": "present", "A": "absent", "L": "late", "R": "replaced", "Del": "withdraw", "Ctrl+Space": "all",
    "H": "host", "G": "guest", "P": "party", "N": "unlisted",
}  # fmt: skip
"""The keys, each with the word of its button: `page.attendance.key.<word>`."""
USUAL = ("Space", "A", "L", "Ctrl+Space")
"""Those that have a button; the others stand in the menu beside them."""
MEETING_KEYS = ("F", "S", "E")
"""The keys that are about the meeting itself: its format, its start, its end."""
ATTENDED = {"Space": "present", "A": "absent", "L": "late"}
NARROWEST, WIDEST = 300, 460


class RoomModel(AttendanceModel):
    """The list beside the table: number, person, and how each attended."""

    columns: ClassVar[tuple[Column[Any], ...]] = tuple(
        column for column in AttendanceModel.columns if column.code != "role"
    )


class AttendancePane(QWidget):
    """The list of one item. A key prepares a mark, or opens a form; Ctrl+Enter records what is prepared."""

    selected = Signal(str)
    meeting_key = Signal(str)
    """A key of `MEETING_KEYS`."""

    def __init__(
        self, requests: Requests, parent: QWidget | None = None, now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(parent)
        self._requests = requests
        self._now = now or _now
        self._item = ""
        self._view: VisitView | None = None
        self._title = Label(font=fonts.strong, parent=self)
        self._sum = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._sum.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._model = RoomModel(self)
        self.table = CommandTable((*KEYS, *MEETING_KEYS), self)
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self._strip = CommandStrip(tuple(KEYS), self, USUAL)
        self.marking = Marking(requests, "meetings", self.table, self._model, self._strip)
        self._lay_out()
        self.setFocusProxy(self.table)
        self.table.key_command.connect(self.act)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self._strip.pressed.connect(self.act)

    def show_item(self, view: VisitView, item: str, plan: SeatingPlan) -> None:
        """Show the list of an item, numbered as at the table; whoever was chosen stays so."""
        chosen = self.chosen()
        self._view, self._item = view, item
        found = list_of(view, item)
        self._model.show_list(_numbered(found, plan) if found else None, states(view))
        self._strip.show_buttons(not view.read_only)
        self._word_keys()
        self._sum.setText(totals_in_words(found, say.words))
        self.marking.show_list(view, item)
        self.select(chosen)

    def take_all(self, *, wanted: bool) -> None:
        """Take all the width there is, or only what the list needs beside the table."""
        hold_width(self, NARROWEST, ANY if wanted else WIDEST)

    def listed(self) -> bool:
        """Whether anybody is listed."""
        return bool(self._model.rowCount())

    def chosen(self) -> str:
        """The id of the chosen person; empty without one."""
        person = self._model.row_at(self.table.chosen_line())
        return person.id if person else ""

    def select(self, member: str) -> None:
        """Choose someone of the list."""
        line = self._model.line_of(member)
        if line < 0:
            self.table.clearSelection()
        elif line != self.table.chosen_line():
            self.table.select_row(line)

    def act(self, key: str) -> None:
        """Do what a key of `KEYS` asks for with the chosen person, with a side, or with all."""
        person = self._model.row_at(self.table.chosen_line())
        if self._view is None or self._view.read_only or not self._item:
            return
        if key in MEETING_KEYS:
            self.meeting_key.emit(key)
        elif key == "Ctrl+Space" and asks_first(self._view, self._item, clock.now()):
            self._requests.open_form(MarkAllPresent, {"item": self._item})
        elif key == "Ctrl+Space":
            self.marking.record_with(MarkAllPresent, {"item": self._item})
        elif key in side_keys(person):
            fields = side_present(self._view, self._item, side_keys(person)[key], self.marking)
            self._requests.open_form(MarkAllPresent, fields)
        elif key == "N":
            self._requests.open_form(RecordPersonPresent, {"item": self._item})
        elif person is not None:
            self._mark(key, {"item": self._item, "member": person.id})

    def mark_together(self, key: str, members: tuple[str, ...]) -> None:
        """Prepare the mark of a key for several, or that theirs are taken back."""
        view, item = self._view, self._item
        if view is None or view.read_only or not item:
            return
        if key == "Del":
            marked = view.visit.programme.items[item].attendance
            rows = {each: {"item": item, "member": each} for each in members if each in marked}
            self.marking.prepare_all(RetractMark, rows, f"page.attendance.key.{KEYS[key]}")
        elif key == "L" and is_noted_afterwards(view.visit, item):
            self._requests.show_problem(Refused("hour-for-many"))
        elif key in ATTENDED:
            mark = {"item": item, "attended": ATTENDED[key], **self._hour_of(key)}
            rows = {each: {**mark, "member": each} for each in members}
            self.marking.prepare_all(MarkAttendance, rows, f"page.attendance.key.{KEYS[key]}")
        else:
            self._requests.show_problem(Refused("one-at-a-time", count=len(members)))

    def reword(self) -> None:
        """Say everything in the language of the window."""
        chosen = self.chosen()
        self._title.setText(say("meeting.attendance"))
        self.table.setAccessibleName(say("page.attendance"))
        self._word_keys()
        self._model.reword()
        if self._view is not None:
            self._sum.setText(totals_in_words(list_of(self._view, self._item), say.words))
        self.select(chosen)

    def _mark(self, key: str, fields: dict[str, Any]) -> None:
        if key == "R":
            self._requests.open_form(MarkAttendance, {**fields, "attended": "replaced"})
        elif key == "Del":
            assert self._view is not None
            if fields["member"] in self._view.visit.programme.items[self._item].attendance:
                self._prepare(key, RetractMark, fields)
        elif key in ATTENDED:
            self._mark_attended(key, {**fields, "attended": ATTENDED[key]})

    def _mark_attended(self, key: str, fields: dict[str, Any]) -> None:
        """Prepare how someone attended. Late is as of now; once the meeting is long past the form asks when."""
        assert self._view is not None
        if key == "L" and is_noted_afterwards(self._view.visit, self._item):
            self._requests.open_form(MarkAttendance, fields)
        else:
            self._prepare(key, MarkAttendance, {**fields, **self._hour_of(key)})

    def _hour_of(self, key: str) -> dict[str, Any]:
        """Late is as of now."""
        return {"at": self._now().isoformat()} if key == "L" else {}

    def _prepare(self, key: str, command: CommandClass, fields: dict[str, Any]) -> None:
        self.marking.prepare(fields["member"], command, fields, f"page.attendance.key.{KEYS[key]}")

    def _word_keys(self) -> None:
        over = self._view is not None and is_noted_afterwards(self._view.visit, self._item)
        timed = {"late"} if over else set()
        person = self._model.row_at(self.table.chosen_line())
        sides = side_keys(person)
        codes = (
            (f"page.attendance.{'timed' if word in timed else 'key'}.{word}", sides.get(key, ""))
            for key, word in KEYS.items()
        )
        self._strip.set_words(tuple(say(code, side=side) for code, side in codes), say("inspector.more"))
        show_party_key(self._strip, self._view, person)

    def _tell(self) -> None:
        self._word_keys()
        self.selected.emit(self.chosen())

    def _lay_out(self) -> None:
        boxes.column(
            boxes.row(self._title, (self._sum, 1), spacing=12, margins=(14, 10, 14, 8)),
            (self.table, 1),
            self._strip,
            on=self,
            spacing=0,
        )
        self.take_all(wanted=False)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _numbered(found: AttendanceList, plan: SeatingPlan) -> AttendanceList:
    """The list with the numbers of the table, and with those who are not counted numbered by themselves."""
    numbers = {seat.id: seat.number for seat in plan.seats if seat.number is not None}
    uncounted = [person.id for person in found.people if person.role in UNCOUNTED and person.rank is not None]
    numbers |= {key: number for number, key in enumerate(uncounted, start=1)}
    people = tuple(_with_number(person, numbers) for person in found.people)
    return msgspec.structs.replace(found, people=people)


def _with_number(person: Attendee, numbers: dict[str, int]) -> Attendee:
    return msgspec.structs.replace(person, rank=numbers.get(person.id, person.rank))
