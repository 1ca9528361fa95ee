"""Printing the rows of read models: as a JSON document, or as aligned lines for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

import msgspec

from desktop.commandline import json_output, json_people, json_schedule
from desktop.commandline.call import Call
from desktop.commandline.table import table
from desktop.concepts.edges.compared_words import explained_sentence
from desktop.concepts.edges.entry_words import entry_sentence, why
from desktop.seating.words import convention_words, line_heading, place_words
from desktop.wording.actual import hour_or_order
from desktop.wording.agenda import point_words, reports_words
from desktop.wording.digests import with_short_digests
from desktop.wording.hours import actual_hours
from desktop.wording.impacts import disposition_words, touched_words
from desktop.wording.letters import quoted_letter
from desktop.wording.nearest import in_lines, with_legend
from desktop.wording.precedence_reasons import why_here
from desktop.wording.sentences import (
    awaited,
    check_sentence,
    matter,
    role_words,
    room_words,
    waits_for,
)
from desktop.wording.sizes import size_words
from desktop.wording.visit_status import visit_status
from desktop.wording.words import Words
from domain.checks.check import Check
from domain.impact.touched import Touched
from domain.projections.attendance import AttendanceList, Attendee
from domain.projections.awaiting import AwaitingRow
from domain.projections.correspondence import LetterRow
from domain.projections.explained import Explained
from domain.projections.history import HistoryRow
from domain.projections.lines import LinePlan
from domain.projections.schedule import ScheduleRow
from domain.projections.seating import SeatingPlan
from domain.projections.visits import DamagedRow, VisitRow

TextRow = Sequence[str]


class AnswerForm(msgspec.Struct, frozen=True):
    """The two forms of an answer with rows of one kind, and the code of the sentence if there are none."""

    document: Callable[[Any, Words], json_output.JsonObject]
    line: Callable[[Any, Words], TextRow]
    nothing: str
    instants: Callable[[Any], Iterable[datetime | None]] | None = None
    """What a line tells instants of, so that the clock is named above them."""


def answer(call: Call, words: Words, rows: Sequence[Any], how: AnswerForm) -> int:
    """Print the rows in the form asked for; return the exit code."""
    if call.asked.json:
        call.answer_json(json_output.documents_of(rows, how.document, words))
    else:
        lines = table([how.line(row, words) for row in rows])
        if lines and how.instants is not None:
            lines = by_the_clock(lines, words, (each for row in rows for each in how.instants(row)))
        call.answer(with_legend(lines or words(how.nothing), words))
    return 0


def by_the_clock(lines: str, words: Words, instants: Iterable[datetime | None] = ()) -> str:
    """Lines below the name of the clock that tells their instants, where they do not name it themselves."""
    if words.named:
        return lines
    clock = words.clock_named(each for each in instants if each is not None)
    return f"{words('cli.by-the-clock', clock=clock)}\n{lines}"


def _visit_line(row: VisitRow | DamagedRow, words: Words) -> TextRow:
    if isinstance(row, DamagedRow):
        return (row.reference, "", words("cli.damaged"), words("cli.damaged-entry", **row.damage.values))
    status = visit_status(row.status, words, over=row.last_day < date.today())
    return (row.reference, words.days(row.first_day, row.last_day), status, words.pick(row.title))


def _schedule_line(row: ScheduleRow, words: Words) -> TextRow:
    planned = row.planned
    there = words.elsewhere(row.zone)
    return (
        words.day(row.day, "short") if row.day else "",
        there.span(planned) if planned and planned.start else hour_or_order(row, words),
        words.pick(row.title),
        words.pick(row.place),
        words.of("status", row.status),
        actual_hours(row.actual, there, row.day),
        row.id,
        size_words(row, words),
    )


def itinerary_of(member: str) -> AnswerForm:
    """The itinerary of a member: each item with what he reports on there."""

    def line(row: ScheduleRow, words: Words) -> TextRow:
        reports = [point for point in row.agenda if member in {each.id for each in point.reporters}]
        return (*_schedule_line(row, words), reports_words(reports, words) if reports else "")

    return AnswerForm(
        lambda row, words: json_schedule.itinerary_document(row, member, words), line, "cli.no-items", _of_item
    )


def _member_line(told: json_people.RankedMember, words: Words) -> TextRow:
    row, standing = told
    return (
        words.of("side", row.side),
        str(row.rank or ""),
        in_lines(row.names, words),
        words.pick(row.position),
        words.of("status", row.status),
        with_short_digests(why_here(standing, words)),
        row.id,
    )


def attendance_lines(found: AttendanceList, words: Words) -> str:
    """The attendance list of an item, below its title."""
    there = words.elsewhere(found.zone).on_day(found.day)
    rows = [
        (
            words.of("side", person.side),
            in_lines(person.names, words),
            words.pick(person.position),
            role_words(person, words),
            words.of("attended", person.attended) if person.attended else words("cli.not-observed"),
            there("cli.in-the-room", stays=person.stays) if person.stays else "",
            reports_words(person.reports, words) if person.reports else "",
            _room(person, words),
        )
        for person in found.people
    ]
    points = (point_words(point, words) for point in found.agenda)
    return "\n".join((f"{words.pick(found.title)} ({found.item})", *points, table(rows)))


def seating_lines(plan: SeatingPlan, words: Words) -> str:
    """The seating plan of an item below its title and its convention, seat by seat in words."""
    rows = [
        (
            words.of("side", seat.side),
            str(seat.number or ""),
            in_lines(seat.names, words),
            words.pick(seat.position),
            place_words(seat, plan, words),
        )
        for seat in plan.seats
    ]
    return f"{words.pick(plan.title)} ({plan.item})\n{convention_words(plan, words)}\n{table(rows)}"


def _room(person: Attendee, words: Words) -> str:
    return room_words(person.room, words) if person.room is not None else ""


def line_lines(plan: LinePlan, words: Words) -> str:
    """A line below its item, its kind and its point."""
    rows = [
        (
            words.of("side", row.side),
            str(row.place),
            in_lines(row.names, words),
            words.pick(row.position),
            words("lines.introduced", name=words.name(row.by_names)) if row.by else "",
            words("lines.by-hand") if row.by_hand else "",
        )
        for row in plan.people
    ]
    return f"{words.pick(plan.title)} ({plan.id})\n{line_heading(plan, words)}\n{table(rows)}"


def _history_line(row: HistoryRow, words: Words) -> TextRow:
    entry = row.entry
    assert entry.recorded_at is not None
    because = why(row, words)
    told = f"{entry_sentence(row, words)} ({because})" if because else entry_sentence(row, words)
    return (str(entry.number), words.moment(entry.recorded_at), told)


def _difference_line(found: Explained, words: Words) -> TextRow:
    return (explained_sentence(found, words),)


def _check_line(check: Check, words: Words) -> TextRow:
    level = words("checks.accepted", entry=check.accepted) if check.quiet else words.of("check-level", check.level)
    return (level, check_sentence(check, words))


def _awaiting_line(row: AwaitingRow, words: Words) -> TextRow:
    since = words.moment(row.since) if row.since else ""
    return (waits_for(row, words), matter(row.agreement, words), awaited(row, words), since)


def _letter_line(row: LetterRow, words: Words) -> TextRow:
    return (row.id, words.of("direction", row.direction), quoted_letter(row.quoted, words), row.subject)


def _touched_line(touched: Touched, words: Words) -> TextRow:
    others = (disposition_words(each, words) for each in touched.dispositions if each != touched.proposed)
    return (disposition_words(touched.proposed, words), touched_words(touched, words), words.listed([*others]))


def instants_of_entries(rows: Iterable[HistoryRow]) -> Iterable[datetime | None]:
    """When they were recorded, and when what they record took effect."""
    return (each for row in rows for each in (row.entry.recorded_at, row.entry.effective_at))


def instants_of_list(found: AttendanceList) -> Iterable[datetime | None]:
    """When anybody was seen to come to an item, or to leave it."""
    return (each for person in found.people for stay in person.stays for each in (stay.came, stay.left))


def _of_item(row: ScheduleRow) -> Iterable[datetime | None]:
    return (row.planned.starts_at if row.planned else None, row.actual_start, row.actual_end)


def _of_entry(row: HistoryRow) -> Iterable[datetime | None]:
    return instants_of_entries([row])


VISITS = AnswerForm(json_output.visit_document, _visit_line, "cli.no-visits")
SCHEDULE = AnswerForm(json_schedule.schedule_document, _schedule_line, "cli.no-items", _of_item)
DELEGATION = AnswerForm(json_people.delegation_document, _member_line, "cli.no-members")
IMPACT = AnswerForm(json_output.touched_document, _touched_line, "cli.nothing-touched", lambda _: ())
HISTORY = AnswerForm(json_output.history_document, _history_line, "cli.no-entries", _of_entry)
LATE_CHANGES = AnswerForm(json_output.history_document, _history_line, "cli.no-late-changes", _of_entry)
DIFFERENCES = AnswerForm(
    json_output.difference_document, _difference_line, "cli.no-differences",
    lambda found: instants_of_entries(found.entries),
)  # fmt: skip
AWAITING = AnswerForm(json_output.awaiting_document, _awaiting_line, "cli.nothing-awaited", lambda row: (row.since,))
LETTERS = AnswerForm(json_output.letter_document, _letter_line, "cli.no-letters", lambda row: (row.received_at,))
CHECKS = AnswerForm(json_output.check_document, _check_line, "cli.no-findings", lambda found: (found.at,))
