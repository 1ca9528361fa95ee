"""Checks of a visit against the registry of venues: whether there is time to go from one item to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule
from domain.checks.times import starts_at
from domain.core.times import minutes_between
from domain.delegation.delegation import Member
from domain.programme.place import RoomTaken
from domain.programme.programme import Item, MoveItem

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
    for earlier, later, minutes in _moves(plan, member):
        needed = _minutes(plan, earlier.room, later.room)
        if needed is not None and minutes < needed:
            yield _hurried(member, earlier, later, minutes, needed)


@member_rule("hardly-time-between", "advisory", "protocol 5.13", elsewhere=True)
def hardly_time_between(plan: Plan, member: Member) -> Findings:
    """An item of one person begins a quarter of an hour after another that has no end and is more than a short act.

    Between two houses whose way nobody noted there are ten minutes.
    """
    for earlier, later, minutes in _moves(plan, member):
        if _minutes(plan, earlier.room, later.room) is not None or _one_block(earlier, later):
            continue
        open_ended = earlier.planned is not None and earlier.planned.ends_at is None
        stay = STAY if open_ended and earlier.kind not in SHORT_ACTS else 0
        needed = stay + (WAY if _two_houses(earlier, later) else 0)
        if minutes < needed:
            yield _hurried(member, earlier, later, minutes, needed)


RULES: tuple[Rule, ...] = (travel_too_short, hardly_time_between)


def _moves(plan: Plan, member: Member) -> Iterator[tuple[Item, Item, int]]:
    """Every two items of a member that follow one another, with the minutes from one to the next; of an open end, from
    its beginning. Left out is what he goes to with the head of his side, who is asked about himself."""
    stays = [slot for slot in plan.needing(member.id) if "way" not in plan.items[slot[2]].has]
    head = plan.principals.get(member.side)
    for (begins, end, before), (start, _, after) in pairwise(stays):
        earlier, later = plan.items[before], plan.items[after]
        follows = head != member.id and head in earlier.people and head in later.people
        if follows or start < end:
            continue
        open_ended = earlier.planned is None or earlier.planned.ends_at is None
        yield earlier, later, minutes_between(begins if open_ended else end, start)


def _hurried(member: Member, earlier: Item, later: Item, minutes: int, needed: int) -> Finding:
    values = {
        "member": member.words, "item": earlier.title, "other": later.title, "minutes": minutes, "needed": needed,
        "when": earlier.planned, "other_when": later.planned,
    }  # fmt: skip
    fixes = (Fix(MoveItem, {"item": later.id}), Fix(MoveItem, {"item": earlier.id}))
    return Finding((member.id, earlier.id, later.id), values, fixes, starts_at(later))


def _one_block(one: Item, other: Item) -> bool:
    return one.block is not None and one.block == other.block


def _two_houses(one: Item, other: Item) -> bool:
    """Whether both are in rooms of the registry, in two houses; words of a place are not compared."""
    return one.room is not None and other.room is not None and one.room.venue != other.room.venue


def _minutes(plan: Plan, one: RoomTaken | None, other: RoomTaken | None) -> int | None:
    """The minutes between two houses, noted in either direction; None in one house, or where nobody noted them."""
    if plan.elsewhere is None or one is None or other is None or one.venue == other.venue:
        return None
    venues = plan.elsewhere.registries.venue
    for here, there in ((one.venue, other.venue), (other.venue, one.venue)):
        if here in venues and there in venues[here].travel:
            return venues[here].travel[there]
    return None
