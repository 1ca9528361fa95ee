"""Checks of people: withdrawn members still listed, heads missing or no longer leading, sides unequal."""

from __future__ import annotations

from datetime import date

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.readiness import CLOSE_FORMATS, day_before
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.delegation.confirming import ConfirmMember
from domain.delegation.delegation import Member
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.heads import are_even, heads_of, is_of_those_who_lead, principal_apart
from domain.programme.meeting import ListParticipant, TakeOffParticipant
from domain.programme.programme import Item
from domain.seating.item_order import order_at
from domain.seating.rows import rows_at_table
from domain.statements.press import TakeOffSpeaker

COMPARED = ("talks", "courtesy-call", "working-meal")
"""The kinds of item at which the two sides sit opposite one another."""


@item_rule("withdrawn-still-listed", "now", "protocol 2.11")
def withdrawn_still_listed(plan: Plan, item: Item) -> Findings:
    """Who is no longer coming is taken off every list."""
    for member in plan.listed(item):
        if not member.travels:
            yield _about(item, member, Fix(TakeOffParticipant, {"item": item.id, "member": member.id}))


@item_rule("listed-not-confirmed", "before-release", "protocol 2.11", told="once-settled")
def listed_not_confirmed(plan: Plan, item: Item) -> Findings:
    """Who is on the list of an item is confirmed by the sending side. From the day before a close format, another
    check says so: `unconfirmed-in-restricted`."""
    until = day_before(item) if item.format in CLOSE_FORMATS else None
    for member in plan.listed(item):
        if member.status == "proposed" and member.travels:
            confirmed = Fix(ConfirmMember, {"member": member.id})
            yield _about(item, member, confirmed, until=until)


@item_rule("head-not-listed", "before-release", "protocol 2.4", told="once-settled")
def head_not_listed(plan: Plan, item: Item) -> Findings:
    """A side that lists anyone lists whoever leads it: at a meeting, and where somebody was named to lead.

    At a table of more than two sides each of them does, as its principal has a seat there. Where each side lists others
    alone, another check asks who leads: `nobody-leads`.
    """
    counted, others_alone = plan.counted(item), _others_alone(plan, item)
    round_table = bool(counted) and len(item.in_the_room) > 2 and "table" in item.has
    for side in item.in_the_room if round_table else counted:
        if (item.format is None or others_alone) and not item.heads.get(side) and not round_table:
            continue
        leading = [plan.members[key] for key in heads_of(plan.visit, item, side)]
        missing = [member for member in leading if member.travels and member.id not in item.people]
        if missing:
            yield _lacks_its_head(item, side, missing)


@item_rule("nobody-leads", "before-release", "protocol 2.4", told="once-settled")
def nobody_leads(plan: Plan, item: Item) -> Findings:
    """A side that lists anyone for a meeting is led by somebody: by its principal, unless another is named.

    Where each side lists others alone, whoever stands first there is proposed; the principal is too where another side
    is led by a member, as at a call on the speaker of a parliament.
    """
    others_alone = _others_alone(plan, item)
    for side in plan.counted(item) if item.format is not None else ():
        if not plan.heads(item, side) or (others_alone and not item.heads.get(side)):
            first = order_at(plan.visit, item, side)[:1]
            named = Fix(NameHeadOfSide, {"item": item.id, "side": side, "members": first})
            principal = plan.visit.delegations.principal_of(side) if item.heads else None
            listed = (Fix(ListParticipant, {"item": item.id, "member": principal}),) if principal else ()
            values = {"item": item.title, "side": side, "time": item.planned}
            yield Finding((item.id, side), values, (named, *listed), starts_at(item))


