"""Checks of people: withdrawn members still listed, heads missing or no longer leading, sides, interpreters."""

from __future__ import annotations

from dataclasses import replace

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.readiness import CLOSE_FORMATS, day_before
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.delegation.delegation import ConfirmMember, Member
from domain.programme.meeting import ListParticipant, NameHeadOfSide, TakeOffParticipant
from domain.programme.programme import Item
from domain.statements.press import TakeOffSpeaker


@item_rule("withdrawn-still-listed", "now", "protocol 2.11")
def withdrawn_still_listed(plan: Plan, item: Item) -> Findings:
    """Who is no longer coming is taken off every list."""
    for member in plan.listed(item):
        if not member.travels:
            yield _about(item, member, Fix(TakeOffParticipant, {"item": item.id, "member": member.id}))


@item_rule("listed-not-confirmed", "before-release", "protocol 2.11")
def listed_not_confirmed(plan: Plan, item: Item) -> Findings:
    """Who is on the list of an item is confirmed by the sending side. From the day before a close format, another
    check says so: `unconfirmed-in-restricted`."""
    until = day_before(item) if item.format in CLOSE_FORMATS else None
    for member in plan.listed(item):
        if member.status == "proposed" and member.travels:
            confirmed = Fix(ConfirmMember, {"member": member.id})
            yield replace(_about(item, member, confirmed), until=until)


@item_rule("head-not-listed", "before-release", "protocol 2.4")
def head_not_listed(plan: Plan, item: Item) -> Findings:
    """A side that lists anyone for a meeting lists its head."""
    sides = plan.counted(item) if item.format is not None else {}
    for side in ("host", "guest"):
        heads = plan.heads(item, side)
        if side in sides and not any(head in item.people for head in heads):
            listed = (Fix(ListParticipant, {"item": item.id, "member": head}) for head in heads[:1])
            fixes = (*listed, Fix(NameHeadOfSide, {"item": item.id, "side": side}))
            values = {"item": item.title, "side": side, "time": item.planned}
            yield Finding((item.id, side), values, fixes, starts_at(item))


@item_rule("sides-unequal", "advisory", "protocol 5.5")
def sides_unequal(plan: Plan, item: Item) -> Findings:
    """The sides of a meeting are equal in number: 1+N opposite 1+N."""
    sides = plan.counted(item) if item.format is not None else {}
    host, guest = sides.get("host", 0), sides.get("guest", 0)
    if host != guest:
        values = {"item": item.title, "host": host, "guest": guest}
        yield Finding((item.id,), values, (Fix(ListParticipant, {"item": item.id}),), starts_at(item))


@item_rule("no-interpreter", "advisory", "protocol 7.1")
def no_interpreter(plan: Plan, item: Item) -> Findings:
    """A meeting of both sides lists an interpreter."""
    sides = plan.counted(item) if item.format is not None else {}
    if not sides.get("host") or not sides.get("guest"):
        return
    if not any(item.people[member.id] == "interpreter" and member.travels for member in plan.listed(item)):
        fix = Fix(ListParticipant, {"item": item.id, "capacity": "interpreter"})
        yield Finding((item.id,), {"item": item.title}, (fix,), starts_at(item))


@item_rule("tete-a-tete-not-head", "now", "protocol 5.3")
def tete_a_tete_not_head(plan: Plan, item: Item) -> Findings:
    """Who was listed while leading and no longer leads: principals change, and heads are named anew."""
    if item.format != "tete-a-tete":
        return
    for member in plan.listed(item):
        if item.people[member.id] == "delegate" and member.travels and member.id not in plan.heads(item, member.side):
            off = Fix(TakeOffParticipant, {"item": item.id, "member": member.id})
            yield _about(item, member, off, Fix(NameHeadOfSide, {"item": item.id, "side": member.side}))


@item_rule("withdrawn-still-speaks", "now", "protocol 2.11")
def withdrawn_still_speaks(plan: Plan, item: Item) -> Findings:
    """Who is no longer coming is taken off the order of speakers."""
    if not plan.to_come(item):
        return
    for statement in item.statements:
        member = plan.members[statement.member]
        if not member.travels:
            yield _about(item, member, Fix(TakeOffSpeaker, {"item": item.id, "member": member.id}))


RULES: tuple[Rule, ...] = (
    withdrawn_still_listed, listed_not_confirmed, head_not_listed, sides_unequal, no_interpreter,
    tete_a_tete_not_head, withdrawn_still_speaks,
)  # fmt: skip


def _about(item: Item, member: Member, *fixes: Fix) -> Finding:
    values = {"member": member.words, "item": item.title, "time": item.planned}
    return Finding((item.id, member.id), values, fixes, starts_at(item))
