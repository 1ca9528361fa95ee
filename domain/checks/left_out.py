"""A check of whom the list of a side leaves out: his class sets him above nobody it names for want of a class."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.delegation import Delegations, Member
from domain.delegation.place_by_class import is_left_open, place_by_class
from domain.delegation.precedence import PlaceMember


@visit_rule("left-out-above-listed", "before-release", "protocol 3.1, 4.9", reads="members")
def left_out_above_listed(plan: Plan) -> Findings:
    """Who was classed before the order of his side came stands before all whom it names without a class.

    Whoever is classed after it is placed then, and by hand whoever the officer places.
    """
    delegations = plan.visit.delegations
    for side in plan.visit.sides if not plan.over else ():
        standing = [each for each in delegations.listed(side) if each.travels]
        for at, member in enumerate(standing if side in delegations.given else ()):
            after = _whom_behind(delegations, standing, at, plan.principals.get(side))
            if after is not None:
                below = standing[at + 1]
                values = {"side": side, "member": member.words, "other": below.words}
                yield Finding((member.id,), values, (Fix(PlaceMember, {"member": member.id, "after": after}),))


RULES: tuple[Rule, ...] = (left_out_above_listed,)


def _whom_behind(delegations: Delegations, standing: list[Member], at: int, leads: str | None) -> str | None:
    """Whom somebody left out would stand behind by his class, who stands higher; None: he stands where he should."""
    member, below = standing[at], standing[at + 1] if at + 1 < len(standing) else None
    by_rule = member.office_class is not None and member.id not in delegations.placed(member.side)
    if below is None or not by_rule or member.id == leads or not is_left_open(delegations, member):
        return None
    if below.office_class is not None or is_left_open(delegations, below):
        return None
    others = [each.id for each in standing if each.id != member.id]
    place = place_by_class(delegations, others, member)
    return others[place - 1] if place > at else None
