"""Why a member stands where he does: the rules of precedence that were asked in turn, and what each says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from domain.agreement.correspondence import QuotedLetter
from domain.delegation.delegation import Delegations, Member
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.order_rule import office_rank, order_by_office, ranked_office
from domain.delegation.precedence import MemberPlacedAfter, member_before
from domain.programme.programme import Item
from domain.projections.history import HistoryRow
from domain.record.entry import Entry
from domain.seating.item_order import ParticipantPlaced, everyone_at
from domain.visit.visit import Visit

PrecedenceRule = Literal[
    "by-hand", "by-its-class", "sending-side", "principal", "head", "spouse", "class", "national-order", "since",
    "name", "entry", "withdrawn", "replaced",
]  # fmt: skip
"""What places a member; withdrawn and replaced are said of who comes no more, placed by its class of whoever stood
nowhere in the order his side gave as his office was classed (protocol 4.9).
"""

_BY_OFFICE: tuple[PrecedenceRule, ...] = ("class", "national-order", "since", "name")
"""The rules that compare offices, the first that tells two members apart deciding (protocol 3.2)."""


class Ground(msgspec.Struct, frozen=True):
    """The entry a departure from the rule rests on, with its reason and source."""

    entry: int
    reason: str | None = None
    source: QuotedLetter | str | None = None
    office_class: str | None = None
    """The class whose giving placed him; None: a hand did."""


class PrecedenceStep(msgspec.Struct, frozen=True):
    """One rule and what it says of a member."""

    rule: PrecedenceRule
    values: dict[str, Any] = {}
    rank: int | None = None
    """The rank this rule alone would give; None where it is not asked for a rank."""
    ground: Ground | None = None
    needed: bool = True
    """Whether the rule had to be asked: an earlier one may have told the member from all others."""


class PrecedenceRank(msgspec.Struct, frozen=True):
    """Why one member stands where he does. The first step decided; those after it say what they would give."""

    member: str
    rank: int | None
    steps: tuple[PrecedenceStep, ...]

    @property
    def deciding(self) -> PrecedenceStep:
        """The rule that decided: by hand, the sending side's list, or the last rule of office that was needed."""
        return next((step for step in self.steps if step.rule not in _BY_OFFICE), _last_needed(self.steps))


def explain_ranks(visit: Visit, history: Iterable[HistoryRow], side: str | None = None) -> dict[str, PrecedenceRank]:
    """Why each member of one side, or of all, stands where he does.

    Args:
        history: the journal up to the entry the visit stands at; departures are quoted from it.
    """
    grounds = grounds_of(history)
    found: dict[str, PrecedenceRank] = {}
    for each in visit.sides if side is None else (side,):
        found |= _Side(visit.delegations, each, grounds).explain_ranks()
    return found


def departures_at(visit: Visit, history: Iterable[HistoryRow], item: Item) -> dict[str, PrecedenceStep]:
    """Who departs from the order of the delegation at one item, by the entry that holds the reason (protocol 3.6)."""
    grounds: dict[str, Ground] = {}
    for row in history:
        event = row.entry.event
        if isinstance(event, ParticipantPlaced) and event.item == item.id:
            grounds[event.member] = _ground(row)
    members = visit.delegations.members
    found: dict[str, PrecedenceStep] = {}
    for side in visit.sides:
        there = everyone_at(visit, item, side)
        for key in (key for key in there if key in item.places):
            before = member_before(there, key)
            after = members[before].words if before else None
            found[key] = PrecedenceStep(
                "by-hand", {"member": members[key].words, "after": after}, ground=grounds.get(key)
            )
    return found


def grounds_of(history: Iterable[HistoryRow]) -> dict[tuple[str, str], Ground]:
    """The last entry by which each member was placed by hand or taken off, and each side's order was given."""
    grounds: dict[tuple[str, str], Ground] = {}
    before: Entry | None = None
    for row in history:
        what, field = _GROUNDS.get(row.topic, ("", ""))
        if what:
            grounds[what, str(getattr(row.entry.event, field))] = _ground(row)
        ranked = row.entry.event
        if isinstance(ranked, MemberOfficeRanked) and _placed(ranked.member, row.entry, before):
            key = ("by-hand", ranked.member)
            grounds[key] = msgspec.structs.replace(grounds[key], office_class=ranked.office_class)
        before = row.entry
    return grounds


def _placed(member: str, ranked: Entry, before: Entry | None) -> bool:
    """Whether the class given to an office placed its holder: one command did both, and nobody asked for the place."""
    placed = before.event if before is not None and before.command_id == ranked.command_id is not None else None
    return isinstance(placed, MemberPlacedAfter) and placed.member == member


def ranked_alike(history: Iterable[HistoryRow]) -> bool:
    """Whether no entry of this part of a journal is a ground by which anyone stands where he does."""
    return not any(row.topic in _GROUNDS for row in history)


def _ground(row: HistoryRow) -> Ground:
    return Ground(row.entry.number, row.entry.reason, row.source)


