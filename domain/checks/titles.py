"""Checks of meetings by what their titles and lists leave open: who is meant to lead, and who comes (protocol 2.4)."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.people import COMPARED, are_unequal
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.times import starts_at
from domain.core.late_pattern import late_pattern
from domain.programme.arrangements import RetitleItem
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.heads import is_meeting
from domain.programme.item_kind import ON_THE_WAY
from domain.programme.meeting import ListParticipant
from domain.programme.named_in_title import SidesCalled
from domain.programme.names_in_title import stands_at
from domain.programme.places_in_title import stands_for_a_place
from domain.programme.programme import Item
from domain.programme.size_agreed import AgreeSize


@visit_rule("title-names-another", "before-release", "protocol 2.4", told="once-settled")
def title_names_another(plan: Plan) -> Findings:
    """A meeting whose title names others of a side than its head is led by one of them, or it is said who leads.

    Whoever arrives or leaves by himself leads nothing; one of several who lead a side leads it alone.
    """
    called = SidesCalled(plan.visit)
    for item in (each for each in plan.still_planned() if each.kind not in ON_THE_WAY):
        for side in item.parties:
            named = called.named_instead(item, side)
            led = plan.principals.get(side)
            if named and led is not None and not {*named} & {led, *plan.visit.delegations.leading(side)}:
                values = {
                    "item": item.title, "side": side, "member": plan.members[named[0]].words,
                    "head": plan.members[led].words, "time": item.planned,
                }  # fmt: skip
                one, other = ({"item": item.id, "side": side, "members": [key]} for key in (named[0], led))
                fixes = (Fix(NameHeadOfSide, one), Fix(NameHeadOfSide, other))
                yield Finding((item.id, side), values, fixes, starts_at(item))


@visit_rule("title-names-gone", "before-release", "protocol 2.8", told="once-settled")
def title_names_gone(plan: Plan) -> Findings:
    """No title of an item still to come names by name somebody who does not come, unless another is called so."""
    gone = [each for each in plan.members.values() if not (each.retracted or each.travels) and each.names]
    if not gone:
        return
    coming = {name.family for each in plan.members.values() if each.travels for name in each.names.values()}
    told = [(each, {name.family for name in each.names.values() if name.family} - coming) for each in gone]
    called = [(member, families) for member, families in told if families]
    for item in plan.still_planned() if called else ():
        for member, families in called:
            if any(_is_called(family, words) for family in families for words in item.title.values()):
                values = {"item": item.title, "member": member.words, "time": item.planned}
                yield Finding((item.id, member.id), values, (Fix(RetitleItem, {"item": item.id}),), starts_at(item))


@item_rule("side-lists-nobody", "advisory", "protocol 2.4, 5.5", told="once-settled")
def side_lists_nobody(plan: Plan, item: Item) -> Findings:
    """At a meeting of two sides that face each other both list who comes, once one of them does.

    Where a format says that they are to be equal, it is told that they are not (`sides-unequal`).
    """
    asked = item.kind in COMPARED and item.format != "tete-a-tete" and are_unequal(plan, item) is None
    counted = plan.counted(item) if asked else {}
    there = item.in_the_room
    for side in there if counted and len(there) > 1 else ():
        if side not in counted:
            values = {"item": item.title, "side": side, "time": item.planned}
            fix = Fix(ListParticipant, {"item": item.id})
            yield Finding((item.id, side), values, (fix,), starts_at(item))


@item_rule("title-says-another-size", "advisory", "protocol 5.4", told="once-settled")
def title_says_another_size(plan: Plan, item: Item) -> Findings:
    """A side lists as many as the title of a meeting says, such as 1+4, where no size was agreed beside it."""
    said = {found for words in item.title.values() for found in _SIZE.findall(words)}
    asked = len(said) == 1 and not item.sizes and len(item.taking) == _TWO and is_meeting(item)
    for side, listed in plan.counted(item).items() if asked else ():
        ((heads, others),) = said
        if listed != int(heads) + int(others):
            size = f"{heads}+{others}"
            values = {"item": item.title, "side": side, "time": item.planned, "listed": listed, "size": size}
            fixes = (
                Fix(ListParticipant, {"item": item.id}),
                Fix(AgreeSize, {"item": item.id, "side": side, "size": size}),
            )
            yield Finding((item.id, side), values, fixes, starts_at(item))


RULES: tuple[Rule, ...] = (title_names_another, title_names_gone, side_lists_nobody, title_says_another_size)

_TWO = 2


def _is_called(family: str, title: str) -> bool:
    """Whether a title has a name as that of a person, not of a place called so."""
    at = stands_at(title, family)
    return at is not None and not stands_for_a_place(title[:at], title[at + len(family) :])


_SIZE = late_pattern(r"(?<![\w+])([1-9])\s?\+\s?([1-9]\d?)(?![\w+])")
"""A size as titles have it: `(1+4)`."""
