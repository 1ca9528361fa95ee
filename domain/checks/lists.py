"""Checks of a side's list: offices that cannot be compared, and who came on it after it was closed."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule, visit_rule
from domain.delegation.delegation import Member
from domain.delegation.list_closing import ReopenList
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_office import RankOffice
from domain.delegation.precedence import PlaceMember
from domain.programme.meeting import TakeOffParticipant


@visit_rule("list-half-classed", "advisory", "protocol 3.2", told="once-settled", reads="members")
def list_half_classed(plan: Plan) -> Findings:
    """Where some officials of a side have a class of office, all have: who has none stands below them, whoever he is.

    Those the sending side's list or a hand has placed are left out: their office is not asked.
    """
    for side in plan.visit.sides if not plan.over else ():
        officials = _officials_by_office(plan, side)
        without = [member for member in officials if member.office_class is None]
        if without and len(without) < len(officials):
            first = min(without, key=lambda member: member.id)
            values = {"side": side, "member": first.words, "count": len(without), "all": len(officials)}
            yield Finding((side,), values, (Fix(RankOffice, {"member": first.id}),))


@member_rule(
    "late-but-listed",
    "before-release",
    "protocol 2.12",
    elsewhere=True,
)
def late_but_listed(plan: Plan, member: Member) -> Findings:
    """Who came on a list, or was changed, after it was closed, and has a seat: papers printed then do not show it."""
    deadline = plan.visit.list_deadlines.get(member.side)
    came = plan.elsewhere.listed_at.get(member.id) if plan.elsewhere is not None else None
    if deadline is None or came is None or came <= deadline or not member.travels:
        return
    listed = (item for item in plan.items_of(member.id) if plan.to_come(item) and member.id in item.people)
    seats = sorted(listed, key=lambda item: item.id)
    if seats:
        values = {"member": member.words, "side": member.side, "came": came, "items": tuple(i.title for i in seats)}
        off = Fix(TakeOffParticipant, {"item": seats[0].id, "member": member.id})
        yield Finding((member.id,), values, (off, Fix(ReopenList, {"side": member.side})))


@visit_rule("head-outranked", "before-release", "protocol 4.9", reads="members")
def head_outranked(plan: Plan) -> Findings:
    """No order said to be the sending side's places anybody above the head of its delegation, or the head after others.

    Other heads of the side, whom it may list first, are left out.
    """
    for side in plan.visit.sides if not plan.over else ():
        above = _above_the_head(plan, side)
        led = plan.principals.get(side)
        if led is not None and above:
            values = {
                "side": side, "head": plan.members[led].words, "member": plan.members[above[0]].words,
                "count": len(above),
            }  # fmt: skip
            fixes = (Fix(PlaceMember, {"member": led, "place": 1}), Fix(GiveListOrder, {"side": side}))
            yield Finding((side,), values, fixes)


RULES: tuple[Rule, ...] = (list_half_classed, late_but_listed, head_outranked)


def _above_the_head(plan: Plan, side: str) -> list[str]:
    """Whom the order a sending side gave places above its principal, where they stand there."""
    delegations = plan.visit.delegations
    given, led = delegations.given.get(side, ()), plan.principals.get(side)
    if led not in given:
        return []
    first = set(given[: given.index(led)])
    standing = [member for member in delegations.listed(side) if member.travels]
    above = standing[: [member.id for member in standing].index(led)]
    return [each.id for each in above if each.id in first and each.category not in ("head", "spouse")]


def _officials_by_office(plan: Plan, side: str) -> list[Member]:
    """The official members of a side whom the rule of offices places; nobody where no office has a class."""
    delegations = plan.visit.delegations
    members = [plan.members[key] for key in delegations.entered(side)]
    if not any(member.office_class for member in members):
        return []
    placed = {*delegations.placed(side), *delegations.given.get(side, ())}
    return [each for each in members if each.category == "official" and each.travels and each.id not in placed]
