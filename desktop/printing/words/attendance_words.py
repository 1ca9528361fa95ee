"""The attendance list as printed: boxes to tick until somebody is marked, then what was observed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from desktop.concepts.edges.entry_words import source
from desktop.printing.contents.agenda_lines import agenda_lines, reports_line
from desktop.printing.contents.attendance_contents import (
    Agenda,
    Attendance,
    AttendanceGroup,
    AttendancePerson,
    Blank,
    Total,
)
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import became, how_far, planned_words
from desktop.printing.words.order import side_heading
from desktop.wording.digests import with_short_digests
from domain.core.text import Wording as Recorded
from domain.core.times import local
from domain.programme.interpreting import Assignment
from domain.programme.programme import ItemStatus
from domain.projections.attendance import Attendee, AttendeeRole
from domain.projections.paper.attendance import (
    UNCOUNTED,
    AttendanceFacts,
    ExpectedList,
    ListFacts,
    PersonRow,
    ToldAttendance,
    ToldPerson,
    persons_expected,
    persons_seen,
)
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.history_extract import NotedFacts
from domain.projections.paper.marks import Marks

_COMING = ("proposed", "confirmed")
_BLANKS = ("officer", "signature", "noted-at")
_CERTIFIED = (("certificate.place", 2), ("certificate.date", 2), ("column-person", 4), ("column-signature", 3))
"""Where, when and by whom a list is certified, and how much of the line each takes."""


def attendance_words(facts: AttendanceFacts, words: InLanguages, marked: Marked, *, signatures: bool) -> Attendance:
    """The lists of one or of several items, each side under the name of its state.

    Of several, those at which somebody was marked come first, each with its totals; the others keep their boxes.
    """
    alone = len(facts.lists) == 1
    seen = [found for found in facts.lists if found.observed]
    open_ones = [found for found in facts.lists if not found.observed]
    certified = signatures and bool(seen)
    made = _Lists(facts, words, marked.marks, alone=alone)
    return Attendance(
        moment="after" if seen else "before",
        groups=tuple(made.groups(seen or open_ones)),
        open_groups=tuple(made.groups(open_ones)) if seen else (),
        agendas=tuple(made.agendas()),
        signatures=signatures,
        totals=tuple(_totals(facts, words)) if seen and alone else (),
        changed_since=words.say("sheet.differs") if seen else marked.since,
        long_headings=not alone,
        notes=(PrintedLine(words.say("sheet.certificate.text")),) if certified else (),
        certificate=tuple(_blanks(words, certified=certified)),
    )


def _blanks(words: InLanguages, *, certified: bool) -> Iterator[Blank]:
    """What is written by hand at the foot: by the officer who ticks, or by who certifies a list of who was there."""
    if certified:
        for code, share in _CERTIFIED:
            yield Blank(words.say(f"sheet.{code}"), share=share)
    else:
        for code in _BLANKS:
            yield Blank(words.say(f"sheet.certificate.{code}"))


def told_words(facts: ToldAttendance, words: InLanguages, marked: Marked, *, signatures: bool) -> Attendance:
    """Who is expected, as the delegations are told: without boxes to tick, and to sign only where that was asked."""

    def person(number: str, row: ToldPerson) -> AttendancePerson:
        own = words.of_one(row.person.names, row.person.position)
        position = in_capacity(row.role, row.person.position, row.interpreting, own)
        name = own.called_on_list(row.person.key, row.person.names, row.person.position)
        return AttendancePerson(number, name, position, mark=marked.marks.of(row.key))

    def groups(found: ExpectedList) -> Iterator[AttendanceGroup]:
        divided = [(side, [row for row in found.people if row.side == side]) for side in facts.sides]
        item = _item(found, words) if len(facts.lists) > 1 else ()
        yield from _under_headings(
            [
                AttendanceGroup(
                    tuple(
                        person(number, row) for number, row in zip(numbers(row.role for row in rows), rows, strict=True)
                    ),
                    side_heading(facts.visit, side, words),
                )
                for side, rows in divided
                if rows
            ],
            item,
            words,
        )

    return Attendance(
        moment="before",
        groups=tuple(group for found in facts.lists for group in groups(found)),
        signatures=signatures,
        ticked=False,
        long_headings=len(facts.lists) > 1,
        changed_since=marked.since,
        plain_marks=True,
    )


def attendance_title(facts: AttendanceFacts | ToldAttendance, words: InLanguages) -> Wording:
    """A list of who is expected before anything was seen, and of who was there after it."""
    seen = isinstance(facts, AttendanceFacts) and any(found.observed for found in facts.lists)
    return words.say("sheet.attendance" if seen else "sheet.participants")


def attendance_subtitle(facts: AttendanceFacts | ToldAttendance, words: InLanguages) -> Wording:
    """What a list of one item is of: the item, when it is planned, where, and for the house when it was held."""
    if len(facts.lists) > 1:
        return ()
    [found] = facts.lists
    there = words.in_zone(found.zone)
    parts = [_item(found, words)]
    if found.place:
        parts.append(there.text(found.place))
    if isinstance(found, ListFacts) and (said := _became(found, there)) is not None:
        parts.append(said)
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def _item(found: ListFacts | ExpectedList, words: InLanguages) -> Wording:
    title, planned = words.text(found.title), found.planned
    if planned is None:
        return title
    status = _status(found, words) if isinstance(found, ListFacts) else ""
    return words.with_commas(title, planned_words(planned, status, words))


def _status(found: ListFacts, words: InLanguages) -> ItemStatus:
    return how_far(found.status, found.actual, found.planned, words)


def _became(found: ListFacts, words: InLanguages) -> Wording | None:
    return became(found.actual, _status(found, words), words)


def _held(found: ListFacts, words: InLanguages) -> Wording:
    """The item with its planned hours, then what became of it; of one nobody planned also the day."""
    there, began = words.in_zone(found.zone), found.actual.start
    said = _became(found, there)
    if said is None:
        return _item(found, words)
    parts = [_item(found, words), said]
    if found.planned is None and began is not None:
        day = local(began.at, found.zone).date()
        parts[0] = words.with_commas(parts[0], words.made(lambda spoken: spoken.day(day, "short")))
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def numbers(capacities: Iterable[AttendeeRole]) -> Iterator[str]:
    """The numbers of those on a list, one after another; interpreters and note-takers, who do not count, have none."""
    number = 0
    for capacity in capacities:
        counts = capacity not in UNCOUNTED
        number += counts
        yield str(number) if counts else ""


def _is_told(row: PersonRow, found: ListFacts) -> bool:
    """Whether somebody stands on the list of an item: expected, seen, or a member still who is there for another."""
    return row.person.expected or row.seen is not None or (found.observed and row.person.status in _COMING)


def _under_headings(sides: list[AttendanceGroup], item: Wording, words: InLanguages) -> Iterator[AttendanceGroup]:
    """The sides of an item below its name, which is told once; beside it where there is one side alone."""
    if not item:
        yield from sides
    elif len(sides) == 1:
        yield replace(sides[0], heading=words.filled("sheet.group", side=sides[0].heading, item=item))
    else:
        for at, side in enumerate(sides):
            yield replace(side, item=item if at == 0 else (), within=True)


class _Lists:
    """The lists in words."""

    def __init__(self, facts: AttendanceFacts, words: InLanguages, marks: Marks, *, alone: bool) -> None:
        self._facts, self._words, self._marks, self._alone = facts, words, marks, alone

    @property
    def _visit(self) -> VisitFacts:
        return self._facts.visit

    def groups(self, lists: list[ListFacts]) -> Iterator[AttendanceGroup]:
        """The sides of each list."""
        for found in lists:
            item = () if self._alone else self._counted(found)
            yield from _under_headings(list(self._sides(found)), item, self._words)

    def _counted(self, found: ListFacts) -> Wording:
        """The item as it was held, then how many were there: of several items no sum would say of what it is one."""
        totals = _totals(replace(self._facts, lists=(found,)), self._words) if found.observed else ()
        said = (
            tuple(
                f"{label}\N{NO-BREAK SPACE}{each.number}"
                for label in self._words.filled("sheet.label", label=each.word)
            )
            for each in totals
        )
        return tuple(map(" · ".join, zip(_held(found, self._words), *said, strict=True)))

    def _sides(self, found: ListFacts) -> Iterator[AttendanceGroup]:
        there = self._words.in_zone(found.zone)
        for side in self._facts.sides:
            rows = [row for row in found.people if row.person.side == side]
            rows = [row for row in rows if _is_told(row, found)]
            if rows:
                counted = zip(numbers(row.person.role for row in rows), rows, strict=True)
                printed = (self._person(number, row, found, there) for number, row in counted)
                yield AttendanceGroup(tuple(printed), side_heading(self._visit, side, self._words))

    def agendas(self) -> Iterator[Agenda]:
        """The agendas, under the titles of their items where there are several."""
        for found in self._facts.lists:
            if found.agenda:
                heading = () if self._alone else _item(found, self._words)
                yield Agenda(agenda_lines(self._visit, found.agenda, self._words), heading)

    def _person(self, number: str, row: PersonRow, found: ListFacts, words: InLanguages) -> AttendancePerson:
        person, own = row.person, words.of_one(row.person.names, row.person.position)
        departs = row.seen not in (None, "present") or person.attended == "left-early"
        return AttendancePerson(
            number=number,
            name=own.name(person.names),
            position=_position(person, own),
            # After the meeting the bar marks what departs from the plan, before it what changed of the list.
            mark=("changed" if departs else None) if found.observed else self._marks.of(row.key),
            outcome=row.seen,
            reports=reports_line(person.reports, words),
            replaced_by=attendance_remark(person, found, words),
            source=_noted(row.noted, words) if departs else (),
        )


def _noted(noted: NotedFacts | None, words: InLanguages) -> tuple[PrintedLine, ...]:
    """The entry, and its source; nothing where the journal is not at hand."""
    if noted is None:
        return ()
    number = words.made(lambda spoken: spoken.number(noted.number))
    entry = words.filled("sheet.noted-entry", entry=number)
    said = words.made(lambda spoken: with_short_digests(source(noted.row, spoken)))
    return (PrintedLine(entry), *((PrintedLine(said),) if any(said) else ()))


def _position(person: Attendee, words: InLanguages) -> PrintedLine | None:
    return in_capacity(person.role, person.position, person.interpreting, words)


def in_capacity(
    capacity: AttendeeRole, office: Recorded, interpreting: Assignment | None, words: InLanguages
) -> PrintedLine | None:  # fmt: skip
    """The office, and in what capacity somebody is there who does not count: with the languages he interprets."""
    if capacity not in UNCOUNTED:
        return PrintedLine(words.office(office)) if office else None
    role = words.say(f"role.{capacity}")
    position = words.office(office) or role
    the_same = [said.casefold() == text.casefold() for said, text in zip(role, position, strict=True)]
    if any(the_same):  # an office that is no more than that is known in every language
        position = tuple(text if same else said for said, text, same in zip(role, position, the_same, strict=True))
    elif any(said.casefold() not in text.casefold() for said, text in zip(role, position, strict=True)):
        position = words.filled("sheet.in-capacity", position=position, role=role)
    if interpreting is None:
        return PrintedLine(position)
    pairs = interpreting.pairs
    languages = words.made(lambda spoken: spoken.said(pairs))
    return PrintedLine(words.filled("sheet.in-capacity", position=position, role=languages))


def attendance_remark(person: Attendee, found: ListFacts, words: InLanguages) -> PrintedLine | None:
    """Who stood in, or when somebody came late or left early, as far as it was observed."""
    if person.attended == "replaced":
        other = next((each.person for each in found.people if each.person.id == person.by), None)
        if other is None:
            return None
        return PrintedLine(words.filled("sheet.replaced-by", name=words.person(other.names, other.position)))
    times = _times(person, words)
    return PrintedLine(tuple(map(" · ".join, zip(*times, strict=True)))) if times else None


def _times(person: Attendee, words: InLanguages) -> list[Wording]:
    """When somebody was in the room: every time if there are several, else only what departs from the plan."""
    if len(person.stays) > 1:
        return [words.say("sheet.in-the-room", stays=person.stays)]
    said = []
    if person.arrived and person.attended in ("late", "late-and-left-early"):
        said.append(words.say("sheet.came-at", at=person.arrived))
    if person.attended in ("left-early", "late-and-left-early"):
        said.append(words.say("sheet.left-at", at=person.left) if person.left else words.say("sheet.left-early"))
    return said


def _totals(facts: AttendanceFacts, words: InLanguages) -> Iterator[Total]:
    """How many persons: each counts once, at however many items; who is not counted is told last."""
    yield _total("expected", persons_expected(facts), words)
    seen = persons_seen(facts)
    # Who was there without being listed was there.
    yield _total("present", seen["present"] + seen["unplanned"], words)
    if seen["unplanned"]:
        yield _total("of-them-unlisted", seen["unplanned"], words)
    for outcome in ("late", "absent", "replaced", "not-observed", "uncounted"):
        if seen[outcome]:
            yield _total(outcome, seen[outcome], words)


def _total(what: str, count: int, words: InLanguages) -> Total:
    return Total(str(count), words.say(f"sheet.total.{what}", count=count))
