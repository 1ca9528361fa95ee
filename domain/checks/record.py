"""Checks of what took place: departures from the plan, and what nobody noted."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from domain.checks.check import Finding, Fix
from domain.checks.plan import THE_VISIT, Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.slot import is_to_come
from domain.checks.times import starts_at
from domain.core.times import local
from domain.delegation.delegation import Member
from domain.delegation.replacement import ReinstateMember
from domain.programme.attendance import MarkAttendance
from domain.programme.cancellation import ReinstateItem
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.moving import MoveItem
from domain.programme.outcome import RecordOutcome
from domain.programme.programme import Item
from domain.programme.size import held_size, seen_size, size_at
from domain.programme.size_held import NoteSizes
from domain.visit.closing import ReinstateVisit

FACTS = "protocol 1.1"
_ROUNDED = timedelta(minutes=5)
"""By how much an hour is said before it comes: "a quarter past" is noted at ten past, and clocks differ."""
_GATHERING = timedelta(minutes=15)
"""By how much those who come are marked before an item begins."""
_EARLY = timedelta(hours=1)
"""By how much something may begin before its hour unasked: guests come early, what stood before is dropped."""
_ANOTHER_DAY = timedelta(hours=12)
"""From the planned hour, over midnight too, so far away is another day."""
_PAUSE = frozenset({"pause"})
"""What a reserve has, which is nothing that takes place."""


@visit_rule("held-unplanned", "advisory", FACTS, told="always", reads="items")
def held_unplanned(plan: Plan) -> Findings:
    """Something took place that nobody had planned, in a visit that had a plan."""
    unplanned = [item for item in plan.items.values() if item.unplanned and _took_place(item)]
    for item in unplanned if any(not item.unplanned for item in plan.items.values()) else ():
        yield _of(item)


@visit_rule("day-not-recorded", "before-release", "protocol 1.3, 11.3", told="always", reads="items")
def day_not_recorded(plan: Plan) -> Findings:
    """From the day after, it is recorded of each item of a day whether it was held."""
    left: defaultdict[date, list[Item]] = defaultdict(list)
    for item in plan.still_planned():
        if item.planned is not None and item.has != _PAUSE:
            left[item.planned.day].append(item)
    for day, items in left.items():
        values = {"day": day, "count": len(items), "items": tuple(item.title for item in items)}
        fix = Fix(RecordOutcome, {"item": items[0].id})
        yield Finding((THE_VISIT, day.isoformat()), values, (fix,), since=day + timedelta(days=1))


@visit_rule("closed-while-planned", "before-release", "protocol 11.3", told="always")
def closed_while_planned(plan: Plan) -> Findings:
    """A visit is closed, and of items it is not recorded whether they were held; that is noted in it still."""
    if not plan.visit.closed or plan.visit.cancelled:
        return
    left = [item for item in plan.items.values() if is_to_come(item) and item.has != _PAUSE]
    if left:
        values = {"count": len(left), "items": tuple(item.title for item in left)}
        yield Finding((THE_VISIT,), values)


@visit_rule("cancelled-though-begun", "now", FACTS, told="always")
def cancelled_though_begun(plan: Plan) -> Findings:
    """A visit is called off of which something took place: it was broken off, and what was held stays held."""
    held = [item for item in plan.items.values() if _took_place(item)] if plan.visit.cancelled else []
    if held:
        values = {"count": len(held), "items": tuple(item.title for item in held)}
        yield Finding((THE_VISIT,), values, (Fix(ReinstateVisit),))


@item_rule("still-under-way", "advisory", "protocol 1.3, 11.3", told="always")
def still_under_way(_plan: Plan, item: Item) -> Findings:
    """Something began, and from the day after nobody has noted that it ended."""
    if item.status == "under-way" and item.day is not None:
        yield replace(_of(item, Fix(RecordOutcome, {"item": item.id})), since=item.day + timedelta(days=1))


@item_rule("held-before-its-day", "now", "protocol 1.1, 1.5", told="always")
def held_before_its_day(plan: Plan, item: Item) -> Findings:
    """Something is recorded that shows that an item took place, and the day it is planned for has not come."""
    if _took_place(item) and item.planned is not None and not plan.over:
        fixes = (Fix(MoveItem, {"item": item.id}), Fix(RecordOutcome, {"item": item.id}))
        yield replace(_of(item, *fixes, day=item.planned.day), until=item.planned.day)


@item_rule("noted-before-its-hour", "now", "protocol 1.1, 1.5", told="always")
def noted_before_its_hour(_plan: Plan, item: Item) -> Findings:
    """An item is noted to have begun or ended at an hour that has not come: that is no fact yet, or mistyped.

    It is told of a visit that was closed or cancelled as well, until the hour has come.
    """
    noted = [at for at in (item.started, item.ended) if at is not None]
    if noted:
        values = {"item": item.title, "at": max(noted)}
        fix = Fix(RecordOutcome, {"item": item.id})
        yield Finding((item.id,), values, (fix,), max(noted), before=max(noted) - _ROUNDED)


@item_rule("attended-before-its-hour", "now", "protocol 1.1, 1.5", told="always")
def attended_before_its_hour(plan: Plan, item: Item) -> Findings:
    """What was noted at an item shows that it took place, and its hour has not come: another item was meant."""
    planned, unsaid = item.planned, item.started is None and item.ended is None
    if planned is None or planned.starts_at is None or plan.over or not (item.witnessed and unsaid):
        return
    values = {"item": item.title, "time": planned}
    fixes = (Fix(RecordOutcome, {"item": item.id}), Fix(MoveItem, {"item": item.id}))
    before = planned.starts_at - _GATHERING
    yield Finding((item.id,), values, fixes, planned.starts_at, since=planned.day, before=before)


@item_rule("noted-long-before-plan", "advisory", FACTS, told="always")
def noted_long_before_plan(plan: Plan, item: Item) -> Findings:
    """An item is noted over an hour before the hour in force: another item was meant, or nobody moved this one.

    Once the visit is over, what took place early is told by the variance alone.
    """
    noted, planned = item.started or item.ended, item.planned
    if plan.over or noted is None or planned is None or planned.starts_at is None or planned.precision == "provisional":
        return
    if _EARLY < planned.starts_at - noted <= _ANOTHER_DAY:
        values = {"item": item.title, "time": planned, "at": noted}
        yield Finding((item.id,), values, (Fix(RecordOutcome, {"item": item.id}),), noted, since=planned.day)


@item_rule("held-on-another-day", "now", FACTS, told="always")
def held_on_another_day(_plan: Plan, item: Item) -> Findings:
    """An item is noted on another day than the one in force: the day was mistyped, or nobody moved the item."""
    noted, planned = item.started or item.ended, item.planned
    if noted is None or planned is None:
        return
    on, hour = local(noted, planned.zone), planned.starts_at
    if on.date() == planned.day or (hour is not None and abs(noted - hour) <= _ANOTHER_DAY):
        return
    values = {"item": item.title, "day": planned.day, "noted": on.date()}
    yield Finding((item.id,), values, (Fix(RecordOutcome, {"item": item.id}), Fix(MoveItem, {"item": item.id})), noted)


@item_rule("held-though-cancelled", "now", FACTS, told="always")
def held_though_cancelled(_plan: Plan, item: Item) -> Findings:
    """Something took place that was cancelled."""
    if _took_place(item) and item.cancelled:
        yield _of(item, Fix(ReinstateItem, {"item": item.id}))


@item_rule("not-held-but-noted", "now", "protocol 1.5", told="always")
def not_held_but_noted(_plan: Plan, item: Item) -> Findings:
    """Something is said not to have taken place, and what was noted at it shows that it did."""
    if item.status == "not-held" and item.witnessed:
        yield _of(item, Fix(RecordOutcome, {"item": item.id}))


@item_rule("held-in-another-format", "advisory", "protocol 5.7", told="always")
def held_in_another_format(_plan: Plan, item: Item) -> Findings:
    """A meeting ran in another format than it was planned in."""
    if _took_place(item) and item.held_format not in (None, item.format):
        yield _of(item, before=item.format, after=item.held_format)


@item_rule("start-not-observed", "advisory", "protocol 1.3", told="always")
def start_not_observed(_plan: Plan, item: Item) -> Findings:
    """An item ended whose start nobody noted."""
    if item.ended is not None and item.started is None:
        yield _of(item, Fix(RecordOutcome, {"item": item.id}))


@item_rule("withdrawn-was-present", "now", FACTS, told="always")
def withdrawn_was_present(plan: Plan, item: Item) -> Findings:
    """Someone was in the room, or spoke there, who was no longer expected as it began."""
    for member in _there(plan, item):
        if not item.expects(member):
            fixes = (
                Fix(ReinstateMember, {"member": member.id}),
                Fix(MarkAttendance, {"item": item.id, "member": member.id}),
            )
            yield Finding((item.id, member.id), {"member": member.words, "item": item.title}, fixes, item.started)


@item_rule("led-but-absent", "before-release", "protocol 2.4", told="always")
def led_but_absent(plan: Plan, item: Item) -> Findings:
    """Whoever is recorded as leading a side was there."""
    for side, heads in item.heads.items() if _took_place(item) else ():
        for key in heads:
            mark = item.attendance.get(key)
            if mark is not None and mark.presence == "absent":
                fixes = (
                    Fix(NameHeadOfSide, {"item": item.id, "side": side}),
                    Fix(MarkAttendance, {"item": item.id, "member": key}),
                )
                values = {"member": plan.members[key].words, "item": item.title, "side": side}
                yield Finding((item.id, key), values, fixes, item.started)


@item_rule("present-not-listed", "advisory", FACTS, told="always")
def present_not_listed(plan: Plan, item: Item) -> Findings:
    """Someone was in the room who was not on its list."""
    for member in _seen(plan, item):
        if member.travels and member.id not in item.people and item.people:
            yield Finding((item.id, member.id), {"member": member.words, "item": item.title}, (), item.started)


@item_rule("held-not-as-agreed", "advisory", "protocol 1.1, 5.4", told="always")
def held_not_as_agreed(plan: Plan, item: Item) -> Findings:
    """More or fewer of a side were in the room than was agreed, in the format that was agreed."""
    as_agreed = bool(item.sizes) and item.held_format in (None, item.format)
    for side, held in held_size(plan.visit, item).items() if as_agreed else ():
        agreed = item.sizes.get(side)
        if agreed is not None and not held.agrees_with(agreed.many):
            fix = Fix(NoteSizes, {"item": item.id})
            size = size_at(item, agreed)
            values = {"item": item.title, "time": item.planned, "side": side, "held": held, "size": size}
            yield Finding((item.id, side), values, (fix,), starts_at(item))


@item_rule("seen-not-as-noted", "advisory", "protocol 1.3, 5.4", told="always")
def seen_not_as_noted(plan: Plan, item: Item) -> Findings:
    """The attendance of a side shows more or fewer than were noted for the room."""
    for side, seen in seen_size(plan.visit, item).items():
        noted = item.held_sizes.get(side)
        if noted is not None and not seen.agrees_with(noted):
            fixes = (Fix(NoteSizes, {"item": item.id}), Fix(MarkAttendance, {"item": item.id}))
            values = {"item": item.title, "time": item.planned, "side": side, "held": seen, "noted": noted}
            yield Finding((item.id, side), values, fixes, starts_at(item))


RULES: tuple[Rule, ...] = (
    held_unplanned, day_not_recorded, closed_while_planned, cancelled_though_begun, still_under_way,
    held_before_its_day, noted_before_its_hour, attended_before_its_hour, noted_long_before_plan, held_on_another_day,
    held_though_cancelled, not_held_but_noted, held_in_another_format, start_not_observed, withdrawn_was_present,
    led_but_absent, present_not_listed, held_not_as_agreed, seen_not_as_noted,
)  # fmt: skip


def _took_place(item: Item) -> bool:
    return item.status in ("under-way", "held")


def _seen(plan: Plan, item: Item) -> list[Member]:
    if not _took_place(item):
        return []
    return [plan.members[key] for key, mark in item.attendance.items() if mark.presence == "present"]


def _there(plan: Plan, item: Item) -> list[Member]:
    """Who was seen at an item or spoke there: each once."""
    if not _took_place(item):
        return []
    spoke = (each.member for each in item.statements if any(stage == "as-delivered" for stage, _ in each.texts))
    seen = (member.id for member in _seen(plan, item))
    return [plan.members[key] for key in dict.fromkeys((*seen, *spoke))]


def _of(item: Item, *fixes: Fix, **values: Any) -> Finding:
    return Finding((item.id,), {"item": item.title, **values}, fixes, item.started or item.ended)
