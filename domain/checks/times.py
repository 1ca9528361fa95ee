"""Checks of time and place: double-booked people and rooms, items outside the visit, changed zone rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import msgspec

from domain.checks.check import Finding, Fix
from domain.checks.houses import cities_of, house_of
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, member_rule, room_rule, visit_rule
from domain.checks.slot import Slot, changeover_of, is_undated, room_of, running_slot, slot_of
from domain.core.problem import Refused
from domain.core.times import PlannedTime, comes_twice, local, minutes_between
from domain.core.times import plan as planned_anew
from domain.delegation.delegation import Member
from domain.programme.day_order import OrderItem, predecessor
from domain.programme.meeting import TakeOffParticipant
from domain.programme.moving import MoveItem
from domain.programme.place import AssignRoom, PlaceItem
from domain.programme.programme import Item
from domain.visit.amending import RedateVisit


@member_rule("person-needed-twice", "now", "protocol 5.12")
def person_needed_twice(plan: Plan, member: Member) -> Findings:
    """Nobody is in two rooms at once. An open end claims nothing after the start.

    What is under way keeps whoever is there until it is expected to end; what follows it in the same block begins then.
    """
    for earlier, later in overlapping(plan, sorted([*plan.needing(member.id), *plan.keeping(member.id)])):
        planned = [each for each in (later, earlier) if plan.to_come(each)]
        if not planned or _is_held_up(later, earlier):
            continue
        values = {"member": member.words, **_both(earlier, later)}
        off = tuple(Fix(TakeOffParticipant, {"item": each.id, "member": member.id}) for each in planned)
        yield Finding((member.id, earlier.id, later.id), values, off, starts_at(later))


@room_rule("room-needed-twice", "now", "protocol 5.12")
def room_needed_twice(plan: Plan, room: str) -> Findings:
    """A room holds one item at a time."""
    for earlier, later in overlapping(plan, plan.taking_up(room)):
        values = {"place": later.place, **_both(earlier, later)}
        fixes = (Fix(PlaceItem, {"item": later.id}), Fix(MoveItem, {"item": later.id}))
        yield Finding((earlier.id, later.id), values, fixes, starts_at(later))


@visit_rule("parties-in-one-house", "advisory", "protocol 5.12")
def parties_in_one_house(plan: Plan) -> Findings:
    """Two parties that do not meet are not received in one house at the same time, be it in two rooms."""
    if not {*plan.visit.sides} - {"host", "guest"}:
        return
    cities = cities_of(plan.visit)
    slots = (slot_of(item) for item in plan.still_planned())
    for one, other in overlapping(plan, sorted(slot for slot in slots if slot is not None)):
        meet = not _received(plan, one).isdisjoint(_received(plan, other))
        one_house = not meet and house_of(one, cities).is_that_of(house_of(other, cities))
        if one_house and room_of(one) != room_of(other):
            values = {"place": other.place, **_both(one, other)}
            fixes = (Fix(MoveItem, {"item": other.id}), Fix(PlaceItem, {"item": other.id}))
            yield Finding((one.id, other.id), values, fixes, starts_at(other))


@room_rule("changeover-short", "advisory", "protocol 5.13")
def changeover_short(plan: Plan, room: str) -> Findings:
    """A room is prepared between two items: for a quarter of an hour, unless its house says otherwise.

    Talks of one block go on in their room from one format to the next. A place in words may be a whole house, and is
    not asked about.
    """
    for (_, end, before), (start, _, after) in pairwise(plan.taking_up(room)):
        earlier, later = plan.items[before], plan.items[after]
        if earlier.room is None:
            return
        needed = changeover_of(earlier)
        if earlier.block is not None and earlier.block == later.block:
            continue
        if timedelta() <= start - end < timedelta(minutes=needed) and earlier.planned and earlier.planned.ends_at:
            gap = {"minutes": minutes_between(end, start), "needed": needed}
            values = {"place": later.place, **gap, **_both(later, earlier)}
            fixes = (Fix(MoveItem, {"item": later.id}), Fix(PlaceItem, {"item": later.id}))
            yield Finding((later.id, earlier.id), values, fixes, start)


@visit_rule("order-against-the-clock", "before-release", "protocol 5.16", reads="items")
def order_against_the_clock(plan: Plan) -> Findings:
    """What follows another item in the order of the day does not begin before it by the clock."""
    for item in plan.items.values():
        before = predecessor(plan.visit, item) if item.order.after is not None else None
        if before is not None and _begins_before(item, before):
            fixes = (Fix(OrderItem, {"item": item.id}), Fix(MoveItem, {"item": item.id}))
            yield Finding((before.id, item.id), _both(before, item), fixes, starts_at(item))


@item_rule("outside-the-visit", "before-release", "protocol 5.10")
def outside_the_visit(plan: Plan, item: Item) -> Findings:
    """An item lies within the days of the visit."""
    visit, planned = plan.visit, item.planned
    if plan.to_come(item) and planned and not visit.first_day <= planned.day <= visit.last_day:
        fixes = (Fix(MoveItem, {"item": item.id}), Fix(RedateVisit))
        yield Finding((item.id,), {"item": item.title, "day": planned.day}, fixes, starts_at(item))


@visit_rule("item-without-day", "before-release", "protocol 5.18", told="once-settled", reads="items")
def item_without_day(plan: Plan) -> Findings:
    """Once the visit is settled, an item has its day. Until then nothing else is asked of it."""
    for item in plan.still_planned():
        if is_undated(item):
            yield Finding((item.id,), {"item": item.title}, (Fix(MoveItem, {"item": item.id}),))


@item_rule("zone-rules-changed", "now", "protocol 5.9")
def zone_rules_changed(plan: Plan, item: Item) -> Findings:
    """The wall time is the truth: where the rules of its zone changed since, the instant kept beside it is wrong."""
    planned = item.planned
    if planned is None or not plan.to_come(item):
        return
    try:
        today = planned_anew(planned.as_asked(), planned.zone)
    except Refused:
        today = None
    if today is None or (today.starts_at, today.ends_at) != (planned.starts_at, planned.ends_at):
        values = {"item": item.title, "zone": planned.zone, "when": planned}
        yield Finding((item.id,), values, (Fix(MoveItem, {"item": item.id}),), planned.starts_at)


@item_rule("hour-comes-twice", "advisory", "protocol 5.9")
def hour_comes_twice(plan: Plan, item: Item) -> Findings:
    """In the night the clocks go back one hour comes again: it is said that the first of the two is planned."""
    planned = item.planned
    if planned is None or not plan.to_come(item):
        return
    ends = ((planned.start, planned.starts_at), (planned.end, planned.ends_at))
    twice = tuple(wall for wall, instant in ends if wall and instant and comes_twice(instant, planned.zone))
    if twice:
        values = {"item": item.title, "day": planned.day, "twice": twice, "zone": planned.zone}
        yield Finding((item.id,), values, (Fix(MoveItem, {"item": item.id}),), planned.starts_at)


@item_rule("room-too-small", "before-release", "protocol 5.14")
def room_too_small(plan: Plan, item: Item) -> Findings:
    """A room holds everybody who is to come, interpreters and note-takers included."""
    if item.room is None or item.room.capacity is None or not plan.to_come(item):
        return
    expected = sum(1 for member in plan.listed(item) if member.travels)
    if expected > item.room.capacity:
        values = {"item": item.title, "place": item.place, "count": expected, "capacity": item.room.capacity}
        fixes = (Fix(AssignRoom, {"item": item.id}), Fix(TakeOffParticipant, {"item": item.id}))
        yield Finding((item.id,), values, fixes, starts_at(item))


RULES: tuple[Rule, ...] = (
    person_needed_twice, room_needed_twice, parties_in_one_house, changeover_short, room_too_small, outside_the_visit,
    zone_rules_changed, hour_comes_twice, order_against_the_clock, item_without_day,
)  # fmt: skip


def starts_at(item: Item) -> datetime | None:
    """When the item is planned to begin (UTC), if that is known."""
    return item.planned.starts_at if item.planned else None


def _received(plan: Plan, item: Item) -> set[str]:
    """The parties the host receives at an item: those who list anyone, else those who are to take part."""
    return {*plan.counted(item)} - {"host"} or {*item.parties} - {"host"}


def _begins_before(item: Item, other: Item) -> bool:
    """Whether both begin at known hours, observed or planned, and the first one earlier."""
    first, second = (each.started or starts_at(each) for each in (item, other))
    return first is not None and second is not None and first < second


def _both(item: Item, other: Item) -> dict[str, Any]:
    return {"item": item.title, "when": _span_of(item), "other": other.title, "other_when": _span_of(other)}


def _is_held_up(item: Item, running: Item) -> bool:
    """Whether an item of a block was to follow another of it that is under way: it waits for that."""
    same = running.block is not None and running.block == item.block
    if not same or running.status != "under-way" or running.planned is None or item.planned is None:
        return False
    ended, starts = running.planned.ends_at, item.planned.starts_at
    return ended is not None and starts is not None and starts >= ended


def _span_of(item: Item) -> PlannedTime | None:
    """When an item is planned; of one under way, since when it runs and until when it is expected to."""
    running, planned = running_slot(item), item.planned
    if running is None or planned is None:
        return planned
    starts, ends = (local(each, planned.zone) for each in running[:2])
    return msgspec.structs.replace(
        planned, day=starts.date(), start=f"{starts:%H:%M}", end=f"{ends:%H:%M}",
        end_day=ends.date() if ends.date() != starts.date() else None, starts_at=running[0], ends_at=running[1],
    )  # fmt: skip


def overlapping(plan: Plan, slots: list[Slot]) -> Iterator[tuple[Item, Item]]:
    """Every two items of which one begins before the other, in order of their start, has ended."""
    if all(one[1] <= other[0] for one, other in pairwise(slots)):
        return
    for index, (_, end, earlier) in enumerate(slots):
        for start, _, later in slots[index + 1 :]:
            if end <= start:
                break
            yield plan.items[earlier], plan.items[later]
