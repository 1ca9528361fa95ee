"""What the keys of a list of attendance do: each prepares a mark, records at once, or opens a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from PySide6.QtWidgets import QLineEdit

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import is_noted_afterwards
from desktop.machine import clock
from desktop.models.marking import Marking
from desktop.models.side_keys import side_keys
from desktop.widgets.fields.time_field import TimeField
from domain.core.message import CommandClass
from domain.core.problem import Refused
from domain.core.times import known_zone
from domain.programme.attendance import MarkAllPresent, MarkAttendance, NotePresence, RetractMark
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
EARLY = timedelta(hours=1)
"""By how much those who come are noted before an item begins, without being asked for."""


def asks_first(view: VisitView, item: str, now: datetime) -> bool:
    """Whether a form says first who is present, before all of an item are: whole delegations, or before its hour."""
    known = view.visit.programme.items[item]
    starts = known.planned.starts_at if known.planned is not None else None
    to_come = known.status == "planned" and starts is not None and now < starts - EARLY
    return not known.people or to_come


class AttendanceKeys:
    """Marks those chosen in the list of an item, as of the time and with the reason that are typed.

    Args:
        when, why: the fields of the time and of the reason of the next mark, which are used once.
        now: the time of a mark where none is typed.
    """

    def __init__(
        self, requests: Requests, marking: Marking, when: TimeField, why: QLineEdit, now: Callable[[], datetime]
    ) -> None:
        self._requests, self._marking = requests, marking
        self._when, self._why, self._now = when, why, now
        self._view: VisitView | None = None
        self._row: ScheduleRow | None = None

    def show(self, view: VisitView, row: ScheduleRow | None) -> None:
        """Learn the visit, and the item whose list is on show."""
        self._view, self._row = view, row

    @property
    def over(self) -> bool:
        """Whether the visit is over, or the item long past, so that a mark has the hour that is typed, if any."""
        return self._view is not None and is_noted_afterwards(self._view.visit, self._row.id if self._row else "")

    def code_of(self, key: str) -> str:
        """The words of a key."""
        return _key_code(key, timed=self.over and key in TIMED)

    def typed(self, field: TimeField) -> datetime | None:
        """The time in a field, on the day of the item; None where none is typed."""
        row, time = self._row, field.value()
        return datetime.combine(row.day, time, known_zone(row.zone)) if row is not None and row.day and time else None

    def is_marked(self, person: Attendee) -> bool:
        """Whether there is a mark to take back; somebody who stood in for another has none."""
        view, row = self._view, self._row
        return view is not None and row is not None and person.id in view.visit.programme.items[row.id].attendance

    def act(self, key: str, people: Sequence[Attendee], person: Attendee | None) -> None:
        """Do what a key stands for, with all persons who are chosen.

        Args:
            person: the one the keyboard stands at.
        """
        if self._row is None or self._view is None or self._view.read_only:
            return
        item = self._row.id
        if key == "Ctrl+Space" and asks_first(self._view, item, clock.now()):
            self._open(MarkAllPresent, {"item": item})
        elif key == "Ctrl+Space":
            self._marking.record_with(MarkAllPresent, {"item": item, **self._reason()})
        elif key in side_keys(person):
            self._open(MarkAllPresent, side_present(self._view, item, side_keys(person)[key], self._marking))
        elif key == "N":
            side = {"side": person.side} if person is not None else {}
            self._open(RecordPersonPresent, {"item": item, **side})
        elif len(people) > 1:
            self._mark_many(key, item, people)
        elif person is not None:
            self._mark(key, {"item": item, "member": person.id}, person)

    def _mark_many(self, key: str, item: str, people: Sequence[Attendee]) -> None:
        """Mark all chosen persons alike, with the time and the reason that were typed."""
        if key == "Del":
            marked = [each.id for each in people if self.is_marked(each)]
            self._prepare_all(key, RetractMark, {person: {"item": item, "member": person} for person in marked})
        elif key in ATTENDED:
            mark = {"item": item, "attended": ATTENDED[key], **self._hour_of(key)}
            self._prepare_all(key, MarkAttendance, {each.id: {**mark, "member": each.id} for each in people})
        else:
            self._requests.show_problem(Refused("one-at-a-time", count=len(people)))

    def _mark(self, key: str, fields: dict[str, Any], person: Attendee) -> None:
        if key == "R":
            self._open(MarkAttendance, {**fields, "attended": "replaced"})
        elif key == "T":
            self._open(NotePresence, fields)
        elif key == "Del":
            if self.is_marked(person):
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
            self._open(command, fields)
            return
        self._prepare_all(key, command, {fields["member"]: fields})

    def _open(self, command: CommandClass, fields: dict[str, Any]) -> None:
        """Open a form with the reason that was typed, and with the time where it asks for one."""
        hour = {"at": self._moment()} if self._when.text().strip() and "at" in command.__struct_fields__ else {}
        self._requests.open_form(command, {**fields, **hour, **self._reason()})

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
        typed = self.typed(self._when)
        if typed is None and self.over:
            return None
        return (typed or self._now()).isoformat()


def side_present(view: VisitView, item: str, side: str, marking: Marking) -> dict[str, Any]:
    """The fields of the form that notes a side present: without those for whom another mark is prepared."""
    members = view.visit.delegations.members
    others = marking.others(each for each in view.visit.programme.items[item].people if members[each].side == side)
    return {"item": item, "side": side, **({"members": list(others)} if others else {})}


def _key_code(key: str, *, timed: bool) -> str:
    """The words of a key; `timed` if an hour is typed."""
    return f"page.attendance.{'timed' if timed else 'key'}.{KEYS[key]}"
