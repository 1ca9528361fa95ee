"""Checks of formats: sizes and limits, who is missing at the wider talks, counterparts, co-heads, sides by video."""

from __future__ import annotations

from collections.abc import Iterable

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, member_rule
from domain.checks.times import starts_at
from domain.core.names import GUEST, HOST
from domain.delegation.counterparts import PairCounterparts, UnpairCounterparts
from domain.delegation.delegation import Member
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.heads import is_meeting
from domain.programme.meeting import ChangeFormat, ListParticipant, TakeOffParticipant
from domain.programme.programme import Item
from domain.programme.size import Size, size_at, so_many
from domain.programme.size_agreed import AgreeSize, LimitSize
from domain.registry.office_class import are_comparable
from domain.visit.parties import SettleParticipation


def _of_the_block(plan: Plan, key: str) -> Iterable[str]:
    """The other items of the same block of talks."""
    block = plan.items[key].block
    if block is None:
        return []
    return [other.id for other in plan.items.values() if other.block == block and other.id != key]


def _opposite(plan: Plan, key: str) -> Iterable[str]:
    counterpart = plan.members[key].counterpart
    return [counterpart] if counterpart is not None else []


@item_rule("over-the-limit", "before-release", "protocol 5.5")
def over_the_limit(plan: Plan, item: Item) -> Findings:
    """A side lists no more who count than the room or the other side allows."""
    for side, most in item.limits.items():
        listed = plan.counted(item).get(side, 0)
        if listed > most:
            raised = Fix(LimitSize, {"item": item.id, "side": side, "most": listed})
            yield _of_side(item, side, {"listed": listed, "most": most}, _off(item), raised)


@item_rule("over-the-agreed-size", "before-release", "protocol 5.4, 5.5")
def over_the_agreed_size(plan: Plan, item: Item) -> Findings:
    """A side lists no more who count than was agreed with the other."""
    for side, size in item.sizes.items():
        listed = plan.counted(item).get(side, 0)
        if size.many.is_below(so_many(listed)):
            agreed = Fix(AgreeSize, {"item": item.id, "side": side, **_enlarged(item, size, listed)})
            yield _of_side(item, side, {"listed": listed, "size": size_at(item, size)}, _off(item), agreed)


@item_rule("under-the-agreed-size", "advisory", "protocol 5.4", told="once-settled")
def under_the_agreed_size(plan: Plan, item: Item) -> Findings:
    """A side that lists anybody lists as many who count as was agreed."""
    for side, size in item.sizes.items():
        listed = plan.counted(item).get(side, 0)
        if listed and so_many(listed).is_below(size.many):
            yield _of_side(
                item, side, {"listed": listed, "size": size_at(item, size)}, Fix(ListParticipant, {"item": item.id})
            )


def _enlarged(item: Item, size: Size, listed: int) -> dict[str, object]:
    """The size that holds all who are listed."""
    if is_meeting(item) and size.heads is not None and size.many.exact is not None:
        return {"size": f"{size.heads}+{listed - size.heads}"}
    return {"least": size.many.least, "most": listed}


@item_rule(
    "restricted-not-in-expanded", "before-release", "protocol 5.6",
    beside=_of_the_block, told="once-settled"
)  # fmt: skip
def restricted_not_in_expanded(plan: Plan, item: Item) -> Findings:
    """Whoever sits in the restricted talks of a block sits in its expanded talks too, in whatever order they come."""
    if item.format != "restricted" or item.block is None or not plan.to_come(item):
        return
    wide = [plan.items[key] for key in _of_the_block(plan, item.id) if plan.items[key].format == "expanded"]
    for other in (each for each in wide if plan.to_come(each) and each.people):
        for member in (plan.members[key] for key, capacity in item.people.items() if capacity == "delegate"):
            if member.travels and member.id not in other.people:
                values = {"member": member.words, "item": item.title, "other": other.title, "time": other.planned}
                fix = Fix(ListParticipant, {"item": other.id, "member": member.id})
                yield Finding((item.id, other.id, member.id), values, (fix,), starts_at(other))


@item_rule("counterpart-missing", "advisory", "protocol 2.6", told="once-settled")
def counterpart_missing(plan: Plan, item: Item) -> Findings:
    """Where a member sits at talks of both sides, so does his counterpart."""
    sides = plan.counted(item)
    for member in plan.listed(item):
        opposite = plan.members.get(member.counterpart) if member.counterpart is not None else None
        if opposite is None or item.people[member.id] != "delegate" or not member.travels or opposite.side not in sides:
            continue
        if opposite.travels and opposite.id not in item.people:
            values = {
                "member": member.words, "counterpart": opposite.words, "item": item.title, "time": item.planned,
            }  # fmt: skip
            fix = Fix(ListParticipant, {"item": item.id, "member": opposite.id})
            yield Finding((item.id, member.id, opposite.id), values, (fix,), starts_at(item))


@member_rule(
    "counterpart-of-another-class", "advisory", "protocol 2.6", beside=_opposite,
)  # fmt: skip
def counterpart_of_another_class(plan: Plan, member: Member) -> Findings:
    """Counterparts are of comparable rank; told once of each pair, of the guest."""
    opposite = plan.members.get(member.counterpart) if member.counterpart is not None else None
    if opposite is None or plan.over or member.side == HOST or (member.side != GUEST and opposite.side == GUEST):
        return
    one, other = member.office_class, opposite.office_class
    if one is None or other is None or not (member.travels and opposite.travels):
        return
    if not are_comparable(one, other):
        values = {"member": member.words, "counterpart": opposite.words, "before": one, "after": other}
        fixes = (Fix(PairCounterparts, {"member": member.id}), Fix(UnpairCounterparts, {"member": member.id}))
        yield Finding((member.id, opposite.id), values, fixes)


@item_rule("co-heads-at-tete-a-tete", "advisory", "protocol 5.3")
def co_heads_at_tete_a_tete(plan: Plan, item: Item) -> Findings:
    """A conversation of two is of two: co-heads make it another format."""
    if item.format != "tete-a-tete" or not plan.to_come(item):
        return
    for side in plan.visit.sides:
        heads = plan.heads(item, side)
        if len(heads) > 1:
            named = Fix(NameHeadOfSide, {"item": item.id, "side": side})
            other = Fix(ChangeFormat, {"item": item.id, "format": "restricted"})
            yield _of_side(item, side, {"members": tuple(plan.members[key].words for key in heads)}, named, other)


@item_rule("video-incomplete", "before-release", "protocol 2.1", told="once-settled")
def video_incomplete(plan: Plan, item: Item) -> Findings:
    """A side that joins by video joins from somewhere, by some link."""
    if not plan.to_come(item):
        return
    for side, taking in item.participation.items():
        if taking.how == "by-video" and not (taking.place and taking.link):
            fix = Fix(SettleParticipation, {"item": item.id, "side": side, "how": "by-video", "place": taking.place})
            yield _of_side(item, side, {"place": taking.place, "linked": bool(taking.link)}, fix)


RULES: tuple[Rule, ...] = (
    over_the_limit, over_the_agreed_size, under_the_agreed_size, restricted_not_in_expanded, counterpart_missing,
    counterpart_of_another_class, co_heads_at_tete_a_tete, video_incomplete,
)  # fmt: skip


def _off(item: Item) -> Fix:
    return Fix(TakeOffParticipant, {"item": item.id})


def _of_side(item: Item, side: str, values: dict[str, object], *fixes: Fix) -> Finding:
    told = {"item": item.title, "side": side, "time": item.planned, **values}
    return Finding((item.id, side), told, fixes, starts_at(item))
