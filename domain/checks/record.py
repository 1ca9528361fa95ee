"""Checks of what took place: departures from the plan, and what nobody noted."""

from __future__ import annotations

from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.delegation.delegation import Member
from domain.delegation.replacement import ReinstateMember
from domain.programme.attendance import MarkAttendance
from domain.programme.cancellation import ReinstateItem
from domain.programme.outcome import RecordOutcome
from domain.programme.programme import Item

FACTS = "protocol 1.1"


@item_rule("held-unplanned", "advisory", FACTS)
def held_unplanned(_plan: Plan, item: Item) -> Findings:
    """Something took place that nobody had planned."""
    if _took_place(item) and item.unplanned:
        yield _of(item)


@item_rule("held-though-cancelled", "now", FACTS)
def held_though_cancelled(_plan: Plan, item: Item) -> Findings:
    """Something took place that was cancelled."""
    if _took_place(item) and item.cancelled:
        yield _of(item, Fix(ReinstateItem, {"item": item.id}))


@item_rule("not-held-but-noted", "now", "protocol 1.5")
def not_held_but_noted(_plan: Plan, item: Item) -> Findings:
    """Something is said not to have taken place, and what was noted at it shows that it did."""
    if item.status == "not-held" and item.witnessed:
        yield _of(item, Fix(RecordOutcome, {"item": item.id}))


@item_rule("held-in-another-format", "advisory", "protocol 5.7")
def held_in_another_format(_plan: Plan, item: Item) -> Findings:
    """A meeting ran in another format than it was planned in."""
    if _took_place(item) and item.held_format not in (None, item.format):
        yield _of(item, before=item.format, after=item.held_format)


@item_rule("start-not-observed", "advisory", "protocol 1.3")
def start_not_observed(_plan: Plan, item: Item) -> Findings:
    """An item ended whose start nobody noted."""
    if item.ended is not None and item.started is None:
        yield _of(item, Fix(RecordOutcome, {"item": item.id}))


@item_rule("withdrawn-was-present", "now", FACTS)
def withdrawn_was_present(plan: Plan, item: Item) -> Findings:
    """Someone was in the room who was no longer expected."""
    for member in _seen(plan, item):
        if not member.travels:
            fixes = (
                Fix(ReinstateMember, {"member": member.id}),
                Fix(MarkAttendance, {"item": item.id, "member": member.id}),
            )
            yield Finding((item.id, member.id), {"member": member.words, "item": item.title}, fixes, item.started)


@item_rule("present-not-listed", "advisory", FACTS)
def present_not_listed(plan: Plan, item: Item) -> Findings:
    """Someone was in the room who was not on its list."""
    for member in _seen(plan, item):
        if member.travels and member.id not in item.people and item.people:
            yield Finding((item.id, member.id), {"member": member.words, "item": item.title}, (), item.started)


RULES: tuple[Rule, ...] = (
    held_unplanned, held_though_cancelled, not_held_but_noted, held_in_another_format, start_not_observed,
    withdrawn_was_present, present_not_listed,
)  # fmt: skip


def _took_place(item: Item) -> bool:
    return item.status in ("under-way", "held")


def _seen(plan: Plan, item: Item) -> list[Member]:
    if not _took_place(item):
        return []
    return [plan.members[key] for key, mark in item.attendance.items() if mark.presence == "present"]


def _of(item: Item, *fixes: Fix, **values: Any) -> Finding:
    return Finding((item.id,), {"item": item.title, **values}, fixes, item.started or item.ended)
