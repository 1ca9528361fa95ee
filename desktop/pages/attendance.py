"""The page of attendance: who was in the room, marked by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from typing import Any, get_args

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.day.marked_item_box import MarkedItemBox
from desktop.desk.prepared import KeptMark
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.models.attendance_keys import KEYS, OF_MANY, USUAL, AttendanceKeys
from desktop.models.attendance_model import AttendanceModel, list_of, states, totals_in_words
from desktop.models.faces import format_face, status_face
from desktop.models.marking import Marking
from desktop.models.meetings_model import hours, hours_observed
from desktop.models.side_keys import show_party_key, side_keys
from desktop.pages.page import Page
from desktop.widgets.button import Button
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.fields.time_field import TimeField
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.tables.bulk_bar import ManyAct
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import Words, say
from domain.core.message import CommandClass
from domain.programme.attendance import Attended, MarkAllPresent, MarkAttendance, RetractMark
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.meeting import Capacity, ListParticipant
from domain.projections.attendance import Attendee
from domain.projections.schedule import ScheduleRow

TIME_WIDTH, WHY_WIDTH = 118, 240
LEAST_ROWS = 3
"""So many persons are on show at least, below the heading of their side, be the text as large as it may."""
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
    acts_below = True

    def __init__(self, requests: Requests, parent: QWidget | None = None, now: Callable[[], datetime] = _now) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._picker = MarkedItemBox(self)
        self._format, self._status = Chip(ChipFace(""), self), Chip(ChipFace(""), self)
        self._hours = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._model = AttendanceModel(self)
        self._table = CommandTable(tuple(KEYS), self, many=True)
        self._table.setModel(self._model)
        self._table.hold_rows(1 + LEAST_ROWS)
        self._strip = CommandStrip(tuple(KEYS), self, USUAL)
        self._marking = Marking(requests, self.name, self._table, self._model, self._strip)
        self._marking.offers_changed.connect(self.primary_changed)
        self._marking.heard_in(self)
        self._room, self._when, self._why = TimeField(parent=self), TimeField(parent=self), QLineEdit(self)
        self._keys = AttendanceKeys(requests, self._marking, self._when, self._why, now)
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
        item = self._picker.item()
        self._view = view
        self._picker.offer(view, item)
        self._keys.show(view, self._row())
        self._strip.show_buttons(not view.read_only)
        for shown in (self._when, self._why, self._labels["when"], self._labels["why"]):
            shown.setVisible(not view.read_only)
        self._show_list()

    def selection(self) -> dict[str, Any]:
        person = self._person()
        return {**self.primary_fields(), **({"member": person.id} if person else {})}

    def primary_fields(self) -> dict[str, Any]:
        return {"item": self._picker.item()} if self._picker.item() else {}

    def commands(self) -> tuple[CommandClass, ...]:
        if not self._picker.item() or self._view is None or self._view.read_only:
            return ()
        person = self._person()
        marked = (RetractMark,) if person and self._keys.is_marked(person) else ()
        return (MarkAttendance, *marked, MarkAllPresent)

    def marks_by_key(self) -> bool:
        return True

    def acts_together(self) -> tuple[ManyAct, ...]:
        """The marks that are prepared alike for several persons who are chosen."""
        if len(self._people()) < 2 or self._view is None or self._view.read_only:
            return ()
        return tuple(ManyAct(say(self._keys.code_of(key)), partial(self._act, key), key) for key in OF_MANY)

    def select(self, subject: str) -> bool:
        if not self._picker.choose(subject):
            return False
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
            self._picker.offer(self._view, self._picker.item())
            self._show_list(chosen)

    def _word_keys(self) -> None:
        """Say what each key does, and whether a mark without a time is of now."""
        sides = side_keys(self._person())
        codes = ((self._keys.code_of(key), sides.get(key, "")) for key in KEYS)
        self._strip.set_words(
            tuple(say(code, side=side) for code, side in codes), say("inspector.more"), say("inspector.every")
        )
        show_party_key(self._strip, self._view, self._person())
        hint = say("page.attendance.when.hint-over" if self._keys.over else "page.attendance.when.hint")
        self._when.setPlaceholderText(hint)
        self._when.setToolTip(hint)

    def _lay_out(self) -> None:
        bar = FlowLayout()
        bar.setContentsMargins(14, 5, 14, 5)
        bar.setSpacing(8)
        hold_width(self._room, TIME_WIDTH)
        for part in (self._picker, self._format, self._status, self._hours, self._labelled("room", self._room)):
            bar.addWidget(part)
        boxes.column(bar, (self._table, 1), self._foot(), self._strip, on=self, spacing=0)
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
        hold_width(self._when, TIME_WIDTH)
        for name, field in (("when", self._when), ("why", self._why)):
            row.addWidget(self._labelled(name, field))
        hold_width(self._why, WHY_WIDTH, ANY)
        row.addWidget(self._sum)
        return row

    def _labelled(self, name: str, field: QWidget) -> QWidget:
        """A field behind its label, which stay in one row."""
        both = QWidget(self)
        boxes.row(self._labels[name], field, on=both, spacing=8)
        return both

    def _act(self, key: str) -> None:
        self._keys.act(key, self._people(), self._person())

    def _ask_room(self) -> None:
        self._show_list()

    def _row(self) -> ScheduleRow | None:
        return next((row for row in self._view.schedule if row.id == self._picker.item()), None) if self._view else None

    def _show_item(self, *_args: object) -> None:
        self._show_list()
        self.selection_changed.emit()

    def _show_list(self, chosen: Attendee | None = None) -> None:
        if self._view is None:
            return
        person = chosen or self._person()
        self._keys.show(self._view, self._row())
        found = list_of(self._view, self._picker.item(), self._keys.typed(self._room))
        self._model.show_list(found, states(self._view))
        self._marking.show_list(self._view, self._picker.item())
        at = self._model.line_of(person.id if person else "")
        if at >= 0:
            self._table.select_row(at)
        self._let_cells_change()
        if not self._view.read_only:
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
            self._requests.open_form(NameHeadOfSide, {"item": self._picker.item(), "side": person.side})
            return
        command, fields = CELLS[column]
        known = {"item": self._picker.item(), "member": person.id, **_stands(person, column)}
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
        self._hours.setText(hours_observed(row, self._words) or hours(row, self._words)[1])

    def _selected(self) -> None:
        chosen = len(self._people())
        self._strip.set_chosen(say("bulk.chosen", count=chosen) if chosen > 1 else "")
        self._word_keys()
        self.selection_changed.emit()

    @property
    def _words(self) -> Words:
        """The words of the visit on show."""
        return say.words.of_visit(self._view.visit) if self._view is not None else say.words

    def _person(self) -> Attendee | None:
        return self._model.row_at(self._table.chosen_line())

    def _people(self) -> list[Attendee]:
        """All chosen persons, from above."""
        return [found for line in self._table.chosen_lines() if (found := self._model.row_at(line)) is not None]


def _stands(person: Attendee, column: str) -> dict[str, Any]:
    """What stands in a cell, where the command can say as much."""
    if column == "role":
        return {"capacity": person.role}
    return {"attended": person.attended} if person.attended in get_args(Attended) else {}
