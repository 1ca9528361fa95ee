"""Checks of people: withdrawn members still listed, missing heads, unequal sides, interpreters."""

from __future__ import annotations

from collections.abc import Iterator

from domain.checks.check import Check
from domain.meeting import heads_of
from domain.programme import Item
from domain.visit import Visit


def checks(visit: Visit) -> Iterator[Check]:
    """What is wrong with the lists of items still to come."""
    for item in visit.programme.standing():
        if item.status != "planned":
            continue
        yield from _gone(visit, item)
        if item.format is not None:
            yield from _meeting(visit, item)
        yield from _speakers(visit, item)


def _gone(visit: Visit, item: Item) -> Iterator[Check]:
    for key in item.people:
        member = visit.delegations.members[key]
        if not member.travels:
            values = {"member": member.names or member.position, "item": item.title}
            yield Check("withdrawn-still-listed", "now", (item.id, key), values)
        elif member.status == "proposed":
            values = {"member": member.names or member.position, "item": item.title}
            yield Check("listed-not-confirmed", "before-release", (item.id, key), values)


def _meeting(visit: Visit, item: Item) -> Iterator[Check]:
    counted: dict[str, int] = {"host": 0, "guest": 0}
    for key, capacity in item.people.items():
        if capacity == "delegate":
            side = visit.delegations.members[key].side
            counted[side] = counted.get(side, 0) + 1
    for side in ("host", "guest"):
        if counted[side] and not any(head in item.people for head in heads_of(visit, item, side)):
            yield Check("head-not-listed", "before-release", (item.id, side), {"item": item.title, "side": side})
    if counted["host"] != counted["guest"]:
        values = {"item": item.title, "host": counted["host"], "guest": counted["guest"]}
        yield Check("sides-unequal", "advisory", (item.id,), values)
    if all(counted.values()) and "interpreter" not in item.people.values():
        yield Check("no-interpreter", "advisory", (item.id,), {"item": item.title})


def _speakers(visit: Visit, item: Item) -> Iterator[Check]:
    for delivery in item.deliveries:
        member = visit.delegations.members[delivery.member]
        if not member.travels:
            values = {"member": member.names or member.position, "item": item.title}
            yield Check("withdrawn-still-speaks", "now", (item.id, delivery.member), values)
