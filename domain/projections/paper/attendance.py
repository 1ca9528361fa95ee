"""The facts of attendance lists, for the house: of one item, or of all that take place."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar, Literal

import msgspec

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.outcome import Actual
from domain.programme.programme import Item, ItemStatus
from domain.projections.agenda import AgendaRow
from domain.projections.attendance import AttendanceList, Attendee, attendance, attendance_of
from domain.projections.paper.facts import Facts, Row, visit_facts
from domain.visit.visit import Visit

OFF: tuple[ItemStatus, ...] = ("cancelled", "not-held")
"""What was called off, or did not take place: it never prints as live."""

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


class PersonRow(Row, frozen=True, kw_only=True):
    """Somebody on the list of an item."""

    UNMARKED: ClassVar = ("seen",)

    item: str
    person: Attendee
    seen: Seen | None
    """None: nothing was observed."""


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


def attendance_facts(visit: Visit, item: str | None) -> AttendanceFacts:
    """The list of an item, or those of all items that take place.

    Raises:
        Refused: `unknown-item`, `no-attendance-list`, `sheet-item-off` of one that was called off.
    """
    if item is None:
        found = tuple(each for each in attendance(visit) if each.status not in OFF)
    else:
        found = (attendance_of(visit, on(visit, item)),)
    if not any(each.people for each in found):
        raise Refused("no-attendance-list", field="item")
    return AttendanceFacts(visit=visit_facts(visit), lists=tuple(map(_list, found)), sides=visit.sides)


def on(visit: Visit, item: str) -> Item:
    """An item a sheet can be made of.

    Raises:
        Refused: `unknown-item`; `sheet-item-off` for one that was cancelled or did not take place.
    """
    found = visit.programme.known(item)
    if found.status in OFF:
        raise Refused("sheet-item-off", field="item", title=found.title)
    return found


def _list(found: AttendanceList) -> ListFacts:
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
            PersonRow(key=f"{found.item}/{person.id}", item=found.item, person=person, seen=_seen(person))
            for person in found.people
        ),
    )


def _seen(person: Attendee) -> Seen | None:
    if person.attended is None:
        return None
    there = _SEEN[person.attended]
    return "unplanned" if there == "present" and person.role == "not-listed" else there


def persons_expected(facts: AttendanceFacts) -> int:
    """How many persons are expected, however many items each of them is listed at."""
    return len({row.person.id for row in facts.rows if row.person.expected})


def persons_seen(facts: AttendanceFacts) -> Counter[str]:
    """How many persons were seen how, each counted once: present if seen anywhere; `not-observed` if nowhere."""
    seen: dict[str, set[Seen | None]] = {}
    for row in facts.rows:
        if row.person.expected or row.seen is not None:
            seen.setdefault(row.person.id, set()).add(row.seen)
    return Counter(_foremost(each) for each in seen.values())


def _foremost(seen: set[Seen | None]) -> str:
    return next((each for each in _FIRST if each in seen), "not-observed")
