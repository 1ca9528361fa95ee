"""The JSON documents of the command line: read models as plain values. Their field names are stable.

Times are ISO 8601 with their offset: planned and observed ones by the clock of the item's zone, those of
the journal in UTC. What is not known is null.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import msgspec

from desktop.concepts.edges.entry_words import reason_of, source, summary
from desktop.wording.impacts import touched_words
from desktop.wording.precedence_reasons import chain, why_here
from desktop.wording.sentences import awaited, check_sentence, difference_sentence, matter
from desktop.wording.words import Words
from domain.checks.check import Check
from domain.core.message import Command, name_of
from domain.core.names import Name
from domain.core.times import local
from domain.impact.touched import Touched
from domain.programme.interpreting import Assignment
from domain.programme.size import HowMany
from domain.projections.agenda import AgendaRow
from domain.projections.attendance import AttendanceList, Attendee
from domain.projections.awaiting import AwaitingRow
from domain.projections.correspondence import LetterRow
from domain.projections.delegation import DelegationRow
from domain.projections.difference import Called
from domain.projections.explained import Explained
from domain.projections.history import HistoryRow
from domain.projections.lines import LinePlan, LineRow
from domain.projections.precedence_rank import PrecedenceRank
from domain.projections.schedule import ScheduleRow
from domain.projections.seating import SeatingPlan, SeatRow
from domain.projections.visits import DamagedRow, VisitRow
from domain.record.vocabulary import fields_of
from domain.visit.parties import Participation

JsonObject = dict[str, Any]

RankedMember = tuple[DelegationRow, PrecedenceRank]
"""A member on the list, and why he stands there."""


def visit_document(row: VisitRow | DamagedRow, words: Words) -> JsonObject:
    """A visit of the office. `status` is planned, announced, under-way, completed, cancelled or closed.

    For a visit that cannot be read it is damaged, and the rest is null.
    """
    if isinstance(row, DamagedRow):
        known = {"title": None, "category": None, "first_day": None, "last_day": None, "status": "damaged"}
        return {"reference": row.reference, "id": row.id, **known}
    return {
        "reference": row.reference,
        "id": row.id,
        "title": words.pick(row.title),
        "category": row.category,
        "first_day": row.first_day,
        "last_day": row.last_day,
        "status": row.status,
    }


def schedule_document(row: ScheduleRow, words: Words) -> JsonObject:
    """An item of the programme. `starts` is null where only the day is known; `precision` says how it is meant.

    `agreed` is how each side that was asked stands to it: the least settled state of its aspects.
    """
    planned = row.planned
    return {
        "id": row.id,
        "kind": row.kind,
        "format": row.format,
        "held_format": row.held_format,
        "title": words.pick(row.title),
        "day": row.day,
        "starts": _there(planned.starts_at if planned else None, row.zone),
        "ends": _there(planned.ends_at if planned else None, row.zone),
        "precision": planned.precision if planned else None,
        "order": {"after": row.order.after, "part": row.order.part},
        "time_zone": row.zone,
        "place": words.pick(row.place) or None,
        "short_title": words.pick(row.short_title) or None,
        "dress": words.pick(row.dress) or None,
        "menu": {"courses": row.courses, "drinks": row.drinks} if row.courses or row.drinks else None,
        "officer": row.officer.name if row.officer else None,
        "officer_telephone": (row.officer.telephone or None) if row.officer else None,
        "audience": row.audience,
        "announced": _there(row.announced_time.starts_at if row.announced_time else None, row.zone),
        "status": row.status,
        "actual_start": _there(row.actual_start, row.zone),
        "actual_end": _there(row.actual_end, row.zone),
        "actual": _actual(row),
        "agreed": row.agreed,
        "block": row.block,
        "block_title": words.pick(row.block_title) or None,
        "participation": {side: _participation(taking, words) for side, taking in row.participation.items()},
        "agreed_size": {side: str(size) for side, size in row.agreed_size.items()},
        "announced_size": _sizes(row.announced),
        "held_size": _sizes(row.held_size),
        "agenda": [_point(point, words) for point in row.agenda],
        "documents": {"known": row.documents_known, "said": _documents_said(row)},
    }


def itinerary_document(row: ScheduleRow, member: str, words: Words) -> JsonObject:
    """An item on the itinerary of a member: as in the schedule, with the ids of the points reported on."""
    reports = [point.id for point in row.agenda if member in {each.id for each in point.reporters}]
    return {**schedule_document(row, words), "reports": reports}


def _documents_said(row: ScheduleRow) -> JsonObject | None:
    """How many documents are said to be signed at an item; null where nobody said."""
    said = row.documents_said
    return {"kind": said.kind, "value": said.value, "upper": said.upper} if said is not None else None


def _point(point: AgendaRow, words: Words) -> JsonObject:
    """A point of the agenda with who reports on it, host and guest first, each side in its order."""
    reporters = [
        {"side": each.side, "member": each.id, "name": words.pick(each.names) or None} for each in point.reporters
    ]
    return {"id": point.id, "number": point.number, "title": words.pick(point.title), "reporters": reporters}


def _actual(row: ScheduleRow) -> JsonObject:
    """What is known of how it took place: which of its hours are approximate, its length, its expected end."""
    actual = row.actual
    length, expected = actual.length, actual.expected_end
    return {
        "outcome": actual.outcome,
        "start_about": actual.start.about if actual.start is not None else None,
        "end_about": actual.end.about if actual.end is not None else None,
        "minutes": length.minutes if length is not None else None,
        "minutes_about": length.about if length is not None else None,
        "expected_end": _there(expected.at.at, row.zone) if expected is not None else None,
        "expected_end_said_by": expected.by or None if expected is not None else None,
    }


def delegation_document(told: RankedMember, words: Words) -> JsonObject:
    """A member of a delegation. `rank` is null for who no longer comes, `name` for who is not yet named.

    `names` are his forms by language, each as it stands in the record, `approved` those that are locked.
    `why` is the rule that decided in words, `why_rule` its code, `why_steps` every rule that was asked.
    """
    row, standing = told
    ground = standing.deciding.ground
    return {
        "id": row.id,
        "side": row.side,
        "rank": row.rank,
        "name": words.pick(row.names) or None,
        "names": {language: _full_name(name) for language, name in row.names.items()},
        "approved": list(row.approved),
        "courtesy": row.courtesy,
        "address": row.address,
        "position": words.pick(row.position) or None,
        "short_office": row.short_office,
        "lodging": _lodging(row),
        "category": row.category,
        "languages": row.languages,
        "status": row.status,
        "office_class": row.office_class,
        "by_hand": row.by_hand,
        "why": why_here(standing, words),
        "why_rule": standing.deciding.rule,
        "why_entry": ground.entry if ground else None,
        "why_steps": chain(standing, words),
    }


def _lodging(row: DelegationRow) -> JsonObject | None:
    found = row.lodging
    return {"house": found.house, "room_number": found.room_number or None} if found is not None else None


def attendance_document(found: AttendanceList, words: Words) -> JsonObject:
    """The attendance list of an item, under `meeting` too. `attended` is null where nothing was observed.

    `arrived` and `left` are the ends of the `stays`, of which there are several if someone went out between.
    Where an instant was asked for: `in_room`, null if it is not certain, and `because`, how that is known.
    """
    return {
        "item": found.item,
        "meeting": found.item,
        "title": words.pick(found.title),
        "people": [_attendee(person, found.zone, words) for person in found.people],
    }


def seating_document(plan: SeatingPlan, words: Words) -> JsonObject:
    """The seating plan of an item, under `meeting` too.

    `at` counts places from the head: 1 is the first on the head's own right.
    """
    return {
        "item": plan.item,
        "meeting": plan.item,
        "title": words.pick(plan.title),
        "convention": plan.convention,
        "facing": plan.facing,
        "ranking": plan.ranking,
        "interpreter": plan.interpreter,
        "note_takers": plan.note_takers,
        "shape": plan.shape,
        "places": plan.places,
        "law": words.pick(plan.law) or None,
        "flags": plan.flags,
        "flag_law": plan.flag_law,
        "chosen": plan.chosen,
        "sides": list(plan.sides),
        "seats": [_seat(seat, words) for seat in plan.seats],
        "idle_swaps": [[swap.member, swap.other] for swap in plan.idle_swaps],
    }


def line_document(plan: LinePlan, words: Words) -> JsonObject:
    """A line. In a photograph `row` 1 is the front, and `at` 1 the first on the right of those who stand."""
    return {
        "line": plan.id,
        "item": plan.item,
        "title": words.pick(plan.title),
        "kind": plan.kind,
        "point": words.pick(plan.point) or None,
        "mixing": plan.mixing,
        "rows": plan.rows,
        "flags": plan.flags,
        "flag_law": plan.flag_law,
        "photograph": plan.photograph,
        "anthems": plan.anthems,
        "people": [_standing(row, words) for row in plan.people],
    }


def touched_document(touched: Touched, words: Words) -> JsonObject:
    """What a withdrawal affects. `ways` are the possible decisions, `proposed` the one taken by default."""
    return {
        "kind": touched.kind,
        "subject": touched.subject,
        "sentence": touched_words(touched, words),
        "ways": {name: [_line(command) for command in commands] for name, commands in touched.dispositions.items()},
        "proposed": touched.proposed,
    }


def history_document(row: HistoryRow, words: Words) -> JsonObject:
    """An entry of the journal. `subject` is what was changed, `subjects` all it is about.

    `event` is the topic the entry is read under: of a shape that was superseded the newest one. An export has what is
    stored. `reason` is as it was given, that of an undo in the language of the answer.

    `letter` is the id of the letter in the register that `source` quotes in full; null for other sources.
    """
    entry = row.entry
    changed = sorted({subject for subject, _ in entry.event.touches()})
    return {
        "entry": entry.number,
        "position": entry.position,
        "event": row.topic,
        "subject": changed[0] if changed else None,
        "subjects": row.subjects,
        "summary": summary(row, words),
        **_circumstances(row, words),
    }


def difference_document(found: Explained, words: Words) -> JsonObject:
    """A difference between two moments of a visit.

    `before` and `after` are the values themselves, null where there was or is none: an instant by the clock of the
    item, members by id and name. `beside` is what else tells which value it is, such as the side. `entries` are those
    that made it, oldest first.
    """
    difference = found.difference
    zone = difference.zone or words.zone
    return {
        "code": difference.code,
        "subject": difference.subject,
        "sentence": difference_sentence(difference, words),
        "before": _typed(difference.before, zone),
        "after": _typed(difference.after, zone),
        "beside": _typed(difference.beside, zone),
        "entries": [_made(row, words) for row in found.entries],
    }


def _made(row: HistoryRow, words: Words) -> JsonObject:
    """Which entry made a difference, and its circumstances."""
    return {"entry": row.entry.number, "event": row.topic, **_circumstances(row, words)}


def _circumstances(row: HistoryRow, words: Words) -> JsonObject:
    """Who made an entry, when, why and on whose word."""
    entry = row.entry
    return {
        "author": entry.author,
        "recorded_at": entry.recorded_at,
        "effective_at": entry.effective_at,
        "reason": reason_of(row, words) or None,
        "source": source(row, words) or None,
        "letter": row.letter,
    }


def _typed(value: Any, zone: str) -> Any:
    """A value as plain JSON; nothing is null, and an instant has the offset of the zone."""
    if isinstance(value, datetime):
        return local(value, zone)
    if isinstance(value, Called):
        return {"id": value.id, "name": _typed(value.words, zone)}
    if isinstance(value, msgspec.Struct):
        return {name: _typed(getattr(value, name), zone) for name in value.__struct_fields__}
    if isinstance(value, tuple | list):
        return [_typed(each, zone) for each in value]
    if isinstance(value, dict):
        return {key: _typed(each, zone) for key, each in value.items()}
    return None if value == "" else value


def check_document(check: Check, words: Words) -> JsonObject:
    """A finding about a visit. `check` and `fingerprint` are what `accept-check` takes.

    `accepted` is the entry that accepted it as it stands; `accepted_before` one that did while its facts were others.
    Findings of one cause are one with all their subjects: `count` says how many of them there are, `checks` what
    `accept-check` takes of each, and `each` of a fix the fields of all the commands that mend them together.
    """
    return {
        "code": check.code,
        "severity": check.level,
        "sentence": check_sentence(check, words),
        "subjects": check.subjects,
        "check": check.id,
        "fingerprint": check.fingerprint,
        "at": check.at,
        "accepted": check.accepted if check.quiet else None,
        "accepted_before": None if check.quiet else check.accepted,
        "fixes": [
            {"command": name_of(fix.command), "fields": fix.fields, "each": fix.each or (fix.fields,)}
            for fix in check.fixes
        ],
        "count": max(len(check.parts), 1),
        "checks": [{"check": each.id, "fingerprint": each.fingerprint} for each in check.parts or (check,)],
    }


def awaiting_document(row: AwaitingRow, words: Words) -> JsonObject:
    """What waits: `waits_for` is a side or approver; `why` is proposed, submitted, changed or pending."""
    standing = row.agreement
    return {
        "aspect": standing.aspect,
        "subject": standing.subject,
        "member": standing.member,
        "matter": matter(standing, words),
        "side": standing.side,
        "state": standing.state,
        "waits_for": row.waits_for,
        "why": row.why,
        "entry": row.entry,
        "since": row.since,
        "by": row.by,
        "source": words.said(standing.source) if standing.source else None,
        "agreed_by": words.said(standing.who) if standing.who else None,
        "edition": standing.edition or None,
        "due": standing.due,
        "sentence": awaited(row, words),
    }


def letter_document(row: LetterRow, words: Words) -> JsonObject:
    """A letter of the register. `quoted` is how a source quotes it, `entries` are those whose source it is."""
    return {
        "id": row.id,
        "kind": row.kind,
        "direction": row.direction,
        "from": words.pick(row.sender),
        "to": words.pick(row.recipient) or None,
        "number": row.number or None,
        "date": row.dated,
        "received_at": _there(row.received_at, words.zone),
        "subject": row.subject or None,
        "words": row.said or None,
        "file": row.file,
        "quoted": words.quoted(row.quoted),
        "entries": row.entries,
    }


def documents_of(rows: Iterable[Any], worded: Any, words: Words) -> list[JsonObject]:
    """The documents of several rows."""
    return [worded(row, words) for row in rows]


_IN_ROOM = {"in": True, "out": False, "uncertain": None}


def _attendee(person: Attendee, zone: str, words: Words) -> JsonObject:
    document = {
        "id": person.id,
        "name": words.pick(person.names) or None,
        "side": person.side,
        "role": person.role,
        "expected": person.expected,
        "attended": person.attended,
        "interprets": _assignment(person.interpreting),
        "reports": [point.id for point in person.reports],
        "observed": person.attended is not None,
        "arrived": _there(person.arrived, zone),
        "left": _there(person.left, zone),
        "stays": [{"came": _there(stay.came, zone), "left": _there(stay.left, zone)} for stay in person.stays],
    }
    if person.room is None:
        return document
    return {**document, "in_room": _IN_ROOM[person.room.there], "because": person.room.because}


def _seat(seat: SeatRow, words: Words) -> JsonObject:
    return {
        "id": seat.id,
        "name": words.pick(seat.names) or None,
        "position": words.pick(seat.position) or None,
        "side": seat.side,
        "role": seat.role,
        "number": seat.number,
        "where": seat.where,
        "row": seat.row,
        "at": seat.at,
        "from_middle": seat.from_middle,
        "right": seat.right,
        "left": seat.left,
        "opposite": seat.opposite,
        "swapped": seat.swapped,
        "chair": seat.chair,
        "chair_noted": seat.chair_noted,
    }


def _assignment(assignment: Assignment | None) -> JsonObject | None:
    """What an interpreter does; his turns are times on the clock of the item."""
    return dict(msgspec.to_builtins(assignment)) if assignment is not None else None


def _standing(row: LineRow, words: Words) -> JsonObject:
    return {
        "id": row.id,
        "name": words.pick(row.names) or None,
        "position": words.pick(row.position) or None,
        "side": row.side,
        "place": row.place,
        "introduced_by": row.by,
        "by_hand": row.by_hand,
        "row": row.row,
        "at": row.at,
    }


def _line(command: Command) -> JsonObject:
    """A command as a line of `chancery record` says it, without its visit."""
    return {"command": name_of(type(command)), "fields": fields_of(command)}


def _full_name(name: Name) -> JsonObject:
    """A name in full. Of what lists print in capitals, empty text says none, and null the whole family name."""
    said = {field: getattr(name, field) for field in name.__struct_fields__}
    return {**{field: None if told == "" else told for field, told in said.items()}, "capitals": name.capitals}


def _participation(taking: Participation, words: Words) -> JsonObject:
    """How a side takes part; the link is for staff, and stays in the record."""
    return {"how": taking.how, "place": words.pick(taking.place) or None}


def _there(instant: datetime | None, zone: str) -> datetime | None:
    return local(instant, zone) if instant else None


def _sizes(by_side: Mapping[str, HowMany]) -> dict[str, Any]:
    """How many of each side: a number where it is one, else at least, at most, and whether about."""
    return {side: many.exact if many.exact is not None else msgspec.to_builtins(many) for side, many in by_side.items()}
