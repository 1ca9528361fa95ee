"""What stands on an attendance list: groups of persons, before the meeting or after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, Self, get_args

import msgspec
from msgspec.structs import replace

from desktop.printing.sheet_parts import ChangeMark, Contents, PrintedLine, Wording

AttendanceOutcome = Literal["present", "late", "absent", "replaced", "unplanned"]


class AttendancePerson(msgspec.Struct, frozen=True):
    """One person of an attendance list."""

    number: str
    name: PrintedLine
    position: PrintedLine | None = None
    side: Wording = ()
    place: Wording = ()
    mark: ChangeMark | None = None
    """Before the meeting: a change of the list. After it: departs from the plan (bar without a sign)."""
    outcome: AttendanceOutcome | None = None
    """After the meeting; None is "not observed", which is never "as planned"."""
    reports: PrintedLine | None = None
    """The points of the agenda on which the person reports."""
    replaced_by: PrintedLine | None = None
    source: tuple[PrintedLine, ...] = ()
    """Entry and source of what was observed."""


class AttendanceGroup(msgspec.Struct, frozen=True):
    """People under one heading, as a rule one side; no heading for a list that is not divided."""

    people: tuple[AttendancePerson, ...]
    heading: Wording = ()
    item: Wording = ()
    """The item, above the first of its sides, in lists of several items."""
    within: bool = False
    """Whether it is one of several sides of an item that stands above them."""


class Agenda(msgspec.Struct, frozen=True):
    """The agenda of an item, above the lists; a heading where the lists are of several items."""

    lines: tuple[PrintedLine, ...]
    heading: Wording = ()


class Total(msgspec.Struct, frozen=True):
    """A figure over the list: "56 present"."""

    number: str
    word: Wording


class Blank(msgspec.Struct, frozen=True):
    """A line to write on at the foot of the list, or what already stands on it."""

    word: Wording
    filled: PrintedLine | None = None
    share: int = 1
    """How much of the line it takes beside the others."""


class Attendance(Contents, frozen=True, tag_field="template", tag="attendance"):
    """The body of an attendance list.

    Before the meeting a named officer ticks boxes; signatures are the variant for experts' meetings, as
    nobody asks a president to sign. After it, that variant is certified: with place, date, name and signature.
    """

    columns = frozenset({"number", "person", "side", "place", "signature", "time", "replacement", "source"})
    fixed = frozenset({"differs", *(f"outcome-{outcome}" for outcome in get_args(AttendanceOutcome))})
    moment: Literal["before", "after"]
    groups: tuple[AttendanceGroup, ...]
    open_groups: tuple[AttendanceGroup, ...] = ()
    """After those observed, the lists at which nobody was marked yet: they keep their boxes."""
    agendas: tuple[Agenda, ...] = ()
    signatures: bool = False
    ticked: bool = True
    """Before the meeting: whether there are boxes to tick, where nobody signs."""
    plain_marks: bool = False
    """Whether a mark is a bar and no sign, as outside the house."""
    totals: tuple[Total, ...] = ()
    changed_since: Wording = ()
    notes: tuple[PrintedLine, ...] = ()
    """Above the certificate: what is certified."""
    certificate: tuple[Blank, ...] = ()
    long_headings: bool = False
    """Whether a heading names an item as well as a side, so that its languages stand one under the other."""

    in_a_volume = 850_000

    @property
    def rows(self) -> int:
        return sum(len(group.people) for group in (*self.groups, *self.open_groups))

    def part(self, first: int, last: int) -> Self:
        begins, ends = first == 0, last == self.rows
        observed = sum(len(group.people) for group in self.groups)
        return replace(
            self, groups=tuple(_within(self.groups, first, last)),
            open_groups=tuple(_within(self.open_groups, first - observed, last - observed)),
            totals=self.totals if begins else (), agendas=self.agendas if begins else (),
            notes=self.notes if ends else (), certificate=self.certificate if ends else (),
        )  # fmt: skip


def _within(groups: Iterable[AttendanceGroup], first: int, last: int) -> Iterator[AttendanceGroup]:
    """The groups of the people from the first to before the last, the first of them below the item it is of."""
    at, item, begun = 0, Wording(), False
    for group in groups:
        item = group.item or (item if group.within else ())
        people = group.people[max(0, first - at) : max(0, last - at)]
        at += len(group.people)
        if people:
            yield replace(group, people=people, item=group.item if begun else item)
            begun = True
