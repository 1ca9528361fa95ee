"""Who takes part in an item, by side and in order of precedence, and how they attended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, ClassVar

from desktop.desk.view import VisitView
from desktop.models.bilingual import person_cell
from desktop.models.cell import Cell, Column
from desktop.models.faces import attendee_face
from desktop.models.rows_model import RowsModel
from desktop.wording import sentences
from desktop.wording.words import Words
from domain.core.text import Wording
from domain.projections.attendance import AttendanceList, Attendee, attendance_of, people_at
from domain.projections.in_room import present_at
from domain.projections.schedule import ScheduleRow

COUNTED = ("head", "delegate", "not-listed")
UNCOUNTED = ("interpreter", "note-taker")
TOTALS = (
    "present", "late", "left-early", "late-and-left-early", "replaced", "absent", "expected",
    "room-in", "room-out", "room-uncertain",
)  # fmt: skip
"""The ways of attending, in the order in which they are counted."""


def list_of(view: VisitView, item: str, at: datetime | None = None) -> AttendanceList | None:
    """The attendance list of an item, which may be empty; None if the visit has no such item.

    With an instant, it says who was in the room then.
    """
    found = view.visit.programme.items.get(item)
    if found is None or found.retracted:
        return None
    return attendance_of(view.visit, found) if at is None else present_at(view.visit, found, at)


def states(view: VisitView) -> dict[str, Wording]:
    """The state or organisation of each side that has one."""
    return {side: party.name for side, party in view.visit.parties.items()}


def short_names(view: VisitView) -> dict[str, Wording]:
    """The same as they are called where there is little room."""
    return {side: party.called for side, party in view.visit.parties.items()}


def totals(people: tuple[Attendee, ...]) -> dict[str, int]:
    """How many of those who count attended in which way; `expected` for those not observed.

    If an instant was asked for: how many were in the room, out of it, or uncertain.
    """
    if any(each.room is not None for each in people):
        return dict(Counter(f"room-{each.room.there}" for each in people if each.room is not None))
    counted = [each for each in people if each.role not in UNCOUNTED and is_counted(each)]
    return dict(Counter(each.attended or "expected" for each in counted))


def is_counted(row: Attendee) -> bool:
    """Whether somebody counts: who comes or was seen, and nobody who was withdrawn before."""
    return row.comes or row.attended is not None


def totals_in_words(found: AttendanceList | None, words: Words) -> str:
    """The same in a line, in the order of `TOTALS`; empty where there is no list."""
    counts = totals(found.people) if found else {}
    return " · ".join(words(f"page.attendance.sum.{way}", count=counts[way]) for way in TOTALS if counts.get(way))


def side_words(side: str, state: Wording, words: Words) -> str:
    """A side by its state or organisation: Republic of Kazakhstan."""
    return words.pick(state) or words.of("side", side)


def _rank(row: Attendee, words: Words) -> Cell:
    return Cell(words.number(row.rank) if row.rank is not None else words("nothing"), muted=True)


def _person(row: Attendee, words: Words) -> Cell:
    return person_cell(row.names, row.position, words, struck=not is_counted(row))


def _role(row: Attendee, words: Words) -> Cell:
    role = sentences.role_words(row, words)
    return Cell(role, words.of("side", row.side) if row.role in UNCOUNTED else None, muted=True)


def _attended(row: Attendee, words: Words) -> Cell:
    return Cell(chip=attendee_face(row, words))


class AttendanceModel(RowsModel[Attendee]):
    """People grouped by side; who is listed but not counted stands under a heading of its own."""

    columns: ClassVar[tuple[Column[Any], ...]] = (
        Column("rank", _rank, yields=0, numeric=True),
        Column("person", _person, yields=0.5, main=True),
        Column("role", _role),
        Column("attended", _attended),
    )

    marked = "attended"
    _states: Mapping[str, Wording] = MappingProxyType({})

    def show_list(self, found: AttendanceList | None, states: Mapping[str, Wording]) -> None:
        """Show the people of an attendance list; the states word the headings of the sides."""
        self._states = states
        people = found.people if found else ()
        apart = sorted(people, key=_counts_apart)
        self.set_rows(apart, found.zone if found else "UTC")

    def group_of(self, row: Attendee) -> str:
        return "uncounted" if row.role in UNCOUNTED else row.side

    def side_of(self, group: str) -> str | None:
        return None if group == "uncounted" else group

    def heading(self, group: str, shown: Sequence[Attendee]) -> str:
        if group == "uncounted":
            return self.words("page.attendance.uncounted")
        what = side_words(group, self._states.get(group, {}), self.words)
        counting = sum(row.role in COUNTED and is_counted(row) for row in shown)
        return self.words("page.heading", what=what, number=counting)


class CompositionModel(AttendanceModel):
    """The people of one side at a meeting: heads first, interpreters and note-takers listed last."""

    columns = (
        Column("rank", _rank, yields=0, numeric=True),
        Column("person", _person, yields=0.5, main=True),
        Column("role", _role),
    )

    def group_of(self, row: Attendee) -> str:
        return row.side


def _counts_apart(row: Attendee) -> bool:
    """Whether a row stands after all sides, as one that is not counted."""
    return row.role in UNCOUNTED


def attendance_items(view: VisitView) -> list[ScheduleRow]:
    """The items that list or saw anyone, and those that were held whether anyone was listed or not."""
    visit, items = view.visit, view.visit.programme.items
    return [row for row in view.schedule if row.status in ("under-way", "held") or people_at(visit, items[row.id])]