_GROUNDS = {
    "member.placed": ("by-hand", "member"),
    "list-order.given": ("sending-side", "side"),
    "member.withdrawn": ("gone", "member"),
    "member.replaced": ("gone", "member"),
}


class _Side:
    """One side, with what the standings of all its members are derived from, each order made once."""

    def __init__(self, delegations: Delegations, side: str, grounds: Mapping[tuple[str, str], Ground]) -> None:
        self._delegations, self._side, self._grounds = delegations, side, grounds
        self._followed = delegations.orders.get(side)
        self._table = self._followed.table if self._followed is not None else None
        self._ranks = delegations.ranks(side)
        self._by_rule = delegations.ranks(side, delegations.order_by_rule(side))
        self._by_office = delegations.ranks(side, order_by_office(delegations, side, self._followed))
        self._principal = delegations.principal_of(side)
        self._given = {key: place for place, key in enumerate(delegations.given.get(side, ()), start=1)}
        self._alike = self._counted()

    def explain_ranks(self) -> dict[str, PrecedenceRank]:
        members = self._delegations.listed(self._side)
        return {
            member.id: PrecedenceRank(member.id, self._ranks.get(member.id), self._steps(member)) for member in members
        }

    def _steps(self, member: Member) -> tuple[PrecedenceStep, ...]:
        if not member.travels:
            by = self._delegations.members.get(member.replaced_by or "")
            gone: PrecedenceRule = "replaced" if member.status == "replaced" else "withdrawn"
            return (PrecedenceStep(gone, {"by": by.words if by else None}, ground=self._ground("gone", member.id)),)
        return (*self._set_aside(member), *self._by_part(member))

    def _set_aside(self, member: Member) -> Iterable[PrecedenceStep]:
        """What goes before the offices: a place given by hand, and the sending side's own list."""
        places = self._delegations.placed(self._side)
        if member.id in places:
            after = self._delegations.members.get(places[member.id] or "")
            values = {"after": after.words if after else None}
            ground = self._ground("by-hand", member.id)
            by_class = ground is not None and ground.office_class is not None
            rule: PrecedenceRule = "by-its-class" if by_class else "by-hand"
            told = {**values, "office_class": ground.office_class} if ground is not None and by_class else values
            yield PrecedenceStep(rule, told, self._ranks.get(member.id), ground)
        if member.id in self._given:
            place, ground = self._given[member.id], self._ground("sending-side", self._side)
            yield PrecedenceStep("sending-side", {"place": place}, self._by_rule.get(member.id), ground)

    def _by_part(self, member: Member) -> Iterable[PrecedenceStep]:
        rank = self._by_office.get(member.id)
        if self._delegations.principals.get(self._side) == member.id or member.id == self._principal:
            return (PrecedenceStep("principal", {"office_class": member.office_class}, rank),)
        if member.category in ("head", "spouse"):
            return (PrecedenceStep(member.category, {"office_class": member.office_class}, rank),)
        if ranked_office(self._table, member).office_class is None:
            return (PrecedenceStep("entry", {}, rank),)
        return self._of_office(member, rank)

    def _of_office(self, member: Member, rank: int | None) -> tuple[PrecedenceStep, ...]:
        """The rules of office in their order, up to the first that tells the member from all others, and the rest."""
        standing = office_rank(self._delegations, member, self._followed)
        values: dict[str, Any] = {
            **ranked_office(self._table, member)._asdict(),
            **self._by_order(member),
        }
        steps, needed = [], True
        for depth, rule in enumerate(_BY_OFFICE, start=2):
            alone = depth <= len(standing) and self._alike[standing[:depth]] == 1
            decides = needed and (alone or rule == "name")
            if rule == "class" or needed or _has(member, rule):
                steps.append(PrecedenceStep(rule, values, rank if decides else None, needed=needed))
            needed = needed and not decides
        return tuple(steps)

    def _by_order(self, member: Member) -> dict[str, Any]:
        """What the order his side follows says of a member's class: its rank there, None if it names it not."""
        table = self._table
        if table is None:
            return {}
        ranked = ranked_office(table, member)
        acting = member.acting is not None and ranked.office_class != member.office_class
        return {"order": table.name, "order_rank": table.ranks.get(str(ranked.office_class)), "acting": acting}

    def _counted(self) -> Counter[tuple[Any, ...]]:
        """How many stand alike when only the first so many rules are asked."""
        members = (self._delegations.members[key] for key in self._ranks)
        standings = [office_rank(self._delegations, member, self._followed) for member in members]
        return Counter(standing[:depth] for standing in standings for depth in range(2, len(standing) + 1))

    def _ground(self, what: str, key: str) -> Ground | None:
        return self._grounds.get((what, key))


def _has(member: Member, rule: str) -> bool:
    return {"national-order": member.national_order, "since": member.since}.get(rule) is not None


def _last_needed(steps: tuple[PrecedenceStep, ...]) -> PrecedenceStep:
    return [step for step in steps if step.needed][-1]
