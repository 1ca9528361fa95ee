"""Checks of those who lead: expected at two items at once, and who speaks before them, or alone."""

from __future__ import annotations

import re

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.slot import Slot, slot_of
from domain.checks.times import overlapping, starts_at
from domain.core.late_pattern import late_pattern
from domain.core.names import GUEST, HOST
from domain.delegation.delegation import Member
from domain.naming.words.typed import words_of_title
from domain.naming.words.word_groups import groups_in
from domain.programme.accompanying import is_for_the_suite
from domain.programme.heads import takes_part
from domain.programme.meeting import ListParticipant
from domain.programme.moving import MoveItem
from domain.programme.named_in_title import SidesCalled
from domain.programme.names_in_title import stands_at
from domain.programme.programme import Item
from domain.statements.press import ListSpeaker, PlaceSpeaker

OF_THE_HEADS = frozenset({"talks", "working-meal", "meal", "signing", "press-statements"})
"""The kinds of item at which the heads are expected where nobody is listed by name."""
PRAYER = "religious-service"
"""A kind at which they are expected where its title or its list says so: whoever wishes prays."""
OF_THE_GUEST = frozenset({"arrival", "departure"})
"""The kinds at which so the head of the guest alone is: the host may send another to greet and to see off."""
OPENED_BY_THE_HOST = frozenset({"talks", "working-meal", "meal"})
"""The kinds of item at which the host speaks first and the guest answers (protocol 8.5)."""


@visit_rule("heads-needed-twice", "before-release", "protocol 2.4, 5.12")
def heads_needed_twice(plan: Plan) -> Findings:
    """Nobody who leads is expected at two items at once, though neither lists anybody by name.

    Who is listed for both is told by his name (`person-needed-twice`).
    """
    slots = [slot for slot in map(_slot_of_heads, plan.still_planned()) if slot is not None]
    called = SidesCalled(plan.visit)
    for earlier, later in overlapping(plan, sorted(slots)):
        if earlier.block is not None and earlier.block == later.block:
            continue
        if any(_needs_the_same(plan, called, side, (earlier, later)) for side in plan.visit.sides):
            fixes = (Fix(MoveItem, {"item": later.id}), Fix(ListParticipant, {"item": later.id}))
            values = {
                "item": earlier.title, "when": earlier.planned, "other": later.title, "other_when": later.planned,
            }  # fmt: skip
            yield Finding((earlier.id, later.id), values, fixes, starts_at(later))


@item_rule("speaks-before-head", "before-release", "protocol 8.5", told="once-settled")
def speaks_before_head(plan: Plan, item: Item) -> Findings:
    """Nobody who heads no delegation speaks before those who lead; told of the first."""
    speakers = [plan.members[each.member] for each in item.statements] if plan.to_come(item) else []
    heads = [each for each in speakers if _heads(plan, item, each)]
    if not heads:
        return
    for place, member in enumerate(speakers, start=1):
        after = [head for head in heads if head in speakers[place:]]
        if after and member not in heads:
            values = {"member": member.words, "other": after[0].words, "item": item.title, "time": item.planned}
            fix = Fix(PlaceSpeaker, {"item": item.id, "member": after[0].id, "place": place})
            yield Finding((item.id, member.id), values, (fix,), starts_at(item))
            return


@item_rule("guest-speaks-first", "advisory", "protocol 8.5", told="once-settled")
def guest_speaks_first(plan: Plan, item: Item) -> Findings:
    """At talks and at meals the host speaks first and the guest answers; of press statements nothing is fixed."""
    if item.kind not in OPENED_BY_THE_HOST or not plan.to_come(item):
        return
    heads = [each for each in (plan.members[one.member] for one in item.statements) if _heads(plan, item, each)]
    host = next((each for each in heads if each.side == HOST), None)
    if host is not None and heads[0].side == GUEST:
        place = next(at for at, each in enumerate(item.statements, start=1) if each.member == heads[0].id)
        values = {"member": heads[0].words, "other": host.words, "item": item.title, "time": item.planned}
        fix = Fix(PlaceSpeaker, {"item": item.id, "member": host.id, "place": place})
        yield Finding((item.id, heads[0].id), values, (fix,), starts_at(item))


