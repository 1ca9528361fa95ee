"""Checks of a side's list: offices that are not compared as they should be, and who came on it after it was closed."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule, visit_rule
from domain.delegation.delegation import Member
from domain.delegation.list_closing import ReopenList
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_office import RankOffice
from domain.delegation.precedence import PlaceMember
from domain.programme.meeting import TakeOffParticipant
from domain.registry.office_words import class_in_words


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


@visit_rule("lower-office-first", "before-release", "protocol 3.2", told="always", reads="members")
def lower_office_first(plan: Plan) -> Findings:
    """Nobody stands after somebody of a lower office because no class was said: what the words name is asked about.

    A prime minister would stand below his ministers. Whom the sending side's list or a hand has placed is left out; who
    came after that list is asked about.
    """
    for side in plan.visit.sides if not plan.over else ():
        officials = _officials_as_they_stand(plan, side)
        demoted = _demoted(officials, _placed(plan, side))
        if demoted is not None:
            member, before = demoted
            each = tuple(_ranking(one) for one in officials if _named_only(one))
            values = {"side": side, "member": member.words, "other": before.words}
            fix = Fix(RankOffice, each[0], each if len(each) > 1 else ())
            yield Finding((side,), values, (fix, Fix(PlaceMember, {"member": member.id})))


RULES: tuple[Rule, ...] = (list_half_classed, late_but_listed, head_outranked, lower_office_first)

_TIERS: dict[str | None, int] = {
    "monarch": 0, "head-of-state": 0, "prime-minister": 1, "first-deputy-prime-minister": 2, "deputy-prime-minister": 2,
    "foreign-minister": 3, "minister": 3, "deputy-minister": 4,
}  # fmt: skip
"""Classes that stand in this order in every state; of others it differs (protocol 3.9)."""


def _demoted(officials: list[Member], placed: Container[str | None]) -> tuple[Member, Member] | None:
    """The first who stands after somebody of a lower office, one of whom has no class; and who stands before him.

    Args:
        placed: whom a list or a hand has placed. Nobody of a class of his own is compared with them.
    """
    before: dict[tuple[int, bool], Member] = {}
    for member in officials:
        tier = _TIERS.get(member.office_class or class_in_words(member.position))
        if tier is None:
            continue
        for (other, settled), first in before.items():
            if other > tier and member.id not in placed and not (settled and member.office_class):
                return member, first
        before.setdefault((tier, member.office_class is not None or member.id in placed), member)
    return None


def _named_only(member: Member) -> bool:
    """Whether the words of his office name a class, and nobody said one."""
    return member.office_class is None and class_in_words(member.position) is not None


def _ranking(member: Member) -> dict[str, Any]:
    """The fields of the command that gives a member the class his office's words name; the rest stays."""
    named = class_in_words(member.position)
    rest = {"national_order": member.national_order, "since": member.since}
    return {"member": member.id, "office_class": named} | {name: each for name, each in rest.items() if each}


def _placed(plan: Plan, side: str) -> set[str | None]:
    """Who stands where he does by the list of the sending side, by a hand, or as the principal."""
    delegations = plan.visit.delegations
    return {*delegations.placed(side), *delegations.given.get(side, ()), plan.principals.get(side)}


def _officials_as_they_stand(plan: Plan, side: str) -> list[Member]:
    """The official members of a side but its principal, in their order."""
    led = plan.principals.get(side)
    listed = plan.visit.delegations.listed(side)
    return [each for each in listed if each.category == "official" and each.travels and each.id != led]


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
