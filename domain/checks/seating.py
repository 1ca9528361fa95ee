"""Checks of the table: idle swaps, too few seats, cards without a name, flags against the host's law."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.delegation.delegation import Member
from domain.delegation.member_names import RenameMember
from domain.programme.accompanying import expected_unlisted
from domain.programme.flag_law import flag_law_at
from domain.programme.heads import heads_of, takes_part
from domain.programme.honours import SettleHonours
from domain.programme.programme import Item
from domain.seating.convention import DISPLACED_NUMBER
from domain.seating.line_commands import StandInLine
from domain.seating.seat_layout import table_of
from domain.seating.seat_swaps import LeaveSeatsToRule
from domain.seating.table_commands import SetTable


@item_rule("swapped-seat-idle", "before-release", "protocol 6.8")
def swapped_seat_idle(plan: Plan, item: Item) -> Findings:
    """Two who were to exchange their seats both sit at the table: with one gone the swap is dropped from the plan."""
    if not item.swaps or not plan.to_come(item):
        return
    seated = {member.id for side in plan.visit.sides for member in _at_table(plan, item, side)}
    for one, other in dict.fromkeys(item.swaps):
        if not {one, other} <= seated:
            gone, left = (one, other) if one not in seated else (other, one)
            members = plan.visit.delegations.members
            values = {"item": item.title, "member": members[gone].words, "other": members[left].words}
            fix = Fix(LeaveSeatsToRule, {"item": item.id})
            yield Finding((item.id, one, other), values, (fix,), starts_at(item))


@item_rule("table-too-small", "before-release", "protocol 6.9")
def table_too_small(plan: Plan, item: Item) -> Findings:
    """A side is no larger than its side of the table, where the number of seats is known."""
    places = table_of(item).places
    if places is None or not plan.to_come(item):
        return
    for side in plan.visit.sides:
        seated = len(_at_table(plan, item, side))
        if seated > places:
            values = {"item": item.title, "side": side, "seated": seated, "places": places}
            yield Finding((item.id, side), values, (Fix(SetTable, {"item": item.id}),), starts_at(item))


@item_rule("card-without-name", "advisory", "protocol 6.10, 10.2", told="once-settled")
def card_without_name(plan: Plan, item: Item) -> Findings:
    """Everybody at the table of a meeting has a name for the card."""
    if item.format is None or not plan.to_come(item):
        return
    for side in plan.visit.sides if any(not each.names for each in _seated_at(plan, item)) else ():
        nameless = [member for member in _at_table(plan, item, side) if not member.names]
        if nameless:
            first = min(member.id for member in nameless)
            values = {"item": item.title, "side": side, "count": len(nameless)}
            yield Finding((item.id, side), values, (Fix(RenameMember, {"member": first}),), starts_at(item))


@item_rule("flags-against-law", "before-release", "protocol 6.3, 6.11")
def flags_against_law(plan: Plan, item: Item) -> Findings:
    """Flags that somebody chose stand as the host's flag law says, where it says anything."""
    law = flag_law_at(plan.visit, item) if item.honours is not None and plan.to_come(item) else None
    if item.honours is None or law is None:
        return
    chosen = {place: getattr(item.honours.flags, place) for place in law.places}
    against = tuple(place for place, stands in law.places.items() if chosen[place] not in (None, stands))
    if against:
        values = {"item": item.title, "places": against, "law": law.name}
        yield Finding((item.id,), values, (Fix(SettleHonours, {"item": item.id}),), starts_at(item))


@item_rule("head-missing-from-photograph", "before-release", "protocol 6.7")
def head_missing_from_photograph(plan: Plan, item: Item) -> Findings:
    """Whoever leads a side that takes part stands in the photograph, also where it was drawn up before he was named."""
    if not plan.to_come(item):
        return
    for line in plan.visit.lines.values():
        if line.item != item.id or line.kind != "photograph" or line.taken_down:
            continue
        for member in _leading(plan, item):
            if member.travels and member.id not in line.people:
                fix = Fix(StandInLine, {"line": line.id, "member": member.id})
                yield Finding((item.id, line.id, member.id), _lacking(item, member), (fix,), starts_at(item))


RULES: tuple[Rule, ...] = (
    swapped_seat_idle, table_too_small, card_without_name, flags_against_law, head_missing_from_photograph,
)  # fmt: skip


def _leading(plan: Plan, item: Item) -> Iterator[Member]:
    """Who leads each side that takes part in an item and is expected there, in the order of parties.

    Ministers who meet, and the spouses at their programme, are photographed without those who lead the visit.
    """
    visit = plan.visit
    for side in visit.sides:
        if takes_part(visit, item, side):
            expected = {*item.people, *expected_unlisted(visit, item, side)}
            yield from (plan.members[key] for key in heads_of(visit, item, side) if key in expected)


def _lacking(item: Item, member: Member) -> dict[str, Any]:
    return {"item": item.title, "member": member.words, "side": member.side}


def _seated_at(plan: Plan, item: Item) -> Iterator[Member]:
    """Whoever may sit at a table of any side."""
    heads = (plan.members[key] for side in plan.visit.sides for key in plan.heads(item, side))
    return chain(plan.listed(item), heads)


def _at_table(plan: Plan, item: Item, side: str) -> list[Member]:
    """Who may sit at a side of the table: its heads and delegates, and its interpreters where one displaces them."""
    capacities = {"delegate"} | (
        {"interpreter"} if table_of(item).convention.interpreter in DISPLACED_NUMBER else set()
    )
    keys = {key for key, capacity in item.people.items() if capacity in capacities}
    members = [plan.members[key] for key in sorted({*keys, *plan.heads(item, side)})]
    apart = {"interpreter", "note-taker"} - capacities
    return [
        member
        for member in members
        if member.side == side and member.travels and item.people.get(member.id) not in apart
    ]
