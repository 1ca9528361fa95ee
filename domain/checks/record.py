"""Checks of what took place: departures from the plan, and what nobody noted."""

from __future__ import annotations

from collections.abc import Iterator

from domain.checks.check import Check
from domain.programme import Item
from domain.visit import Visit


def checks(visit: Visit) -> Iterator[Check]:
    """Departures of what was held from what was planned."""
    for item in visit.programme.standing():
        if item.started is None and item.ended is None:
            continue
        yield from _held_otherwise(item)
        yield from _unexpected_people(visit, item)


def _held_otherwise(item: Item) -> Iterator[Check]:
    if item.unplanned:
        yield Check("held-unplanned", "advisory", (item.id,), {"item": item.title})
    if item.cancelled:
        yield Check("held-though-cancelled", "now", (item.id,), {"item": item.title})
    if item.held_format not in (None, item.format):
        values = {"item": item.title, "before": item.format, "after": item.held_format}
        yield Check("held-in-another-format", "advisory", (item.id,), values)
    if item.ended is not None and item.started is None:
        yield Check("start-not-observed", "advisory", (item.id,), {"item": item.title})


def _unexpected_people(visit: Visit, item: Item) -> Iterator[Check]:
    for key, mark in item.attendance.items():
        member = visit.delegations.members[key]
        values = {"member": member.words, "item": item.title}
        if mark.way != "present":
            continue
        if not member.travels:
            yield Check("withdrawn-was-present", "now", (item.id, key), values)
        elif key not in item.people and item.people:
            yield Check("present-not-listed", "advisory", (item.id, key), values)
