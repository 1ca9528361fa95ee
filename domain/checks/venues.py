"""Checks of a visit against the registry of venues: whether there is time to go from one item to the next."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.houses import apart, cities_of
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule
from domain.checks.slot import Slot
from domain.checks.times import starts_at
from domain.core.times import minutes_between
from domain.delegation.delegation import Member
from domain.programme.moving import MoveItem
from domain.programme.place import RoomTaken
from domain.programme.programme import Item

STAY = 15
"""The minutes an item takes that has no end and is more than a short act (protocol 5.13)."""

WAY = 10
"""The minutes between two houses where nobody noted the way (protocol 5.13)."""

SHORT_ACTS = frozenset(
    {
        "arrival", "departure", "transfer", "ceremony", "wreath", "presentation", "signing", "press-statements",
        "reserve", "guest-book", "award", "gifts", "photograph", "tree-planting",
    }
)  # fmt: skip
"""The kinds of item that may follow one another within minutes."""


@member_rule("travel-too-short", "before-release", "protocol 5.13", elsewhere=True)
def travel_too_short(plan: Plan, member: Member) -> Findings:
    """Between two houses there is as long as the motorcade takes.

    The head of the side is asked about, and whoever does not follow him. A transfer is the way itself: the
    hours it is given are part of those between what lies before and after it.
    """
    for before, after in plan.moves(member):
        earlier, later = plan.items[before[2]], plan.items[after[2]]
        needed = _minutes(plan, earlier.room, later.room)
        if needed is not None and _between(before, after, earlier) < needed:
            yield _hurried(member, before, after, plan, needed)


@member_rule("hardly-time-between", "advisory", "protocol 5.13", elsewhere=True)
def hardly_time_between(plan: Plan, member: Member) -> Findings:
    """An item of one person begins a quarter of an hour after another that has no end and is more than a short act.

    Between two houses whose way nobody noted there are ten minutes, be they of the registry or called otherwise.
    """
    cities = cities_of(plan.visit)
    for before, after in plan.moves(member):
        earlier, later = plan.items[before[2]], plan.items[after[2]]
        stay = STAY if _open_ended(earlier) and earlier.kind not in SHORT_ACTS else 0
        needed = stay + (WAY if apart(earlier, later, cities) else 0)
        if not needed or _between(before, after, earlier) >= needed or _one_block(earlier, later):
            continue
        if _minutes(plan, earlier.room, later.room) is None:
            yield _hurried(member, before, after, plan, needed)


RULES: tuple[Rule, ...] = (travel_too_short, hardly_time_between)


def _open_ended(item: Item) -> bool:
    return item.planned is None or item.planned.ends_at is None


def _between(before: Slot, after: Slot, earlier: Item) -> int:
    """The minutes from one item to the next; of an open end, from its beginning."""
    return minutes_between(before[0] if _open_ended(earlier) else before[1], after[0])


def _hurried(member: Member, before: Slot, after: Slot, plan: Plan, needed: int) -> Finding:
    earlier, later = plan.items[before[2]], plan.items[after[2]]
    values = {
        "member": member.words, "item": earlier.title, "other": later.title, "needed": needed,
        "minutes": _between(before, after, earlier), "when": earlier.planned, "other_when": later.planned,
    }  # fmt: skip
    fixes = (Fix(MoveItem, {"item": later.id}), Fix(MoveItem, {"item": earlier.id}))
    return Finding((member.id, earlier.id, later.id), values, fixes, starts_at(later))


def _one_block(one: Item, other: Item) -> bool:
    return one.block is not None and one.block == other.block


def _minutes(plan: Plan, one: RoomTaken | None, other: RoomTaken | None) -> int | None:
    """The minutes between two houses, noted in either direction; None in one house, or where nobody noted them."""
    if plan.elsewhere is None or one is None or other is None or one.venue == other.venue:
        return None
    venues = plan.elsewhere.registries.venue
    for here, there in ((one.venue, other.venue), (other.venue, one.venue)):
        if here in venues and there in venues[here].travel:
            return venues[here].travel[there]
    return None
