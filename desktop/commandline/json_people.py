"""The JSON documents of people: on the list, in the room, at the table, in a line. As in `json_output.py`."""

from __future__ import annotations

import msgspec

from desktop.commandline.json_output import JsonObject, there
from desktop.wording.precedence_reasons import chain, why_here
from desktop.wording.words import Words
from domain.core.names import Name
from domain.programme.interpreting import Assignment
from domain.projections.attendance import AttendanceList, Attendee
from domain.projections.delegation import DelegationRow
from domain.projections.lines import LinePlan, LineRow
from domain.projections.precedence_rank import PrecedenceRank
from domain.projections.seating import SeatingPlan, SeatRow

RankedMember = tuple[DelegationRow, PrecedenceRank]
"""A member on the list, and why he stands there."""


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


def _full_name(name: Name) -> JsonObject:
    """A name in full. Of what lists print in capitals, empty text says none, and null the whole family name."""
    said = {field: getattr(name, field) for field in name.__struct_fields__}
    return {**{field: None if told == "" else told for field, told in said.items()}, "capitals": name.capitals}


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
        "arrived": there(person.arrived, zone),
        "left": there(person.left, zone),
        "stays": [{"came": there(stay.came, zone), "left": there(stay.left, zone)} for stay in person.stays],
    }
    if person.room is None:
        return document
    return {**document, "in_room": _IN_ROOM[person.room.there], "because": person.room.because}


def _assignment(assignment: Assignment | None) -> JsonObject | None:
    """What an interpreter does; his turns are times on the clock of the item."""
    return dict(msgspec.to_builtins(assignment)) if assignment is not None else None


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
