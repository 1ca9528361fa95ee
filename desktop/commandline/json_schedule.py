"""The JSON documents of the programme and of the itinerary of a member. As in `json_output.py`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.commandline.json_output import JsonObject, there
from desktop.wording.words import Words
from domain.programme.size import HowMany
from domain.projections.agenda import AgendaRow
from domain.projections.schedule import ScheduleRow
from domain.visit.parties import Participation


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
        "starts": there(planned.starts_at if planned else None, row.zone),
        "ends": there(planned.ends_at if planned else None, row.zone),
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
        "announced": there(row.announced_time.starts_at if row.announced_time else None, row.zone),
        "status": row.status,
        "actual_start": there(row.actual_start, row.zone),
        "actual_end": there(row.actual_end, row.zone),
        "actual": _actual(row),
        "agreed": row.agreed,
        "block": row.block,
        "block_title": words.pick(row.block_title) or None,
        "taking": list(row.taking),
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
        "expected_end": there(expected.at.at, row.zone) if expected is not None else None,
        "expected_end_said_by": expected.by or None if expected is not None else None,
    }


def _participation(taking: Participation, words: Words) -> JsonObject:
    """How a side takes part; the link is for staff, and stays in the record."""
    return {"how": taking.how, "place": words.pick(taking.place) or None}


def _sizes(by_side: Mapping[str, HowMany]) -> dict[str, Any]:
    """How many of each side: a number where it is one, else at least, at most, and whether about."""
    return {side: many.exact if many.exact is not None else msgspec.to_builtins(many) for side, many in by_side.items()}
