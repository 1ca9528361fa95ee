"""The page of attendance: who was in the room, marked by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from typing import Any, get_args

import msgspec
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.prepared import KeptMark
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import is_over
from desktop.look import fonts
from desktop.models.attendance_model import AttendanceModel, attendance_items, list_of, states, totals_in_words
from desktop.models.faces import format_face, status_face
from desktop.models.marking import OF_MARKS, Marking
from desktop.models.meetings_model import hours, observed
from desktop.models.side_keys import show_party_key, side_keys
from desktop.pages.page import Page
from desktop.widgets.bulk_bar import ManyAct
from desktop.widgets.button import Button
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.time_field import TimeField
from desktop.widgets.toast import FOOT
from desktop.widgets.whole_box import WholeBox
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.core.problem import Refused
from domain.core.times import known_zone
from domain.programme.attendance import Attended, MarkAllPresent, MarkAttendance, NotePresence, RetractMark
from domain.programme.meeting import Capacity, ListParticipant, NameHeadOfSide
from domain.programme.unlisted import RecordPersonPresent
from domain.projections.attendance import Attendee
from domain.projections.schedule import ScheduleRow

KEYS = {
    "Space": "present",
    "A": "absent",
    "L": "late",
    "E": "left-early",
    "B": "back",
    "T": "times",
    "R": "replaced",
    "Del": "withdraw",
    "N": "unlisted",
    "Ctrl+Space": "all",
    "H": "host",
    "G": "guest",
    "P": "party",
}
"""The keys of the page, each with the word of its button: `page.attendance.key.<word>`."""
USUAL = ("Space", "A", "L", "R", "Ctrl+Space")
"""Those that have a button; the others stand in the menu beside them."""
ATTENDED = {"Space": "present", "A": "absent", "L": "late", "E": "left-early"}
OF_MANY = (*ATTENDED, "Del")
"""The keys that act on all persons who are chosen."""
TIMED = ("L", "E", "B")
"""The keys of marks with an hour: the one typed, else now; once the visit is over, the form asks for it."""
PICKER, LEAST_PICKER = 560, 280
TIME_WIDTH, WHY_WIDTH = 118, 240
FIELDS = ("room", "when", "why")
"""The fields of the page: the time to show, and the time and the reason of the next mark."""


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


CELLS: Mapping[str, tuple[CommandClass, tuple[str, ...]]] = {
    "role": (ListParticipant, ("capacity",)),
    "attended": (MarkAttendance, ("attended", "at", "by")),
}
"""By the columns whose cells may be changed: the command that does, and the fields it asks for."""


class AttendancePage(Page):
    """The list of one item. Space present, A absent, L late, E left early, B back again, Del takes a mark back: each
    is prepared in its row, as of now or of the time that is typed, with the reason that is typed. Ctrl+Enter records
    all that is prepared. Ctrl+Space records all present who are listed and not marked, at once.

    R opens the form of a replacement, T that of all times of a person, N that of whoever is on no list, H and G that
    of all of host and guest, P that of all of the party of the chosen person; once the visit is over, so do L, E and B
    where no time is typed. A time in the field above shows who was in the room then. F2 or Enter changes how somebody
    attended, when and who stood in, in the cell itself; or, to the left of it, in which capacity he is to take part.
    """

    name = "attendance"
    primary = MarkAllPresent

    def __init__(self, requests: Requests, parent: QWidget | None = None, now: Callable[[], datetime] = _now) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._now = now
        self._picker = WholeBox(fonts.scaled(PICKER), self)
        self._picker.setMinimumWidth(fonts.scaled(LEAST_PICKER))
        self._format, self._status = Chip(ChipFace(""), self), Chip(ChipFace(""), self)
        self._hours = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._model = AttendanceModel(self)
        self._table = CommandTable(tuple(KEYS), self, many=True)
        self._table.setModel(self._model)
        self._strip = CommandStrip(tuple(KEYS), self, USUAL)
        self._marking = Marking(requests, self.name, self._table, self._model, self._strip)
        self._marking.offers_changed.connect(self.primary_changed)
        self._room, self._when, self._why = TimeField(parent=self), TimeField(parent=self), QLineEdit(self)
        self._sum = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._labels = {name: Label(font=fonts.secondary, tone="secondary", parent=self) for name in FIELDS}
        self._lay_out()
        self.setFocusProxy(self._table)
        self._picker.activated.connect(self._show_item)
        self._room.textEdited.connect(self._ask_room)
        for field in (self._when, self._why):
            field.returnPressed.connect(self._table.setFocus)
        self._table.key_command.connect(self._act)
        self._table.cell_wanted.connect(self._edit_cell)
        self._table.selectionModel().selectionChanged.connect(self._selected)
        self._strip.pressed.connect(self._act)
        self.reword()

    def show_view(self, view: VisitView) -> None:
        item = self._item()
        self._view = view
        self._offer(attendance_items(view), item)
        self._strip.show_buttons(not view.read_only)
        for shown in (self._when, self._why, self._labels["when"], self._labels["why"]):
            shown.setVisible(not view.read_only)
        self._word_keys()
        self._show_list()

    def selection(self) -> dict[str, Any]:
        person = self._person()
        return {**self.primary_fields(), **({"member": person.id} if person else {})}

    def primary_fields(self) -> dict[str, Any]:
        return {"item": self._item()} if self._item() else {}

    def commands(self) -> tuple[CommandClass, ...]:
        if not self._item() or self._view is None or self._view.read_only:
            return ()
        person = self._person()
        marked = (RetractMark,) if person and self._marked(person) else ()
        return (MarkAttendance, *marked, MarkAllPresent)

    def marks_by_key(self) -> bool:
        return True

    def acts_together(self) -> tuple[ManyAct, ...]:
        """The marks that are prepared alike for several persons who are chosen."""
        if len(self._people()) < 2 or self._view is None or self._view.read_only:
            return ()
        over = self._over()
        return tuple(
            ManyAct(say(_key_code(key, timed=over and key in TIMED)), partial(self._act, key), key) for key in OF_MANY
        )

    def select(self, subject: str) -> bool:
        at = self._picker.findData(subject)
        if at < 0:
            return False
        self._picker.setCurrentIndex(at)
        self._show_item()
        return True

    def marking(self) -> Marking:
        return self._marking

    def resume_marks(self, draft: str, shown: str, marks: Mapping[str, KeptMark]) -> None:
        if self.select(shown):
            self._marking.resume(draft, marks)

    def reword(self) -> None:
        self._picker.setAccessibleName(say("page.attendance.item"))
        self._table.setAccessibleName(say("page.attendance"))
        for name, field in zip(FIELDS, (self._room, self._when, self._why), strict=True):
            self._labels[name].setText(say(f"page.attendance.{name}"))
            field.setAccessibleName(say(f"page.attendance.{name}"))
            field.setPlaceholderText(say(f"page.attendance.{name}.hint") if name != "room" else "")
            field.setToolTip(say(f"page.attendance.{name}.hint"))
        self._word_keys()
        chosen = self._person()
        self._model.reword()
        if self._view is not None:
            self._offer(attendance_items(self._view), self._item())
            self._show_list(chosen)

    def _word_keys(self) -> None:
        """Say what each key does, and whether a mark without a time is of now."""
        over = self._over()
        sides = side_keys(self._person())
        codes = ((_key_code(key, timed=over and key in TIMED), sides.get(key, "")) for key in KEYS)
        self._strip.set_words(tuple(say(code, side=side) for code, side in codes), say("inspector.more"))
        show_party_key(self._strip, self._view, self._person())
        hint = say("page.attendance.when.hint-over" if over else "page.attendance.when.hint")
        self._when.setPlaceholderText(hint)
        self._when.setToolTip(hint)

    def _lay_out(self) -> None:
        bar = FlowLayout()
        bar.setContentsMargins(14, 5, 14, 5)
        bar.setSpacing(8)
        self._room.setFixedWidth(fonts.scaled(TIME_WIDTH))
        for part in (self._picker, self._format, self._status, self._hours, self._labelled("room", self._room)):
            bar.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._table, 1)
        column.addLayout(self._foot())
        column.addWidget(self._strip)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """From the list Tab leads to the time and the reason of the next mark, Shift+Tab to the time in the room."""
        stops = [self._picker, self._room, self._table, self._when, self._why, *self._strip.findChildren(Button)]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def _foot(self) -> FlowLayout:
        """The time and the reason of the next mark, and the totals."""
        row = FlowLayout()
        row.setContentsMargins(14, 4, 14, 0)
        row.setSpacing(8)
        self._when.setFixedWidth(fonts.scaled(TIME_WIDTH))
        self._when.setProperty(FOOT, True)
        for name, field in (("when", self._when), ("why", self._why)):
            row.addWidget(self._labelled(name, field))
        self._why.setMinimumWidth(fonts.scaled(WHY_WIDTH))
        row.addWidget(self._sum)
        return row

    def _labelled(self, name: str, field: QWidget) -> QWidget:
        """A field behind its label, which stay in one row."""
        both = QWidget(self)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._labels[name])
        row.addWidget(field)
        return both

    def _act(self, key: str) -> None:
        item, person = self._item(), self._person()
        if not item or key in OF_MARKS or self._view is None or self._view.read_only:
            return
        if key == "Ctrl+Space":
            self._requests.record_now(MarkAllPresent, {"item": item, **self._reason()})
        elif key in side_keys(person):
            self._requests.open_form(MarkAllPresent, {"item": item, "side": side_keys(person)[key]})
        elif key == "N":
            self._requests.open_form(RecordPersonPresent, {"item": item})
        elif len(people := self._people()) > 1:
            self._mark_many(key, item, people)
        elif person is not None:
            self._mark(key, {"item": item, "member": person.id}, person)

    def _mark_many(self, key: str, item: str, people: list[Attendee]) -> None:
        """Mark all chosen persons alike, with the time and the reason that were typed."""
        if key == "Del":
            marked = [each.id for each in people if self._marked(each)]
            self._prepare_all(key, RetractMark, {person: {"item": item, "member": person} for person in marked})
        elif key in ATTENDED:
            mark = {"item": item, "attended": ATTENDED[key], **self._hour_of(key)}
            self._prepare_all(key, MarkAttendance, {each.id: {**mark, "member": each.id} for each in people})
        else:
            self._requests.show_problem(Refused("one-at-a-time", count=len(people)))

    def _mark(self, key: str, fields: dict[str, Any], person: Attendee) -> None:
        if key == "R":
            self._requests.open_form(MarkAttendance, {**fields, "attended": "replaced"})
        elif key == "T":
            self._requests.open_form(NotePresence, fields)
        elif key == "Del":
            if self._marked(person):
                self._prepare(key, RetractMark, fields)
        elif key == "B":
            self._bring_back(fields, person)
        elif key in ATTENDED:
            self._prepare(key, MarkAttendance, {**fields, "attended": ATTENDED[key], **self._hour_of(key)})

    def _bring_back(self, fields: dict[str, Any], person: Attendee) -> None:
        """Prepare that somebody who left came back; nothing for one who is not known to have left."""
        if person.left is not None:
            late = person.attended in ("late", "late-and-left-early")
            stays = [*msgspec.to_builtins(person.stays), {"came": self._moment()}]
            self._prepare("B", NotePresence, {**fields, "stays": stays, "late": late})

    def _prepare(self, key: str, command: CommandClass, fields: dict[str, Any]) -> None:
        """Prepare a mark with the reason that was typed, which goes with this one as the time does.

        Where the mark needs an hour and none is known, its form is opened instead.
        """
        if key in TIMED and self._moment() is None:
            self._requests.open_form(command, fields)
            return
        self._prepare_all(key, command, {fields["member"]: fields})

    def _prepare_all(self, key: str, command: CommandClass, rows: Mapping[str, dict[str, Any]]) -> None:
        if key in TIMED and self._moment() is None:
            self._requests.show_problem(Refused("hour-for-many"))
            return
        code = _key_code(key, timed=bool(self._when.text().strip()) and key in TIMED)
        reason = self._reason()
        self._marking.prepare_all(command, {row: {**fields, **reason} for row, fields in rows.items()}, code)

    def _hour_of(self, key: str) -> dict[str, Any]:
        """The hour of a mark that has one, or for which one was typed."""
        return {"at": self._moment()} if key in TIMED or self._when.text().strip() else {}

    def _reason(self) -> dict[str, str]:
        """The reason that was typed; it and the time are used once."""
        reason = {"reason": self._why.text().strip()} if self._why.text().strip() else {}
        self._when.clear()
        self._why.clear()
        return reason

    def _moment(self) -> str | None:
        """The time that was typed, on the day of the item; none typed: now, and in a visit that is over none."""
        typed = self._typed(self._when)
        if typed is None and self._over():
            return None
        return (typed or self._now()).isoformat()

    def _over(self) -> bool:
        return self._view is not None and is_over(self._view.visit)

    def _typed(self, field: TimeField) -> datetime | None:
        row, time = self._row(), field.value()
        return datetime.combine(row.day, time, known_zone(row.zone)) if row is not None and row.day and time else None

    def _ask_room(self) -> None:
        self._show_list()

    def _row(self) -> ScheduleRow | None:
        return next((row for row in self._view.schedule if row.id == self._item()), None) if self._view else None

    def _marked(self, person: Attendee) -> bool:
        """Whether there is a mark to take back; somebody who stood in for another has none."""
        return self._view is not None and person.id in self._view.visit.programme.items[self._item()].attendance

    def _offer(self, rows: list[ScheduleRow], chosen: str) -> None:
        """Offer the items, the opening one at first."""
        self._picker.clear()
        for row in rows:
            day, span = hours(row, say.words)
            self._picker.addItem(say("page.attendance.choice", title=row.title, day=day, span=span), row.id)
        at = self._picker.findData(chosen)
        self._picker.setCurrentIndex(at if at >= 0 else self._picker.findData(_opening(rows)))

    def _show_item(self, *_args: object) -> None:
        self._show_list()
        self.selection_changed.emit()

    def _show_list(self, chosen: Attendee | None = None) -> None:
        if self._view is None:
            return
        person = chosen or self._person()
        found = list_of(self._view, self._item(), self._typed(self._room))
        self._model.show_list(found, states(self._view))
        self._marking.show_list(self._view, self._item())
        at = self._model.line_of(person.id if person else "")
        if at >= 0:
            self._table.select_row(at)
        self._let_cells_change()
        self._word_keys()
        self._say_state()
        self._sum.setText(totals_in_words(found, say.words))

    def _let_cells_change(self) -> None:
        """Let it be said in the cell how somebody attended; who is to take part, only of what is planned."""
        row, codes = self._row(), [column.code for column in self._model.columns]
        may = row is not None and self._view is not None and not self._view.read_only
        of_plans = () if row is None or row.status != "planned" else ("role",)
        usual = codes.index("attended")
        self._table.set_cells((*map(codes.index, of_plans), usual) if may else (), usual=usual)

    def _edit_cell(self, index: QModelIndex) -> None:
        person = self._model.row_at(index.row())
        if person is None:
            return
        column = self._model.columns[index.column()].code
        if column == "role" and person.role not in get_args(Capacity):
            self._requests.open_form(NameHeadOfSide, {"item": self._item(), "side": person.side})
            return
        command, fields = CELLS[column]
        known = {"item": self._item(), "member": person.id, **_stands(person, column)}
        self._requests.edit_cell(command, known, *fields, over=self, cell=self._table.cell_in(index, self))

    def _say_state(self) -> None:
        row = self._row()
        for chip in (self._format, self._status):
            chip.setVisible(row is not None)
        if row is None:
            self._hours.setText("")
            return
        self._format.set_face(format_face(row, say.words))
        self._status.set_face(status_face(row.status, say.words))
        self._hours.setText(observed(row, say.words) or hours(row, say.words)[1])

    def _selected(self) -> None:
        chosen = len(self._people())
        self._strip.set_chosen(say("bulk.chosen", count=chosen) if chosen > 1 else "")
        self._word_keys()
        self.selection_changed.emit()

    def _item(self) -> str:
        return str(self._picker.currentData() or "")

    def _person(self) -> Attendee | None:
        return self._model.row_at(self._table.chosen_line())

    def _people(self) -> list[Attendee]:
        """All chosen persons, from above."""
        return [found for line in self._table.chosen_lines() if (found := self._model.row_at(line)) is not None]


def _key_code(key: str, *, timed: bool) -> str:
    """The words of a key; `timed` if an hour is typed."""
    return f"page.attendance.{'timed' if timed else 'key'}.{KEYS[key]}"


def _stands(person: Attendee, column: str) -> dict[str, Any]:
    """What stands in a cell, where the command can say as much."""
    if column == "role":
        return {"capacity": person.role}
    return {"attended": person.attended} if person.attended in get_args(Attended) else {}


def _opening(rows: list[ScheduleRow]) -> str:
    """The item that runs, else the first to come, else the last for which people are listed."""
    for status in ("under-way", "planned"):
        for row in rows:
            if row.status == status and row.counted:
                return row.id
    return next((row.id for row in reversed(rows) if row.counted), rows[0].id if rows else "")
