"""The attendance list as printed: boxes to tick until somebody is marked, then what was observed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.printing.agenda_lines import agenda_lines, reports_line
from desktop.printing.attendance_contents import Agenda, Attendance, Blank, Group, Outcome, Person, Total
from desktop.printing.in_languages import InLanguages
from desktop.printing.order import side_heading
from desktop.printing.programme_body import became
from desktop.printing.sheet_parts import Line, Wording
from domain.projections.attendance import AttendanceList, Attendee
from domain.visit.visit import Visit

_OUTCOMES: dict[str, Outcome] = {
    "present": "present",
    "left-early": "present",
    "late": "late",
    "late-and-left-early": "late",
    "absent": "absent",
    "replaced": "replaced",
}
_BLANKS = ("officer", "signature", "noted-at")


def attendance_body(visit: Visit, lists: Sequence[AttendanceList], words: InLanguages) -> Attendance:
    """The lists of one or of several items, each side under the name of its state."""
    after = any(person.attended for found in lists for person in found.people)
    groups = [group for found in lists for group in _groups(visit, found, words, after=after, alone=len(lists) == 1)]
    return Attendance(
        moment="after" if after else "before",
        groups=tuple(groups),
        agendas=tuple(_agendas(visit, lists, words)),
        totals=tuple(_totals(lists, words)) if after else (),
        changed_since=words.say("sheet.differs") if after else (),
        certificate=tuple(Blank(words.say(f"sheet.certificate.{blank}")) for blank in _BLANKS),
    )


def subtitle_of(found: AttendanceList, words: InLanguages) -> Wording:
    """What the list is of: the item, when it is planned, where, and when it was held."""
    parts = [_item(found, words)]
    if found.place:
        parts.append(words.text(found.place))
    if (said := became(found.actual, found.status, words)) is not None:
        parts.append(said)
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def _item(found: AttendanceList, words: InLanguages) -> Wording:
    title, planned = words.text(found.title), found.planned
    if planned is None:
        return title
    return tuple(map(", ".join, zip(title, words.made(lambda spoken: spoken.planned(planned)), strict=True)))


def _groups(visit: Visit, found: AttendanceList, words: InLanguages, *, after: bool, alone: bool) -> Iterator[Group]:
    there = words.in_zone(found.zone)
    for side in visit.sides:
        people = [person for person in found.people if person.side == side and (after or person.expected)]
        heading = side_heading(visit, side, words)
        if not alone:
            heading = words.filled("sheet.group", side=heading, item=_item(found, there))
        if people:
            printed = (_person(number, person, found, there) for number, person in enumerate(people, start=1))
            yield Group(tuple(printed), heading)


def _agendas(visit: Visit, lists: Sequence[AttendanceList], words: InLanguages) -> Iterator[Agenda]:
    for found in lists:
        if found.agenda:
            yield Agenda(agenda_lines(visit, found.agenda, words), _item(found, words) if len(lists) > 1 else ())


def _person(number: int, person: Attendee, found: AttendanceList, words: InLanguages) -> Person:
    outcome = _outcome(person)
    return Person(
        number=str(number),
        name=words.name(person.names),
        position=_position(person, words),
        # After the meeting the bar marks what departs from the plan.
        mark="changed" if outcome not in (None, "present") or person.attended == "left-early" else None,
        outcome=outcome,
        reports=reports_line(person.reports, words),
        replaced_by=_remark(person, found, words),
    )


def _outcome(person: Attendee) -> Outcome | None:
    if person.attended is None:
        return None
    there = _OUTCOMES[person.attended]
    return "unplanned" if there == "present" and person.role == "not-listed" else there


def _position(person: Attendee, words: InLanguages) -> Line | None:
    if person.role not in ("interpreter", "note-taker"):
        return Line(words.office(person.position)) if person.position else None
    role = words.say(f"role.{person.role}")
    position = words.office(person.position) or role
    if any(said.casefold() not in text.casefold() for said, text in zip(role, position, strict=True)):
        position = words.filled("sheet.in-capacity", position=position, role=role)
    if person.interpreting is None:
        return Line(position)
    pairs = person.interpreting.pairs
    languages = words.made(lambda spoken: spoken.said(pairs))
    return Line(words.filled("sheet.in-capacity", position=position, role=languages))


def _remark(person: Attendee, found: AttendanceList, words: InLanguages) -> Line | None:
    """Who stood in, or when somebody came late or left early, as far as it was observed."""
    if person.attended == "replaced":
        other = next((each for each in found.people if each.id == person.by), None)
        if other is None:
            return None
        return Line(words.filled("sheet.replaced-by", name=words.person(other.names, other.position)))
    times = _times(person, words)
    return Line(tuple(map(" · ".join, zip(*times, strict=True)))) if times else None


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


def _totals(lists: Sequence[AttendanceList], words: InLanguages) -> Iterator[Total]:
    people = [person for found in lists for person in found.people]
    yield _total("expected", sum(person.expected for person in people), words)
    seen = Counter(_outcome(person) or "not-observed" for person in people if person.expected or person.attended)
    yield _total("present", seen.pop("present", 0), words)
    for outcome in ("late", "absent", "replaced", "unplanned", "not-observed"):
        if seen[outcome]:
            yield _total(outcome, seen[outcome], words)


def _total(what: str, count: int, words: InLanguages) -> Total:
    return Total(str(count), words.say(f"sheet.total.{what}", count=count))