@item_rule("principal-below-another", "before-release", "protocol 2.4")
def principal_below_another(plan: Plan, item: Item) -> Findings:
    """Whoever leads a delegation leads wherever he sits with it, unless somebody above him does."""
    for side, heads in item.heads.items() if plan.to_come(item) else ():
        principal = plan.members.get(principal_apart(plan.visit, item, side) or "")
        if principal is not None and item.people.get(principal.id) == "delegate":
            named = Fix(NameHeadOfSide, {"item": item.id, "side": side, "members": [principal.id]})
            off = Fix(TakeOffParticipant, {"item": item.id, "member": principal.id})
            values = {
                "member": principal.words, "other": plan.members[heads[0]].words, "item": item.title,
                "time": item.planned,
            }  # fmt: skip
            yield Finding((item.id, principal.id), values, (named, off), starts_at(item))


@item_rule("withdrawn-still-leads", "now", "protocol 2.4, 2.11")
def withdrawn_still_leads(plan: Plan, item: Item) -> Findings:
    """Who is no longer coming leads no side."""
    for side, heads in item.heads.items() if plan.to_come(item) else ():
        for member in (plan.members[key] for key in heads):
            if not member.travels:
                named = Fix(NameHeadOfSide, {"item": item.id, "side": side})
                yield _about(item, member, named)


def are_unequal(plan: Plan, item: Item) -> tuple[str, str] | None:
    """The two sides that face each other where they are not equal, though nobody agreed that; else None."""
    sides = plan.counted(item) if item.format is not None and item.kind in COMPARED else {}
    if not sides:
        return None
    one, other = facing = tuple(rows_at_table(plan.visit, item).values())[:2]
    if not {*sides, *item.participation} <= {*facing} or item.sizes.keys() >= {*facing}:
        return None
    even = are_even(_heads_and_others(plan, item, one), _heads_and_others(plan, item, other))
    return None if even else (one, other)


@item_rule("sides-unequal", "advisory", "protocol 5.5", told="once-settled")
def sides_unequal(plan: Plan, item: Item) -> Findings:
    """The two sides that face each other are equal in number, in all or beside their heads, unless sizes were agreed.

    Co-heads are heads. Where more than two parties take part there are no two sides to compare.
    """
    facing = are_unequal(plan, item)
    if facing is not None:
        sides, (one, other) = plan.counted(item), facing
        values = {"item": item.title, "host": sides.get(one, 0), "guest": sides.get(other, 0)}
        yield Finding((item.id,), values, (Fix(ListParticipant, {"item": item.id}),), starts_at(item))


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
    withdrawn_still_listed, listed_not_confirmed, head_not_listed, nobody_leads, principal_below_another,
    withdrawn_still_leads, sides_unequal, tete_a_tete_not_head, withdrawn_still_speaks,
)  # fmt: skip


def _others_alone(plan: Plan, item: Item) -> bool:
    """Whether the sides of a meeting list others alone, as for talks of the foreign ministers."""
    there = plan.counted(item) if item.format is not None else {}
    return len(there) > 1 and not is_of_those_who_lead(plan.visit, item, there)


def _heads_and_others(plan: Plan, item: Item, side: str) -> tuple[int, int]:
    """How many lead a side, and how many count beside them; one leads where its heads are not on the list."""
    listed = plan.counted(item).get(side, 0)
    heads = max(sum(item.people.get(key) == "delegate" for key in plan.heads(item, side)), 1)
    return heads, listed - heads


def _lacks_its_head(item: Item, side: str, missing: list[Member]) -> Finding:
    listed = Fix(ListParticipant, {"item": item.id, "member": missing[0].id})
    named = Fix(NameHeadOfSide, {"item": item.id, "side": side})
    values = {
        "item": item.title, "side": side, "time": item.planned, "members": tuple(each.words for each in missing),
        "count": len(missing),
    }  # fmt: skip
    return Finding((item.id, side), values, (listed, named), starts_at(item))


def _about(item: Item, member: Member, *fixes: Fix, until: date | None = None) -> Finding:
    values = {"member": member.words, "item": item.title, "time": item.planned}
    return Finding((item.id, member.id), values, fixes, starts_at(item), until=until)
