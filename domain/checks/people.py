"""Checks of people: withdrawn members still listed, heads missing or no longer leading, sides, interpreters."""

from __future__ import annotations

from collections.abc import Iterator

from domain.checks.check import Check
from domain.meeting import counted, heads_of
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
        if item.format == "tete-a-tete":
            yield from _beside_heads(visit, item)
        yield from _speakers(visit, item)


def _gone(visit: Visit, item: Item) -> Iterator[Check]:
    for key in item.people:
        member = visit.delegations.members[key]
        if not member.travels:
            values = {"member": member.words, "item": item.title}
            yield Check("withdrawn-still-listed", "now", (item.id, key), values)
        elif member.status == "proposed":
            values = {"member": member.words, "item": item.title}
            yield Check("listed-not-confirmed", "before-release", (item.id, key), values)


def _meeting(visit: Visit, item: Item) -> Iterator[Check]:
    sides = counted(visit, item)
    for side in ("host", "guest"):
        if side in sides and not any(head in item.people for head in heads_of(visit, item, side)):
            yield Check("head-not-listed", "before-release", (item.id, side), {"item": item.title, "side": side})
    host, guest = sides.get("host", 0), sides.get("guest", 0)
    if host != guest:
        values = {"item": item.title, "host": host, "guest": guest}
        yield Check("sides-unequal", "advisory", (item.id,), values)
    if host and guest and not _interpreted(visit, item):
        yield Check("no-interpreter", "advisory", (item.id,), {"item": item.title})


def _interpreted(visit: Visit, item: Item) -> bool:
    expected = (capacity for key, capacity in item.people.items() if visit.delegations.members[key].travels)
    return "interpreter" in expected


def _beside_heads(visit: Visit, item: Item) -> Iterator[Check]:
    """Who was listed while leading and no longer leads: principals change, and heads are named anew."""
    for key, capacity in item.people.items():
        member = visit.delegations.members[key]
        if capacity == "delegate" and member.travels and key not in heads_of(visit, item, member.side):
            values = {"member": member.words, "item": item.title}
            yield Check("tete-a-tete-not-head", "now", (item.id, key), values)


def _speakers(visit: Visit, item: Item) -> Iterator[Check]:
    for delivery in item.deliveries:
        member = visit.delegations.members[delivery.member]
        if not member.travels:
            values = {"member": member.words, "item": item.title}
            yield Check("withdrawn-still-speaks", "now", (item.id, delivery.member), values)
