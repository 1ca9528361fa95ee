"""Checks of meetings by what their titles and lists leave open: who is meant to lead, and who comes (protocol 2.4)."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.people import COMPARED
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.times import starts_at
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.meeting import ListParticipant
from domain.programme.named_in_title import SidesCalled
from domain.programme.programme import Item


@visit_rule("title-names-another", "before-release", "protocol 2.4")
def title_names_another(plan: Plan) -> Findings:
    """A meeting whose title names others of a side than its head is led by one of them, or it is said who leads."""
    called = SidesCalled(plan.visit)
    for item in plan.still_planned():
        for side in item.taking:
            named = called.named_instead(item, side)
            led = plan.principals.get(side)
            if named and led is not None:
                values = {
                    "item": item.title, "side": side, "member": plan.members[named[0]].words,
                    "head": plan.members[led].words, "time": item.planned,
                }  # fmt: skip
                one, other = ({"item": item.id, "side": side, "members": [key]} for key in (named[0], led))
                fixes = (Fix(NameHeadOfSide, one), Fix(NameHeadOfSide, other))
                yield Finding((item.id, side), values, fixes, starts_at(item))


@item_rule("side-lists-nobody", "advisory", "protocol 2.4, 5.5", told="once-settled")
def side_lists_nobody(plan: Plan, item: Item) -> Findings:
    """At a meeting of two sides that face each other both list who comes, once one of them does."""
    counted = plan.counted(item) if item.kind in COMPARED and item.format != "tete-a-tete" else {}
    for side in item.taking if counted and len(item.taking) > 1 else ():
        if side not in counted:
            values = {"item": item.title, "side": side, "time": item.planned}
            fix = Fix(ListParticipant, {"item": item.id})
            yield Finding((item.id, side), values, (fix,), starts_at(item))


RULES: tuple[Rule, ...] = (title_names_another, side_lists_nobody)
