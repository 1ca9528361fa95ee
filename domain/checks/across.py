"""Checks across visits: a room or a person of the registry that two visits need at once,
and notes verbales of two visits under one number."""

from __future__ import annotations

from typing import Any

from domain.agreement.correspondence import CorrectLetter
from domain.checks.booking import Booking
from domain.checks.check import Finding, Fix
from domain.checks.elsewhere import notes_of
from domain.checks.houses import cities_of, house_of
from domain.checks.plan import THE_VISIT, Plan
from domain.checks.rule import Findings, Rule, member_rule, room_rule, visit_rule
from domain.checks.slot import minutes_lacking, occupancy_in
from domain.core.text import slug
from domain.delegation.delegation import Member
from domain.programme.meeting import TakeOffParticipant
from domain.programme.moving import MoveItem
from domain.programme.place import AssignRoom
from domain.programme.programme import Item


@room_rule("room-needed-elsewhere", "now", "protocol 5.12, 5.13", elsewhere=True)
def room_needed_elsewhere(plan: Plan, room: str) -> Findings:
    """A room of the registry holds one item at a time, whosever visit it is, and is prepared in between."""
    if plan.elsewhere is None:
        return
    for slot in plan.taking_up(room):
        item = plan.items[slot[2]]
        taken = occupancy_in(item, slot)
        for booking in plan.elsewhere.bookings.in_room(room, plan.visit.reference, taken):
            needed = minutes_lacking(taken, booking.occupancy)
            if needed is not None:
                values = {"place": item.place, "needed": needed, **_both(item, booking)}
                fixes = (Fix(AssignRoom, {"item": item.id}), Fix(MoveItem, {"item": item.id}))
                yield Finding((item.id, *booking.subjects), values, fixes, slot[0])


@room_rule("place-shared", "advisory", "protocol 5.12", elsewhere=True)
def place_shared(plan: Plan, room: str) -> Findings:
    """Another visit is in the same house at the same time, in another room or at a place that is called so."""
    if plan.elsewhere is None:
        return
    cities, alike = cities_of(plan.visit), plan.elsewhere.called_alike
    for start, end, key in plan.taking_up(room):
        item = plan.items[key]
        house = house_of(item, cities, alike)
        for booking in plan.elsewhere.bookings.in_house(house, plan.visit.reference, start, end):
            same_room = item.room is not None and booking.room == room
            if not same_room and start < booking.slot[1] and booking.slot[0] < end:
                values = {"place": item.place, **_both(item, booking)}
                fixes = (Fix(MoveItem, {"item": key}), Fix(AssignRoom, {"item": key}))
                yield Finding((key, *booking.subjects), values, fixes, start)


@member_rule("person-needed-elsewhere", "now", "protocol 5.12", elsewhere=True)
def person_needed_elsewhere(plan: Plan, member: Member) -> Findings:
    """Nobody is in two rooms at once, though two visits count on him: interpreters above all."""
    if plan.elsewhere is None or member.person is None or not member.travels:
        return
    known_as = plan.elsewhere.registries.known_as(member.person)
    for start, end, key in plan.needing(member.id):
        for booking in plan.elsewhere.bookings.of_person(known_as, plan.visit.reference, start, end):
            if start < booking.slot[1] and booking.slot[0] < end:
                item = plan.items[key]
                off = Fix(TakeOffParticipant, {"item": key, "member": member.id})
                values = {"member": member.words, **_both(item, booking)}
                fixes = (off, Fix(MoveItem, {"item": key}))
                yield Finding((member.id, key, *booking.subjects), values, fixes, start)


@visit_rule("note-number-given-twice", "advisory", "protocol 4.10", elsewhere=True, told="always", apart=True)
def note_number_given_twice(plan: Plan) -> Findings:
    """A sender gives a number once in a year, whosever visit the note is of."""
    if plan.elsewhere is None:
        return
    own = notes_of(plan.visit)
    others = [
        sent for key, each in plan.elsewhere.notes.items() if own and key != plan.visit.reference for sent in each
    ]
    for note in own:
        for other in others:
            if note.is_numbered_as(other):
                letter = plan.visit.correspondence[note.letter].quoted
                values = {"letter": letter, "visit": other.visit, "reference": other.reference, "dated": other.dated}
                fix = Fix(CorrectLetter, {"letter": note.letter})
                yield Finding(
                    (THE_VISIT, note.letter, slug(other.reference) or "elsewhere", other.letter), values, (fix,)
                )


RULES: tuple[Rule, ...] = (room_needed_elsewhere, place_shared, person_needed_elsewhere, note_number_given_twice)


def _both(item: Item, booking: Booking) -> dict[str, Any]:
    return {
        "item": item.title, "when": item.planned, "visit": booking.visit, "reference": booking.reference,
        "other": booking.title, "other_when": booking.planned,
    }  # fmt: skip
