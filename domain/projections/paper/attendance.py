"""The facts of attendance lists: of one item, or of all that take place.

Outside the house a list tells who is expected, and nothing of what was observed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import ClassVar, Literal

import msgspec

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.interpreting import Assignment
from domain.programme.outcome import Actual
from domain.programme.programme import ItemStatus
from domain.projections.agenda import AgendaRow
from domain.projections.attendance import AttendanceList, Attendee, AttendeeRole, attendance_of
from domain.projections.history import HistoryRow
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.history_extract import NotedFacts, attendance_noted
from domain.projections.paper.reader import Reader, in_house, on_for, on_now
from domain.visit.visit import Visit

Seen = Literal["present", "late", "absent", "replaced", "unplanned"]
"""What was observed of somebody: present or late as listed, absent, replaced, or there without being listed."""

_SEEN: dict[str, Seen] = {
    "present": "present",
    "left-early": "present",
    "late": "late",
    "late-and-left-early": "late",
    "absent": "absent",
    "replaced": "replaced",
}
_FIRST: tuple[Seen, ...] = ("present", "late", "unplanned", "replaced", "absent")
"""What counts of somebody who was seen at several items: what is named first."""


class PersonRow(FactRow, frozen=True, kw_only=True):
    """Somebody on the list of an item."""

    UNMARKED: ClassVar = ("seen", "noted")

    item: str
    person: Attendee
    seen: Seen | None
    """None: nothing was observed."""
    noted: NotedFacts | None
    """The entry by which it was noted, where the journal is at hand."""


class ListFacts(msgspec.Struct, frozen=True):
    """The list of one item: boxes to tick until somebody at it was marked, then what was observed."""

    item: str
    title: Wording
    planned: PlannedTime | None
    place: Wording
    zone: str
    status: ItemStatus
    actual: Actual
    agenda: tuple[AgendaRow, ...]
    people: tuple[PersonRow, ...]

    @property
    def observed(self) -> bool:
        """Whether anybody was marked at it."""
        return any(person.seen is not None for person in self.people)


class AttendanceFacts(Facts, frozen=True, kw_only=True, tag="attendance"):
    """Attendance lists in the order of the schedule."""

    lists: tuple[ListFacts, ...]
    sides: tuple[str, ...]

    @property
    def rows(self) -> tuple[PersonRow, ...]:
        return tuple(person for found in self.lists for person in found.people)


class ToldPerson(FactRow, frozen=True, kw_only=True):
    """Somebody who is expected at an item, and in what capacity."""

    person: PersonFacts
    side: str
    role: AttendeeRole
    interpreting: Assignment | None


class ExpectedList(msgspec.Struct, frozen=True):
    """Who is expected at one item."""

    title: Wording
    planned: PlannedTime | None
    place: Wording
    zone: str
    people: tuple[ToldPerson, ...]


class ToldAttendance(Facts, frozen=True, kw_only=True, tag="expected"):
    """Who is expected where, in the order of the schedule, as the delegations are told."""

    lists: tuple[ExpectedList, ...]
    sides: tuple[str, ...]

    @property
    def rows(self) -> tuple[ToldPerson, ...]:
        return tuple(person for found in self.lists for person in found.people)


def attendance_facts(
    visit: Visit, item: str | None, reader: Reader, record: Sequence[HistoryRow] = ()
) -> AttendanceFacts | ToldAttendance:
    """The list of an item, or those of all items that take place and the reader may see.

    Raises:
        Refused: `unknown-item`, `no-attendance-list`, `sheet-item-off` of one that was called off;
            `sheet-nothing-to-see` for one kept from the reader.
    """
    items = [on_for(visit, item, reader)] if item is not None else on_now(visit, reader)
    found = [found for each in items if (found := attendance_of(visit, each)).people]
    if in_house(reader) and found:
        noted = attendance_noted(record)
        return AttendanceFacts(
            visit=visit_facts(visit), lists=tuple(_list(each, noted) for each in found), sides=visit.sides
        )
    told = tuple(made for each in found if (made := _told_list(visit, each)).people)
    if not told:
        raise Refused("no-attendance-list", field="item")
    return ToldAttendance(visit=visit_facts(visit), lists=told, sides=visit.sides)


def _told_list(visit: Visit, found: AttendanceList) -> ExpectedList:
    people = (
        ToldPerson(
            key=f"{found.item}/{each.id}",
            person=person_facts(visit, each.id),
            side=each.side,
            role=each.role,
            interpreting=each.interpreting,
        )
        for each in found.people
        if each.expected
    )
    return ExpectedList(found.title, found.planned, found.place, found.zone, tuple(people))


def _list(found: AttendanceList, noted: Mapping[str, NotedFacts]) -> ListFacts:
    return ListFacts(
        item=found.item,
        title=found.title,
        planned=found.planned,
        place=found.place,
        zone=found.zone,
        status=found.status,
        actual=found.actual,
        agenda=found.agenda,
        people=tuple(
            PersonRow(
                key=(key := f"{found.item}/{person.id}"),
                item=found.item,
                person=person,
                seen=_seen(person),
                noted=noted.get(key) if person.attended is not None else None,
            )
            for person in found.people
        ),
    )


def _seen(person: Attendee) -> Seen | None:
    if person.attended is None:
        return None
    there = _SEEN[person.attended]
    return "unplanned" if there == "present" and person.role == "not-listed" else there


UNCOUNTED: tuple[AttendeeRole, ...] = ("interpreter", "note-taker")
"""Who is there and does not count (protocol 5.4)."""


def persons_expected(facts: AttendanceFacts) -> int:
    """How many persons are expected, however many items each of them is listed at; interpreters and note-takers are
    not counted (protocol 5.4).
    """
    return len({row.person.id for row in facts.rows if row.person.expected and row.person.role not in UNCOUNTED})


def persons_seen(facts: AttendanceFacts) -> Counter[str]:
    """How many persons were seen how, each counted once: present if seen anywhere; `not-observed` if nowhere;
    `uncounted` who was there as an interpreter or a note-taker alone.
    """
    seen: dict[str, set[Seen | None]] = {}
    beside: set[str] = set()
    for row in facts.rows:
        if not row.person.expected and row.seen is None:
            continue
        if row.person.role in UNCOUNTED:
            beside.add(row.person.id)
        else:
            seen.setdefault(row.person.id, set()).add(row.seen)
    return Counter({**Counter(_foremost(each) for each in seen.values()), "uncounted": len(beside - seen.keys())})


def _foremost(seen: set[Seen | None]) -> str:
    return next((each for each in _FIRST if each in seen), "not-observed")
