"""Checks of badges: one still valid though its holder does not come, and who has none the day before."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule, visit_rule
from domain.delegation.badge import PINNED, CancelBadge, IssueBadge
from domain.delegation.delegation import Member


@member_rule("badge-still-valid", "now", "protocol 2.9")
def badge_still_valid(plan: Plan, member: Member) -> Findings:
    """Who is no longer coming holds no badge that opens a door."""
    if member.badge is not None and not member.travels and not plan.over:
        values = {"member": member.words, "badge": member.badge}
        yield Finding((member.id,), values, (Fix(CancelBadge, {"member": member.id}),))


@visit_rule("no-badge", "advisory", "protocol 2.9", reads="members")
def no_badge(plan: Plan) -> Findings:
    """From the day before a visit, whoever comes on a side that has badges holds one."""
    members = plan.members.values()
    if plan.over or not any(member.badge for member in members):
        return
    without: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        if member.travels and member.badge is None and not _wears_a_pin(plan, member):
            without[member.side].append(member)
    badged = {member.side for member in members if member.badge}
    for side in sorted(badged & without.keys()):
        fix = Fix(IssueBadge, {"member": without[side][0].id})
        eve = plan.visit.first_day - timedelta(days=1)
        yield Finding((side,), {"side": side, "count": len(without[side])}, (fix,), since=eve)


def _wears_a_pin(plan: Plan, member: Member) -> bool:
    return (
        member.office_class in PINNED
        or member.category in ("head", "spouse")
        or plan.principals.get(member.side) == member.id
    )


RULES: tuple[Rule, ...] = (badge_still_valid, no_badge)
