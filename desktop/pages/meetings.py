"""The page of the meetings: what is planned or held in which format, and who takes part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.desk.prepared import KeptMark
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.attendance_model import list_of, states
from desktop.models.marking import Marking
from desktop.models.meetings_model import MeetingsModel, agreed_by_sides, asked_format, meetings
from desktop.models.unobserved import outcome_to_record
from desktop.pages.filtered_page import FilteredPage
from desktop.seating.meeting import LINES, TABLE, MeetingView
from desktop.seating.people_by_side import PeopleBySide
from desktop.widgets.layout.page_stack import AroundStack, PageStack
from desktop.widgets.layout.splitter import Splitter
from desktop.wording.sizes import listed_words
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.programme.arrangements import RetitleItem
from domain.programme.attendance import MarkAllPresent, MarkAttendance
from domain.programme.cancellation import CancelItem, ReinstateItem
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.holding import EndItem, RecordFormat, StartItem
from domain.programme.meeting import ChangeFormat, ListParticipant, PlanMeeting, TakeOffParticipant
from domain.programme.moving import MoveItem
from domain.programme.outcome import ExpectEnd, RecordOutcome
from domain.programme.place import PlaceItem
from domain.programme.size_agreed import AgreeSize
from domain.programme.size_held import NoteSizes
from domain.projections.attendance import people_at
from domain.projections.schedule import ScheduleRow
from domain.seating.item_order import PlaceParticipant
from domain.seating.lines import DrawUpLine
from domain.seating.table_commands import SetTable

OPENS = {"T": TABLE, "L": LINES}
"""The letters that open the chosen meeting at its table or at its lines, as on the programme."""
FORMS: Mapping[str, CommandClass] = {"S": StartItem, "E": EndItem, "H": RecordOutcome}
COMPOSE, TAKE_OFF = "C", "Del"
KEYS_OF: Mapping[CommandClass, str] = {
    ChangeFormat: "F", RecordFormat: "F", TakeOffParticipant: TAKE_OFF, **{each: key for key, each in FORMS.items()}
}  # fmt: skip
"""The keys that ask for a command."""

_COMMANDS: Mapping[str, tuple[CommandClass, ...]] = {
    "planned": (
        ListParticipant,
        ChangeFormat,
        AgreeSize,
        NameHeadOfSide,
        SetTable,
        DrawUpLine,
        MoveItem,
        PlaceItem,
        StartItem,
        RecordOutcome,
        CancelItem,
    ),
    "under-way": (EndItem, ExpectEnd, RecordFormat, MarkAllPresent, MarkAttendance),
    "held": (MarkAllPresent, MarkAttendance, RecordOutcome, RecordFormat, NoteSizes),
    "not-held": (RecordOutcome,),
    "cancelled": (ReinstateItem, RecordOutcome),
}
"""What makes sense for a meeting in each state, most usual first."""


OF_A_FORMAT = frozenset({ChangeFormat, RecordFormat, AgreeSize, NoteSizes})
"""What is asked of talks alone: a meal or a ceremony has no format."""
_IDLE: Mapping[str, str] = {
    "planned": "E", "under-way": "S", "held": "CSE", "not-held": "CSE", "cancelled": "CE",
}  # fmt: skip
"""The letters that do nothing with a meeting in each state."""


class MeetingsPage(FilteredPage[ScheduleRow]):
    """Meetings above, below the people of the chosen one by side.

    Enter or T opens the meeting with its table, L with its lines, and Esc leads back. F2 changes a cell of a plan. C
    draws up the composition. F opens the form of the format, where one letter chooses it; once the meeting runs it says
    what it turned into, and how many were in the room. S starts, E ends, H tells what became of it; Del takes the
    chosen person off.
    """

    name = "meetings"
    primary = PlanMeeting
    field = "item"
    cells = {
        "format": (ChangeFormat, "format"), "title": (RetitleItem, "title"),
        "time": (MoveItem, "when"), "place": (PlaceItem, "place"),
    }  # fmt: skip
    enter_changes = False
    usual_for_many = (MoveItem, PlaceItem, CancelItem)
    keys = {"C": "compose", "T": "table", "F": "format", "S": "start", "E": "end", "H": "held", "Del": "take-off"}
    more_keys = tuple(OPENS)
    keys_beside = (TAKE_OFF,)
    keys_of_the_past = tuple(OPENS)

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(MeetingsModel(), requests, parent)
        self._overview = QWidget(self)
        self._stack = PageStack(self)
        AroundStack(self, self._stack)
        self._stack.addWidget(self._overview)
        self._table.focused.connect(self._leave_people)
        self.assemble(self._halves(), self._overview)

    @cached_property
    def _meeting(self) -> MeetingView:
        """What a meeting is opened in."""
        meeting = MeetingView(self._requests, self)
        # It takes the room of the inspector when it is shown: until then it must not widen the page.
        meeting.setMinimumWidth(1)
        meeting.left.connect(self._back_to_list)
        meeting.selection_changed.connect(self.selection_changed)
        meeting.primary_changed.connect(self.primary_changed)
        self._stack.addWidget(meeting)
        return meeting

    @property
    def _meeting_made(self) -> bool:
        return self._stack.count() > 1

    def prepare(self, view: VisitView) -> bool:
        """Make what meetings are opened in; the list is shown without."""
        if self._meeting_made:
            return False
        return self._meeting is not None

    def rows(self, view: VisitView) -> Iterable[ScheduleRow]:
        return meetings(view)

    def people_of(self, row: ScheduleRow) -> Iterable[str]:
        visit = self._view.visit if self._view is not None else None
        return people_at(visit, visit.programme.items[row.id]) if visit is not None else ()

    def show_view(self, view: VisitView) -> None:
        self._people.offer(view.visit.sides)
        super().show_view(view)
        if self._opened():
            self._show_opened()

    def selection(self) -> dict[str, Any]:
        if self._opened():
            return self._meeting.selection()
        row, person = self._row(), self._people.person()
        if row is None:
            return {}
        return {"item": row.id, "member": person.id} if person else {"item": row.id}

    def primary_when_over(self) -> tuple[CommandClass, dict[str, Any]] | None:
        return outcome_to_record(self._view, str(self.selection().get("item", "")))

    def takes_all(self) -> bool:
        return self._opened()

    def marks_by_key(self) -> bool:
        """At the table, whoever sits on the chosen seat is marked."""
        return self._opened()

    def commands(self) -> tuple[CommandClass, ...]:
        row, person = self._row(), self._people.person()
        if row is None or not self._may_record():
            return ()
        off = (TakeOffParticipant, PlaceParticipant) if person and row.status == "planned" else ()
        shaped = asked_format(row) is not None
        return (*off, *(each for each in _COMMANDS[row.status] if shaped or each not in OF_A_FORMAT))

    def key_of(self, command: CommandClass) -> str:
        return KEYS_OF.get(command, "")

    def select(self, subject: str) -> bool:
        found = super().select(subject)
        if found and self._view is not None and self._opened():
            self._meeting.show_meeting(self._view, subject)
        return found

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

    def marking(self) -> Marking | None:
        return self._meeting.marking if self._meeting_made else None

    def resume_marks(self, draft: str, shown: str, marks: Mapping[str, KeptMark]) -> None:
        self.open_item(shown, TABLE)
        if self._meeting.item() == shown:
            self._meeting.marking.resume(draft, marks)

    def offers_recording(self) -> bool:
        return self._opened() and super().offers_recording()

    def reword(self) -> None:
        self._people.reword()
        super().reword()
        if self._meeting_made:
            self._meeting.reword()

    def act(self, key: str, row: ScheduleRow) -> None:
        if key in OPENS:
            self.open_item(row.id, OPENS[key])
        elif key == COMPOSE:
            self._requests.trigger("compose")
        elif key == TAKE_OFF:
            self._take_off(row)
        elif key == "F" and (format_asked := asked_format(row)) is not None:
            self._requests.open_form(format_asked, {"item": row.id})
        elif key in FORMS:
            self._requests.open_form(FORMS[key], {"item": row.id})

    def idle_keys(self, row: ScheduleRow) -> Collection[str]:
        idle = set(_IDLE[row.status])
        if asked_format(row) is None:
            idle.add("F")
        if row.status != "planned" or self._people.person() is None:
            idle.add(TAKE_OFF)
        return idle

    def may_change(self, row: ScheduleRow) -> bool:
        return row.status == "planned"

    def open_row(self, row: ScheduleRow) -> None:
        if self._view is not None:
            self._meeting.show_meeting(self._view, row.id)
            self._show_first(self._meeting)

    def _halves(self) -> Splitter:
        self._people = PeopleBySide((COMPOSE, TAKE_OFF), self._compose, self)
        self._people.key_command.connect(self._act)
        self._people.activated.connect(self._compose)
        self._people.person_chosen.connect(self._person_chosen)
        halves = Splitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self._table)
        halves.addWidget(self._people)
        halves.setSizes([420, 220])
        return halves

    def _opened(self) -> bool:
        return self._stack.currentWidget() is not self._overview

    def _show_opened(self) -> None:
        item = self._meeting.item()
        if self._view is not None and item in {row.id for row in self._view.schedule}:
            self._meeting.show_meeting(self._view, item)
        else:
            self._back_to_list()

    def _back_to_list(self) -> None:
        self._show_first(self._overview)

    def _show_first(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        self.setFocusProxy(widget if self._opened() else self._table)
        if self.isVisible():
            self.setFocus()
        self.selection_changed.emit()
        self.primary_changed.emit()

    def _take_off(self, row: ScheduleRow) -> None:
        person = self._people.person()
        if person is not None and row.status == "planned":
            self._requests.open_form(TakeOffParticipant, {"item": row.id, "member": person.id})

    def _compose(self) -> None:
        self._act(COMPOSE)

    def _leave_people(self) -> None:
        """Choose the meeting as a whole again where one of its people was chosen."""
        if self._people.person() is not None:
            self._selected()

    def _selected(self) -> None:
        self._people.choose_nobody()
        super()._selected()

    def _person_chosen(self) -> None:
        if self._view is not None:
            self._show_buttons(self._view)
        self.selection_changed.emit()

    def tell_chosen(self) -> None:
        """Show who takes part on each side, how many they are, and what is agreed; of nobody, what to do next."""
        row = self._row()
        found = list_of(self._view, row.id) if self._view and row else None
        self._people.show_people(found, states(self._view) if self._view else {})
        empty = row is not None and not (found and found.people)
        may_compose = row is not None and self._may_record() and COMPOSE not in self.idle_keys(row)
        self._people.nobody.tell(shown=empty, may_compose=may_compose)
        self._strip.set_chosen(listed_words(row, say.words) if row else "")
        self._strip.set_sum(agreed_by_sides(row, say.words) if row else "")
