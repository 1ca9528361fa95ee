"""Checks of places given by hand: a place holds while others move, and may say then what nobody meant."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.delegation import Member
from domain.delegation.place_said import PlaceSaid
from domain.delegation.precedence import PlaceMember, ReturnToRule


@visit_rule("placed-above-others-since", "before-release", "protocol 3.6", reads="members")
def placed_above_others_since(plan: Plan) -> Findings:
    """Nobody placed by hand has come above others whom the rule sets before him because whom he follows has climbed."""
    for standing in _sides(plan):
        for member, said in standing.by_hand():
            passed = [
                each for each in standing.below(member) if each.id in said.above and standing.precedes(each, member)
            ]
            if passed:
                values = {"member": member.words, "other": passed[0].words, "count": len(passed)}
                back = Fix(PlaceMember, {"member": member.id, "after": passed[-1].id})
                yield Finding((member.id,), values, (back, Fix(ReturnToRule, {"member": member.id})))


@visit_rule("placed-behind-since", "advisory", "protocol 3.6", reads="members")
def placed_behind_since(plan: Plan) -> Findings:
    """Whom somebody was placed directly behind was placed higher by hand himself, and left him where he stood."""
    for standing in _sides(plan):
        keys = {each.id: each for each in standing.members}
        for member, said in standing.by_hand():
            led = keys.get(said.after or "")
            between = standing.between(led, member) if led is not None else []
            if led is not None and led.id in standing.placed and between:
                values = {"member": member.words, "other": led.words, "count": len(between)}
                after = Fix(PlaceMember, {"member": member.id, "after": led.id})
                yield Finding((member.id, led.id), values, (after, Fix(ReturnToRule, {"member": member.id})))


@visit_rule("placed-against-the-list", "before-release", "protocol 3.1, 3.6", reads="members")
def placed_against_the_list(plan: Plan) -> Findings:
    """The order a side gave is its own: a place given by hand before it came does not hold against it unasked."""
    for standing in _sides(plan):
        for member, said in standing.by_hand() if standing.given else ():
            against = standing.against_the_list(member) if said.listed_since else None
            if against is not None:
                values = {"side": member.side, "member": member.words, "other": against.words}
                yield Finding((member.id,), values, (Fix(ReturnToRule, {"member": member.id}),))


RULES: tuple[Rule, ...] = (placed_above_others_since, placed_behind_since, placed_against_the_list)


class _Standing(msgspec.Struct, frozen=True):
    """A side as it stands: who is expected in their order, and what that order is made of."""

    members: list[Member]
    places: dict[str, int]
    placed: frozenset[str]
    said: dict[str, PlaceSaid]
    by_rule: dict[str, int]
    given: dict[str, int]
    leads: str | None

    def by_hand(self) -> Iterator[tuple[Member, PlaceSaid]]:
        """Who is placed by hand, and what was said then; but for whoever leads."""
        for member in self.members:
            if member.id in self.placed and member.id != self.leads:
                yield member, self.said[member.id]

    def below(self, member: Member) -> list[Member]:
        """Who stands below somebody without having been placed there by hand."""
        found = self.members[self.places[member.id] + 1 :]
        return [each for each in found if each.id not in self.placed and each.category != "spouse"]

    def between(self, higher: Member, lower: Member) -> list[Member]:
        """Who stands between two, the first of whom is higher, and was not placed there by hand."""
        found = self.members[self.places[higher.id] + 1 : self.places[lower.id]]
        return [each for each in found if each.id not in self.placed and each.category != "spouse"]

    def precedes(self, one: Member, other: Member) -> bool:
        """Whether the rule sets one before the other."""
        return self.by_rule[one.id] < self.by_rule[other.id]

    def against_the_list(self, member: Member) -> Member | None:
        """The first of the list whom a place given by hand sets on the other side of somebody than the list does."""
        at, own = self.places[member.id], self.given.get(member.id)
        for place, other in enumerate(self.members if own is not None else ()):
            listed = None if other.id in self.placed or other.id == self.leads else self.given.get(other.id)
            if listed is not None and own is not None and (listed < own) != (place < at):
                return other
        return None


def _sides(plan: Plan) -> Iterator[_Standing]:
    """The sides in which somebody is placed by hand."""
    delegations = plan.visit.delegations
    for side in plan.visit.sides if not plan.over else ():
        placed = frozenset(delegations.placed(side))
        if placed:
            members = plan.coming(side)
            places = {each.id: at for at, each in enumerate(members)}
            by_rule = {key: at for at, key in enumerate(delegations.order_by_rule(side))}
            given = {key: at for at, key in enumerate(delegations.given.get(side, ()))}
            led = plan.principals.get(side)
            yield _Standing(members, places, placed, delegations.places_said, by_rule, given, led)
