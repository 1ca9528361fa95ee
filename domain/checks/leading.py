"""Checks of who leads a side: the head of its delegation, and nobody of a lower office than somebody in it."""

from __future__ import annotations

from operator import itemgetter

from domain.checks.check import Finding, Fix
from domain.checks.lists import OFFICE_TIERS
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.category import CategoriseMember
from domain.delegation.delegation import Member
from domain.delegation.head_words import calls_head_of_delegation
from domain.delegation.precedence import PlaceMember
from domain.delegation.principal import NamePrincipal
from domain.registry.office_words import class_in_words


@visit_rule("head-not-leading", "before-release", "protocol 2.4", reads="members")
def head_not_leading(plan: Plan) -> Findings:
    """Whom his category or the words of his office call head of the delegation leads it, or it is said who does.

    A head who was withdrawn and comes again finds another named in his place. Who leads and is called head himself is
    left out: two may head a delegation (protocol 2.4).
    """
    for leads, others in _sides(plan):
        called = _called_head(others, leads)
        if called:
            no_head = Fix(CategoriseMember, {"member": called[0].id, "category": "official"})
            by_words = calls_head_of_delegation(called[0].position)
            yield _finding(leads, called[0], () if by_words else (no_head,))


@visit_rule("leader-outranked", "before-release", "protocol 2.4, 4.9", reads="members")
def leader_outranked(plan: Plan) -> Findings:
    """Nobody of a delegation holds a higher office in every state than whoever leads it, unless it is meant.

    Where somebody else is called its head, that is asked first.
    """
    for leads, others in _sides(plan):
        first = _highest_above(leads, others)
        if first is not None and not _called_head(others, leads):
            yield _finding(leads, first)


@visit_rule("co-head-behind-others", "advisory", "protocol 2.4, 4.9", reads="members")
def co_head_behind_others(plan: Plan) -> Findings:
    """Who heads a delegation beside its leader stands before everybody who heads none, unless a hand placed him.

    The order that the sending side gave is its own (protocol 3.1): it is asked about all the same, as a list in two
    parts is easily read as one.
    """
    for side in plan.visit.sides if not plan.over else ():
        delegations = plan.visit.delegations
        heads = delegations.leading(side)
        standing = [each for each in plan.coming(side) if each.category != "spouse"]
        first = next((at for at, each in enumerate(standing) if each.id not in heads), len(standing))
        behind = [each for each in standing[first:] if each.id in heads and each.id != heads[0]]
        if behind and behind[0].id not in delegations.placed(side):
            values = {"side": side, "member": behind[0].words, "other": standing[first].words}
            after = standing[first - 1].id if first else None
            place = {"member": behind[0].id, **({"after": after} if after is not None else {"place": 1})}
            official = {"member": behind[0].id, "category": "official"}
            yield Finding((behind[0].id,), values, (Fix(PlaceMember, place), Fix(CategoriseMember, official)))


RULES: tuple[Rule, ...] = (head_not_leading, leader_outranked, co_head_behind_others)

_BELOW_MINISTERS = frozenset(
    {"ambassador", "deputy-minister", "chief-of-protocol", "head-of-agency", "state-company", "business", "staff"}
)
"""Classes that stand below ministers in every state."""
_LOWEST = max(OFFICE_TIERS.values())


def _sides(plan: Plan) -> list[tuple[Member, list[Member]]]:
    """Who leads each side, with those who come beside him and may lead it, in their order."""
    found = []
    for side in plan.visit.sides if not plan.over else ():
        key = plan.principals.get(side)
        if key is not None:
            others = [each for each in plan.coming(side) if each.id != key and each.category in ("head", "official")]
            found.append((plan.members[key], others))
    return found


def _called_head(others: list[Member], leads: Member) -> list[Member]:
    """Those who are called head of the delegation, where who leads it is not."""
    if calls_head_of_delegation(leads.position):
        return []
    by_category = leads.category != "head"
    return [
        each for each in others if (by_category and each.category == "head") or calls_head_of_delegation(each.position)
    ]


def _highest_above(leads: Member, others: list[Member]) -> Member | None:
    """The first of those of the highest office that stands above whoever leads."""
    own = _tier(leads)
    if own is None:
        return None
    above = [(tier, each) for each in others if (tier := _tier(each)) is not None and tier < own]
    return min(above, key=itemgetter(0))[1] if above else None


def _tier(member: Member) -> int | None:
    """How high an office stands in every state; None where that differs."""
    named = member.office_class or class_in_words(member.position)
    return _LOWEST if named in _BELOW_MINISTERS else OFFICE_TIERS.get(named)


def _finding(leads: Member, member: Member, fixes: tuple[Fix, ...] = ()) -> Finding:
    values = {"side": leads.side, "head": leads.words, "member": member.words}
    named = Fix(NamePrincipal, {"side": leads.side, "member": member.id})
    return Finding((leads.side,), values, (named, *fixes))
