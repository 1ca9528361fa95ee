"""Checks of who comes later than his delegation, or leaves before it: he is at nothing in between."""

from __future__ import annotations

from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.checks.times import starts_at
from domain.delegation.delegation import Member
from domain.programme.meeting import TakeOffParticipant
from domain.programme.moving import MoveItem
from domain.programme.programme import Item
from domain.programme.travelling_apart import Travellers


@visit_rule("listed-while-away", "before-release", "protocol 2.16")
def listed_while_away(plan: Plan) -> Findings:
    """Who arrives by himself is listed for nothing before it, and who leaves by himself for nothing after it."""
    if plan.over:
        return
    travellers = Travellers(plan.visit)
    for member in (plan.members[key] for key in travellers.members):
        for item in plan.items_of(member.id) if member.travels else ():
            way = travellers.away(member.id, item) if plan.to_come(item) and _is_expected(item, member) else None
            if way is not None:
                off = Fix(TakeOffParticipant, {"item": item.id, "member": member.id})
                fixes = (*((off,) if member.id in item.people else ()), Fix(MoveItem, {"item": way.id}))
                yield Finding((item.id, member.id), _told(member, item, way), fixes, starts_at(item))


RULES: tuple[Rule, ...] = (listed_while_away,)


def _is_expected(item: Item, member: Member) -> bool:
    return member.id in item.people or any(member.id in named for named in item.heads.values())


def _told(member: Member, item: Item, way: Item) -> dict[str, Any]:
    return {
        "member": member.words, "item": item.title, "when": item.planned, "other": way.title, "other_when": way.planned,
    }  # fmt: skip
