"""A check of whom the list of a side leaves out: his class sets him above nobody it names for want of a class."""

from __future__ import annotations

from itertools import pairwise

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.delegation import Delegations, Member
from domain.delegation.place_by_class import is_left_open, place_by_class
from domain.delegation.precedence import PlaceMember


@visit_rule("left-out-above-listed", "before-release", "protocol 3.1, 4.9", reads="members")
def left_out_above_listed(plan: Plan) -> Findings:
    """Who was classed before the order of his side came stands before all whom it names without a class.

    Whoever is classed after it is placed then, and by hand whoever the officer places. Of several the first is told.
    """
    delegations = plan.visit.delegations
    for side in plan.visit.sides if not plan.over else ():
        named = frozenset(delegations.given.get(side, ()))
        standing = plan.coming(side)
        for at, (member, below) in enumerate(pairwise(standing if named else ())):
            above_listed = member.id not in named and below.id in named and below.office_class is None
            if above_listed and member.office_class is not None and plan.principals.get(side) != member.id:
                after = _whom_behind(delegations, standing, at)
                if after is not None:
                    values = {"side": side, "member": member.words, "other": below.words}
                    yield Finding((member.id,), values, (Fix(PlaceMember, {"member": member.id, "after": after}),))
                    break


RULES: tuple[Rule, ...] = (left_out_above_listed,)


def _whom_behind(delegations: Delegations, standing: list[Member], at: int) -> str | None:
    """Whom somebody left out would stand behind by his class, who stands higher; None: he stands where he should."""
    member = standing[at]
    by_hand = delegations.placed(member.side)
    settled = [each.id in by_hand or not is_left_open(delegations, each) for each in standing]
    if settled[at]:
        return None
    others = [each.id for each, known in zip(standing, settled, strict=True) if known]
    place = place_by_class(delegations, others, member)
    return others[place - 1] if place > sum(settled[:at]) else None
