"""Checks of a side's list: offices that are not compared as they should be, and who came on it after it was closed."""

from __future__ import annotations

from typing import Any

import msgspec

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule, visit_rule
from domain.core.names import HOST
from domain.core.text import Wording
from domain.delegation.category import CategoriseMember
from domain.delegation.delegation import Member
from domain.delegation.list_closing import ReopenList
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_office import RankOffice
from domain.delegation.place_by_class import is_chief_of_protocol
from domain.delegation.precedence import PlaceMember
from domain.delegation.principal import NamePrincipal
from domain.programme.meeting import TakeOffParticipant
from domain.registry.junior_ministers import is_junior_minister
from domain.registry.office_words import class_in_words, is_heir


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


@visit_rule("side-without-head", "before-release", "protocol 2.4", told="once-settled", reads="members")
def side_without_head(plan: Plan) -> Findings:
    """Of those who come, somebody heads the delegation: on lists nobody would, and at no item is anybody expected."""
    for side in plan.visit.sides if not plan.over else ():
        if side == HOST or plan.principals.get(side) is not None:
            continue
        official = [each for each in plan.coming(side) if each.category == "official"]
        if len(official) >= LEAST_LED:
            first = official[0]
            known = {"member": first.id, "category": "head"}
            values = {"side": side, "count": len(official), "member": first.words}
            yield Finding((side,), values, (Fix(CategoriseMember, known), Fix(NamePrincipal, {"side": side})))


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

    A prime minister would stand below his ministers, or any official behind an interpreter. Whom a hand has placed is
    left out. The order of the sending side's list is its own; who came after that list is asked about, and whom he went
    before.
    """
    for side in plan.visit.sides if not plan.over else ():
        standing = plan.coming(side)
        demoted = _demoted(plan, side, standing)
        if demoted is not None:
            member, before = demoted
            each = tuple(_ranking(one) for one in standing if one.category == "official" and _named_only(one))
            values = {"side": side, "member": member.words, "other": before.words}
            placing = Fix(PlaceMember, {"member": member.id})
            ranking = (Fix(RankOffice, each[0], each if len(each) > 1 else ()),) if each else ()
            yield Finding((side,), values, (*ranking, placing))


RULES: tuple[Rule, ...] = (list_half_classed, late_but_listed, side_without_head, head_outranked, lower_office_first)

LEAST_LED = 2
"""So many officials have one among them who leads; of a single one entered so far nothing is asked."""

OFFICE_TIERS: dict[str | None, int] = {
    "monarch": 0, "head-of-state": 0,
    "vice-president": 1, "speaker-of-upper-house": 1, "speaker": 1, "prime-minister": 1,
    "first-deputy-prime-minister": 2, "deputy-prime-minister": 2,
    "foreign-minister": 3, "minister": 3,
    "deputy-minister": 4, "chief-of-protocol": 5,
}  # fmt: skip
"""Classes that stand in this order in every state; of others it differs (protocol 3.9)."""
_HEIR = 0
"""An heir has no class: the house says where he stands, and a head of government or a minister before him is asked
about."""
_JUNIOR_MINISTER = 4
"""A minister delegate, or of state for a field, has no class: he stands behind the ministers as deputies do."""
_BESIDE_OTHERS = 5
"""An official whose office stands now here, now there: only an interpreter before him is asked about."""
_NO_OFFICIAL = 6
"""Below them whoever is no official member, such as an interpreter (protocol 2.2)."""


class _Standing(msgspec.Struct, frozen=True):
    """What tells whether it may surprise that somebody stands before another."""

    tier: int
    classed: bool
    on_list: bool
    by_hand: bool

    def surprises_before(self, other: _Standing) -> bool:
        """Whether it was perhaps meant by nobody that this one stands before the other, of a higher office."""
        if other.tier >= self.tier or other.by_hand:
            return False
        if self.tier == _NO_OFFICIAL and not other.on_list:
            # The order of classes, once said, goes before categories; a place given by hand is no order of classes.
            return self.by_hand or not (self.classed and other.classed)
        if other.on_list:
            return not (self.on_list or self.by_hand)
        return not (other.classed and (self.classed or self.on_list or self.by_hand))


def _demoted(plan: Plan, side: str, standing: list[Member]) -> tuple[Member, Member] | None:
    """The first official who stands after somebody of a lower office, as nobody meant it; and who stands before him."""
    delegations = plan.visit.delegations
    by_hand, on_list = delegations.placed(side), frozenset(delegations.given.get(side, ()))
    before, asked = dict[_Standing, Member](), set[_Standing]()
    for member in standing:
        known = _tier(member)
        tier = _BESIDE_OTHERS if known is None and member.category == "official" else known
        if tier is None or plan.principals.get(side) == member.id:
            continue
        stands = _Standing(tier, member.office_class is not None, member.id in on_list, member.id in by_hand)
        for other, first in before.items() if tier != _NO_OFFICIAL and stands not in asked else ():
            if other.surprises_before(stands):
                return member, first
        asked.add(stands)
        if known is not None and stands not in before:
            before[stands], asked = member, {stands}
    return None


def _tier(member: Member) -> int | None:
    """How high an office stands in every state; None where that differs, and of heads and spouses."""
    if member.category == "official":
        named = member.office_class or class_in_words(member.position)
        return OFFICE_TIERS.get(named) if named is not None else _tier_without_class(member.position)
    return None if member.category in ("head", "spouse", None) else _NO_OFFICIAL


def _tier_without_class(position: Wording) -> int | None:
    if is_heir(position):
        return _HEIR
    if is_junior_minister(position):
        return _JUNIOR_MINISTER
    return OFFICE_TIERS["chief-of-protocol"] if is_chief_of_protocol(position) else None


def _named_only(member: Member) -> bool:
    """Whether the words of his office name a class, and nobody said one."""
    return member.office_class is None and class_in_words(member.position) is not None


def _ranking(member: Member) -> dict[str, Any]:
    """The fields of the command that gives a member the class his office's words name; the rest stays."""
    named = class_in_words(member.position)
    rest = {"national_order": member.national_order, "since": member.since}
    return {"member": member.id, "office_class": named} | {name: each for name, each in rest.items() if each}


def _above_the_head(plan: Plan, side: str) -> list[str]:
    """Whom the order a sending side gave places above its principal, where they stand there."""
    delegations = plan.visit.delegations
    given, led = delegations.given.get(side, ()), plan.principals.get(side)
    if led not in given:
        return []
    first = set(given[: given.index(led)])
    standing = plan.coming(side)
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
