"""Checks of what members of high office are listed as: neither support nor interpreters (protocol 2.2)."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, member_rule
from domain.checks.times import starts_at
from domain.delegation.category import CategoriseMember
from domain.delegation.delegation import Member
from domain.programme.meeting import ListParticipant
from domain.programme.programme import Item
from domain.programme.size import UNCOUNTED
from domain.registry.office_words import class_in_words, is_deputy_speaker

_NO_MEMBERS = frozenset({"accompanying", "business", "support", "security", "press", "crew"})
_HIGH = frozenset(
    {
        "monarch", "head-of-state", "vice-president", "speaker-of-upper-house", "speaker", "prime-minister",
        "chief-justice", "first-deputy-prime-minister", "deputy-prime-minister", "foreign-minister", "minister",
    }
)  # fmt: skip


@member_rule("high-office-not-official", "before-release", "protocol 2.2")
def high_office_not_official(plan: Plan, member: Member) -> Findings:
    """Who presides over a state, a parliament or a ministry, or is deputy there, is an official member as a rule."""
    if not plan.over and member.travels and member.category in _NO_MEMBERS and _holds_high_office(member):
        values = {"member": member.words, "side": member.side, "category": member.category}
        fix = Fix(CategoriseMember, {"member": member.id, "category": "official"})
        yield Finding((member.id,), values, (fix,))


@item_rule("high-office-interprets", "before-release", "protocol 5.4", told="once-settled")
def high_office_interprets(plan: Plan, item: Item) -> Findings:
    """Who holds such an office counts where he is listed, and neither interprets nor takes notes."""
    for member in plan.listed(item):
        capacity = item.people[member.id]
        if capacity in UNCOUNTED and member.travels and _holds_high_office(member):
            values = {"member": member.words, "item": item.title, "time": item.planned, "capacity": capacity}
            fix = Fix(ListParticipant, {"item": item.id, "member": member.id, "capacity": "delegate"})
            yield Finding((item.id, member.id), values, (fix,), starts_at(item))


RULES: tuple[Rule, ...] = (high_office_not_official, high_office_interprets)


def _holds_high_office(member: Member) -> bool:
    """Whether the office a member holds is a high one, by its class or else by its words."""
    held = member.office_class or class_in_words(member.position)
    return held in _HIGH or (held is None and is_deputy_speaker(member.position))
