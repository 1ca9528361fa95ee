"""Checks of a visit against the registry of venues: how long the motorcade takes from one house to the next."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule
from domain.checks.times import starts_at
from domain.core.times import minutes_between
from domain.delegation.delegation import Member
from domain.programme.place import RoomTaken
from domain.programme.programme import MoveItem


@member_rule("travel-too-short", "before-release", "protocol 5.13", elsewhere=True)
def travel_too_short(plan: Plan, member: Member) -> Findings:
    """Between two houses there is as long as the motorcade takes. Who leads a side is asked; the others follow.

    A transfer is the way itself: the hours it is given are part of those between what lies before and after it.
    """
    if member.id not in plan.principals.values():
        return
    stays = [slot for slot in plan.needing(member.id) if plan.items[slot[2]].kind != "transfer"]
    for (_, end, before), (start, _, after) in pairwise(stays):
        earlier, later = plan.items[before], plan.items[after]
        needed = _minutes(plan, earlier.room, later.room)
        if needed is None or start < end or start - end >= timedelta(minutes=needed):
            continue
        values = {
            "member": member.words, "item": earlier.title, "other": later.title,
            "minutes": minutes_between(end, start), "needed": needed,
        }  # fmt: skip
        fixes = (Fix(MoveItem, {"item": later.id}), Fix(MoveItem, {"item": earlier.id}))
        yield Finding((member.id, earlier.id, later.id), values, fixes, starts_at(later))


def _minutes(plan: Plan, one: RoomTaken | None, other: RoomTaken | None) -> int | None:
    """The minutes between two houses, noted in either direction; None in one house, or where nobody noted them."""
    if plan.elsewhere is None or one is None or other is None or one.venue == other.venue:
        return None
    venues = plan.elsewhere.registries.venue
    for here, there in ((one.venue, other.venue), (other.venue, one.venue)):
        if here in venues and there in venues[here].travel:
            return venues[here].travel[there]
    return None


RULES: tuple[Rule, ...] = (travel_too_short,)
