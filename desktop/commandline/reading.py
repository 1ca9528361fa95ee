"""Reading: visits, schedule, delegation, attendance, itinerary, history, compare, check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop.commandline import documents
from desktop.commandline.call import Call
from desktop.commandline.moments import moment
from desktop.commandline.parser import Subcommands
from desktop.commandline.table import table
from desktop.told import told
from desktop.words import Words
from domain.checks import check
from domain.office import AsOf, Office
from domain.problem import Refused
from domain.projections.attendance import AttendanceList, attendance, attendance_of
from domain.projections.comparison import compare
from domain.projections.delegation import DelegationRow, delegation
from domain.projections.history import about, history
from domain.projections.itinerary import itinerary
from domain.projections.schedule import ScheduleRow, schedule
from domain.projections.visits import VisitRow, visit_row
from domain.times import local
from domain.visit import Visit

FINDINGS = 1
"""The exit code where something was found that somebody should see to."""

Row = Sequence[str]


def add_to(commands: Subcommands) -> None:
    """Declare the subcommands."""
    words = commands.words
    commands.add("visits", visits, json=True)
    commands.add("schedule", show_schedule, visit=True, as_of=True, json=True)
    commands.add("delegation", show_delegation, visit=True, as_of=True, json=True)
    lists = commands.add("attendance", show_attendance, visit=True, as_of=True, json=True)
    lists.add_argument("item", nargs="?", metavar=words("cli.metavar.item"), help=words("cli.help.item-argument"))
    own = commands.add("itinerary", show_itinerary, visit=True, as_of=True, json=True)
    own.add_argument("member", metavar=words("cli.metavar.member"), help=words("cli.help.member-argument"))
    told_so_far = commands.add("history", show_history, visit=True, as_of=True, json=True)
    told_so_far.add_argument("--about", metavar=words("cli.metavar.subject"), help=words("cli.help.about-argument"))
    told_so_far.add_argument("--by", metavar=words("cli.metavar.author"), help=words("cli.help.by-argument"))
    two = commands.add("compare", show_differences, visit=True, json=True)
    two.add_argument("before", metavar=words("cli.metavar.from"), help=words("cli.help.from-argument"))
    two.add_argument("after", metavar=words("cli.metavar.to"), help=words("cli.help.to-argument"))
    commands.add("check", show_checks, visit=True, json=True)


def visits(call: Call) -> int:
    """The visits of the office, by their first day."""
    with call.office() as office:
        rows = [visit_row(visit_id, visit) for visit_id, visit in office.visits().items()]
    rows.sort(key=lambda row: (row.first_day, row.reference))
    return _answer(call, call.words, rows, documents.visit_document, _visit_line, "cli.no-visits")


def show_schedule(call: Call) -> int:
    """The programme of a visit, planned beside actual."""
    visit, words = _visit_and_words(call)
    return _answer(call, words, schedule(visit), documents.schedule_document, _schedule_line, "cli.no-items")


def show_itinerary(call: Call) -> int:
    """The items a member takes part in."""
    visit, words = _visit_and_words(call)
    rows = itinerary(visit, call.asked.member)
    return _answer(call, words, rows, documents.schedule_document, _schedule_line, "cli.no-items")


def show_delegation(call: Call) -> int:
    """The members of both sides in their order of precedence."""
    visit, words = _visit_and_words(call)
    return _answer(call, words, delegation(visit), documents.delegation_document, _member_line, "cli.no-members")


def show_attendance(call: Call) -> int:
    """The attendance lists of a visit, or that of one item."""
    visit, words = _visit_and_words(call)
    found = attendance(visit)
    if call.asked.item is not None:
        found = (attendance_of(visit, visit.programme.known(call.asked.item)),)
    if call.asked.json:
        call.answer_json(documents.listed(found, documents.attendance_document, words))
        return 0
    call.answer("\n\n".join(_attendance_lines(each, words) for each in found) or words("cli.no-attendance"))
    return 0


def show_history(call: Call) -> int:
    """Every entry of the journal in words, oldest first."""
    with call.office() as office:
        visit_id, newest, words = _found(call, office)
        upto = _entry(call, office, visit_id, newest, call.asked.as_of)
        rows = about(history(office.journal(visit_id, upto)), call.asked.about, call.asked.by)
    return _answer(call, words, rows, documents.history_document, _history_line, "cli.no-entries")


def show_differences(call: Call) -> int:
    """What differs between two moments of a visit."""
    with call.office() as office:
        visit_id, newest, words = _found(call, office)
        moments = [_moment(office, newest, typed) for typed in (call.asked.before, call.asked.after)]
        differences = compare(*(office.visit(visit_id, each) for each in moments))

    def line(each: Any, words: Words) -> Row:
        return (documents.difference_sentence(each, words),)

    return _answer(call, words, differences, documents.difference_document, line, "cli.no-differences")


def show_checks(call: Call) -> int:
    """What somebody should see to before the visit. Exit code 1 if there is anything."""
    with call.office() as office:
        _, visit, words = _found(call, office)
        found = check(visit)

    def line(each: Any, words: Words) -> Row:
        return (words.of("severity", each.level), documents.check_sentence(each, words))

    _answer(call, words, found, documents.check_document, line, "cli.no-findings")
    return FINDINGS if found else 0


def visit_as_of(call: Call, office: Office) -> tuple[UUID, Visit]:
    """The visit that was named, as of the moment that was asked for."""
    visit_id, newest, _ = _found(call, office)
    entry = _entry(call, office, visit_id, newest, call.asked.as_of)
    return visit_id, office.visit(visit_id, entry)


def _visit_and_words(call: Call) -> tuple[Visit, Words]:
    with call.office() as office:
        _, visit = visit_as_of(call, office)
    return visit, call.words.in_zone(visit.zone)


def _found(call: Call, office: Office) -> tuple[UUID, Visit, Words]:
    visit_id = office.resolve(call.visit_reference())
    newest = office.visit(visit_id)
    return visit_id, newest, call.words.in_zone(newest.zone)


def _entry(call: Call, office: Office, visit_id: UUID, newest: Visit, typed: str | None) -> int:
    if typed is None:
        return newest.entries
    return office.entry_number(visit_id, _moment(office, newest, typed))


def _moment(office: Office, visit: Visit, typed: str) -> AsOf:
    return moment(typed, visit.zone, local(office.clock(), visit.zone).date())


def _answer(
    call: Call,
    words: Words,
    rows: Sequence[Any],
    document: Callable[[Any, Words], documents.Document],
    line: Callable[[Any, Words], Row],
    nothing: str,
) -> int:
    if call.asked.json:
        call.answer_json(documents.listed(rows, document, words))
    else:
        call.answer(table([line(row, words) for row in rows]) or words(nothing))
    return 0


def _visit_line(row: VisitRow, words: Words) -> Row:
    days = words("cli.days", first=row.first_day, last=row.last_day)
    if row.first_day == row.last_day:
        days = words.day(row.first_day, "long")
    status = words.of("visit-status", row.status)
    return (row.reference, days, words.of("category", row.category), status, words.pick(row.title))


def _schedule_line(row: ScheduleRow, words: Words) -> Row:
    planned = row.planned
    there = words.in_zone(row.zone)
    day = planned.day if planned else local(row.actual_start, row.zone).date() if row.actual_start else None
    return (
        words.day(day, "short") if day else "",
        there.span(planned) if planned else "",
        words.pick(row.title),
        words.pick(row.place),
        words.of("status", row.status),
        _actual(row.actual_start, row.actual_end, there),
        row.id,
    )


def _actual(start: datetime | None, end: datetime | None, words: Words) -> str:
    if start is None and end is None:
        return ""
    return f"{words.clock(start) if start else '…'}–{words.clock(end) if end else '…'}"


def _member_line(row: DelegationRow, words: Words) -> Row:
    return (
        words.of("side", row.side),
        str(row.rank or ""),
        words.pick(row.names) or words("name.to-be-advised"),
        words.pick(row.position),
        words.of("member-status", row.status),
        row.id,
    )


def _attendance_lines(found: AttendanceList, words: Words) -> str:
    rows = [
        (
            words.of("side", person.side),
            words.pick(person.names) or words("name.to-be-advised"),
            words.pick(person.position),
            words.of("role", person.role),
            words.of("attended", person.attended) if person.attended else words("cli.not-observed"),
        )
        for person in found.people
    ]
    return f"{words.pick(found.title)} ({found.item})\n{table(rows)}"


def _history_line(row: Any, words: Words) -> Row:
    entry = row.entry
    return (str(entry.number), words.moment(entry.recorded_at), entry.author, told(row, words))