@item_rule("one-side-speaks", "advisory", "protocol 8.5", told="once-settled")
def one_side_speaks(plan: Plan, item: Item) -> Findings:
    """Of the host and the guest both make a statement to the press, once one of them does and both take part.

    A statement or a briefing that its title gives to one side has no other to speak.
    """
    if (
        item.kind != "press-statements"
        or not plan.to_come(item)
        or any(_is_of_one(plan, each) for each in item.title.values())
    ):
        return
    speaking = {plan.members[each.member].side for each in item.statements}
    for side in (HOST, GUEST) if speaking else ():
        if side not in speaking and takes_part(plan.visit, item, side):
            values = {"item": item.title, "side": side, "time": item.planned}
            yield Finding((item.id, side), values, (Fix(ListSpeaker, {"item": item.id}),), starts_at(item))


RULES: tuple[Rule, ...] = (heads_needed_twice, speaks_before_head, guest_speaks_first, one_side_speaks)


_BY_ONE = late_pattern(r"(?<!\w)(?:(?<!followed )by|par|von|por)\s", re.IGNORECASE)
_BY_SEVERAL = late_pattern(
    r"(?<!\w)(?:joint|conjointe?s?|gemeinsame?|совместн\w+|бірлескен|both|deux|обе\w*|двух|and|et|и|және|und|sides|parties"
    r"|parts|сторон|presidents|présidents|президентов|heads|chefs|глав|leaders|dirigeants|лидеров|ministers|ministres"
    r"|министров)(?!\w)",
    re.IGNORECASE,
)


def _is_of_one(plan: Plan, title: str) -> bool:
    """Whether a title says that one side speaks to the press: by whom, of which state, or by the name of a member."""
    if _BY_SEVERAL.search(title):
        return False
    states = {meaning.state for _, meaning in groups_in(words_of_title(title)) if meaning is not None and meaning.state}
    sides = {
        member.side
        for member in plan.members.values()
        for name in member.names.values()
        if name.family and stands_at(title, name.family) is not None
    }
    return _BY_ONE.search(title) is not None or len(states) == 1 or len(sides) == 1


def _slot_of_heads(item: Item) -> Slot | None:
    asked = item.kind in OF_THE_HEADS | OF_THE_GUEST | {PRAYER} or item.format is not None
    return slot_of(item) if asked else None


def _needs_the_same(plan: Plan, called: SidesCalled, side: str, both: tuple[Item, Item]) -> bool:
    """Whether one who leads a side is expected at both of two items, and not listed for both."""
    if not all(_expects_its_head(plan, called, side, each) for each in both):
        return False
    one, other = (plan.heads(each, side) for each in both)
    if not one and not other:
        return True
    shared = [key for key in one if key in other and plan.members[key].travels]
    return any(not all(_names(each, key) for each in both) for key in shared)


def _expects_its_head(plan: Plan, called: SidesCalled, side: str, item: Item) -> bool:
    """Whether a side's head is expected at an item: named or listed there, or of a side that lists nobody for it.

    Where its title says that others come, he is not; to a prayer he comes where it says so.
    """
    if not takes_part(plan.visit, item, side):
        return False
    if item.kind in OF_THE_GUEST and side != GUEST:
        return any(_names(item, key) for key in plan.heads(item, side))
    if any(_names(item, key) for key in plan.heads(item, side)):
        return True
    if item.kind == PRAYER:
        return any(called.calls(item, key) for key in plan.heads(item, side))
    if side == HOST and called.is_without_its_host(item):
        return False
    others = is_for_the_suite(item) or called.named_instead(item, side)
    return not others and all(member.side != side for member in plan.listed(item))


def _names(item: Item, key: str) -> bool:
    return key in item.people or any(key in named for named in item.heads.values())


def _heads(plan: Plan, item: Item, member: Member) -> bool:
    return member.category == "head" or member.id in plan.heads(item, member.side)
