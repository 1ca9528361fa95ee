"""Checks of co-heads: that they are named, and that their places are equal, as planned and as seen."""

from __future__ import annotations

from domain.agreement.unequal_places import AgreeUnequalPlaces
from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule
from domain.checks.times import starts_at
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.programme import Item
from domain.seating.chairs import NoteChairs, PlanChairs, leading_together
from domain.seating.equal_places import UnequalIn, all_agreed, unequal_as_planned, unequal_as_seen


@item_rule("co-heads-unequal", "before-release", "protocol 6.12")
def co_heads_unequal(plan: Plan, item: Item) -> Findings:
    """Co-heads are to have equal chairs, distance, flags and places, unless each one's protocol service agreed."""
    if not plan.to_come(item):
        return
    for side in _led_by_several(item):
        unequal = unequal_as_planned(plan.visit, item, side)
        if unequal and not all_agreed(plan.visit, item, side):
            together = leading_together(plan.visit, item, side)
            yield _finding(plan, item, side, unequal, Fix(PlanChairs, {"item": item.id, "members": together}))


@item_rule("co-heads-sat-unequally", "advisory", "protocol 1.1, 6.12")
def co_heads_sat_unequally(plan: Plan, item: Item) -> Findings:
    """Co-heads were seen in places that were not equal, and not each one's protocol service had agreed."""
    for side in _led_by_several(item) if item.chairs_noted else ():
        unequal = unequal_as_seen(plan.visit, item, side)
        if unequal and not all_agreed(plan.visit, item, side):
            together = leading_together(plan.visit, item, side)
            yield _finding(plan, item, side, unequal, Fix(NoteChairs, {"item": item.id, "members": together}))


@item_rule("co-head-not-named", "before-release", "protocol 2.4")
def co_head_not_named(plan: Plan, item: Item) -> Findings:
    """Where two who head a delegation are at talks or at a table, it is said who leads there: both, or one of them.

    Unsaid, the principal alone leads, and the other stands among the delegates.
    """
    if not plan.to_come(item) or (item.format is None and "table" not in item.has):
        return
    for side in dict.fromkeys(each.side for each in plan.delegates(item)):
        heads = [each for each in plan.delegates(item) if each.side == side and each.category == "head"]
        if len(heads) > 1 and side not in item.heads:
            led = plan.principals.get(side)
            values = {"item": item.title, "side": side, "members": tuple(each.words for each in heads)}
            together = {"item": item.id, "side": side, "members": tuple(each.id for each in heads), "co_heads": True}
            alone = {"item": item.id, "side": side, "members": (led,) if led is not None else ()}
            fixes = (Fix(NameHeadOfSide, together), Fix(NameHeadOfSide, alone))
            yield Finding((item.id, side), values, fixes, starts_at(item))


RULES: tuple[Rule, ...] = (co_heads_unequal, co_heads_sat_unequally, co_head_not_named)


def _led_by_several(item: Item) -> list[str]:
    return [side for side, heads in item.heads.items() if len(heads) > 1]


def _finding(plan: Plan, item: Item, side: str, unequal: tuple[UnequalIn, ...], mend: Fix) -> Finding:
    together = leading_together(plan.visit, item, side)
    missing = next((key for key in together if key not in item.unequal_agreed), together[0])
    members = tuple(plan.members[key].words for key in together)
    values = {"item": item.title, "side": side, "members": members, "unequal": unequal}
    agreed = Fix(AgreeUnequalPlaces, {"item": item.id, "member": missing})
    return Finding((item.id, side), values, (mend, agreed), starts_at(item))
