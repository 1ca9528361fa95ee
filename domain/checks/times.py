"""Checks of time and place: double-booked people and rooms, items outside the visit, changed zone rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Found, Rule, item_rule, member_rule, room_rule
from domain.delegation import Member
from domain.problem import Refused
from domain.programme import Item
from domain.times import minutes_between
from domain.times import plan as planned_anew

CHANGEOVER = timedelta(minutes=15)
"""What a room needs between two items (APEC 2018; reference: domain.md §1.1)."""

_OPEN_END = timedelta(minutes=1)
_LATEST = datetime.max


@member_rule("person-needed-twice", "now", "reference: domain.md §2.1, soft rules: person double-booked")
def person_needed_twice(plan: Plan, member: Member) -> Found:
    """Nobody is in two rooms at once. An open end claims nothing after the start."""
    theirs = [item for item in plan.items_of(member.id) if member.id in item.people]
    for earlier, later in _overlapping(to_come(theirs)):
        values = {"member": member.words, **_both(earlier, later)}
        off = tuple(Fix("take-off-participant", {"item": each.id, "member": member.id}) for each in (later, earlier))
        yield Finding((member.id, earlier.id, later.id), values, off, starts_at(later))


@room_rule("room-needed-twice", "now", "reference: domain.md §2.1, soft rules: room double-booked")
def room_needed_twice(plan: Plan, room: str) -> Found:
    """A room holds one item at a time."""
    for earlier, later in _overlapping(to_come(plan.in_room(room))):
        values = {"place": later.place, **_both(earlier, later)}
        fixes = (Fix("place-item", {"item": later.id}), Fix("move-item", {"item": later.id}))
        yield Finding((earlier.id, later.id), values, fixes, starts_at(later))


@room_rule("changeover-short", "advisory", "reference: domain.md §1.1, changeover of 15 minutes")
def changeover_short(plan: Plan, room: str) -> Found:
    """A room is prepared for a quarter of an hour between two items."""
    for earlier, later in pairwise(sorted(to_come(plan.in_room(room)), key=_by_start)):
        gap = _gap(earlier, later)
        if gap is not None and timedelta() <= gap < CHANGEOVER:
            values = {"place": later.place, "minutes": gap // timedelta(minutes=1), **_both(later, earlier)}
            fixes = (Fix("move-item", {"item": later.id}), Fix("place-item", {"item": later.id}))
            yield Finding((later.id, earlier.id), values, fixes, starts_at(later))


@item_rule("outside-the-visit", "before-release", "reference: domain.md §2.1, soft rules: item outside visit dates")
def outside_the_visit(plan: Plan, item: Item) -> Found:
    """An item lies within the days of the visit."""
    visit, planned = plan.visit, item.planned
    if is_to_come(item) and planned and not visit.first_day <= planned.day <= visit.last_day:
        fixes = (Fix("move-item", {"item": item.id}), Fix("redate-visit"))
        yield Finding((item.id,), {"item": item.title, "day": planned.day}, fixes, starts_at(item))


@item_rule("zone-rules-changed", "now", "practice: planned time is the clock on the wall")
def zone_rules_changed(_plan: Plan, item: Item) -> Found:
    """The wall time is the truth: where the rules of its zone changed since, the instant kept beside it is wrong."""
    planned = item.planned
    if planned is None or not is_to_come(item):
        return
    try:
        today = planned_anew(planned.as_asked(), planned.zone)
    except Refused:
        today = None
    if today is None or (today.starts_at, today.ends_at) != (planned.starts_at, planned.ends_at):
        values = {"item": item.title, "zone": planned.zone, "when": planned}
        yield Finding((item.id,), values, (Fix("move-item", {"item": item.id}),), planned.starts_at)


RULES: tuple[Rule, ...] = (
    person_needed_twice, room_needed_twice, changeover_short, outside_the_visit, zone_rules_changed,
)  # fmt: skip


def is_to_come(item: Item) -> bool:
    """Whether the item is still planned: not begun, held, cancelled or retracted."""
    return item.status == "planned" and not item.retracted


def to_come(items: Iterable[Item]) -> list[Item]:
    """The items that are still planned, and when."""
    return [item for item in items if item.planned is not None and is_to_come(item)]


def starts_at(item: Item) -> datetime | None:
    """When the item is planned to begin (UTC), if that is known."""
    return item.planned.starts_at if item.planned else None


def _both(item: Item, other: Item) -> dict[str, Any]:
    return {"item": item.title, "when": item.planned, "other": other.title, "other_when": other.planned}


def _overlapping(items: list[Item]) -> Iterator[tuple[Item, Item]]:
    timed = sorted((item for item in items if starts_at(item) is not None), key=_by_start)
    for index, earlier in enumerate(timed):
        end = _end(earlier)
        for later in timed[index + 1 :]:
            if end <= _start(later):
                break
            yield earlier, later


def _gap(earlier: Item, later: Item) -> timedelta | None:
    if earlier.planned is None or later.planned is None:
        return None
    if earlier.planned.ends_at is None or later.planned.starts_at is None:
        return None
    return timedelta(minutes=minutes_between(earlier.planned.ends_at, later.planned.starts_at))


def _by_start(item: Item) -> tuple[datetime, datetime, str]:
    """By start, then end, then id: the same order however they come."""
    return (_start(item), _end(item), item.id)


def _start(item: Item) -> datetime:
    found = starts_at(item)
    return found.replace(tzinfo=None) if found else _LATEST


def _end(item: Item) -> datetime:
    """The planned end; an open end claims nothing after the start."""
    start, found = _start(item), item.planned.ends_at if item.planned else None
    if found is not None:
        return found.replace(tzinfo=None)
    return start + _OPEN_END if start != _LATEST else _LATEST
