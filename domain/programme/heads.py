"""Who leads a side at an item, who is expected to, and how many count there (protocol 2.4, 5.3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.delegation.standing_above import stands_above
from domain.programme.programme import Item

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.visit.visit import Visit

Heads = dict[str, tuple[str, ...]]
"""Who was named to lead at an item, per side."""


def heads_of(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who leads a side at an item: whoever was named for it, else the principal of the visit.

    Where the principal is not on its list and another head of the delegation is, that one leads: the prime minister at
    the talks of a visit whose host is the king (protocol 2.4).
    """
    leads = (item.happened and item.led.get(side)) or ()
    leads = item.heads.get(side) or leads or leading(visit, item.heads, side)
    if item.heads.get(side) or not leads or leads[0] in item.people:
        return leads
    return _other_head_listed(visit, item, side) or leads


def _other_head_listed(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    members = visit.delegations.members
    heads = {key for key, capacity in item.people.items() if capacity == "delegate" and _heads(members[key], side)}
    return tuple(key for key in visit.delegations.leading(side) if key in heads)[:1] if heads else ()


def _heads(member: Member, side: str) -> bool:
    return member.side == side and member.category == "head"


def expected_heads(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who is expected to lead a side at an item: as `heads_of`, but nobody where others alone are listed for it.

    A meeting the principal is to lead, listed or not, unless each side lists others alone, as for talks of the foreign
    ministers; at a tea of the spouses, or where a minister lays the wreath, the list says who comes (protocol 2.4).
    """
    heads = heads_of(visit, item, side)
    if item.heads.get(side) or any(key in item.people for key in heads):
        return heads
    if _is_of_others(visit, item, side):
        return ()
    return () if _others_alone(visit, item, side) else heads


def leading_and_beside(visit: Visit, item: Item, side: str) -> tuple[int, int]:
    """How many lead a side at an item, and how many count there beside them: of others alone the first leads."""
    heads, members = expected_heads(visit, item, side), visit.delegations.members
    delegates = (members[key] for key, capacity in item.people.items() if capacity == "delegate" and key not in heads)
    beside = sum(member.side == side and item.expects(member) for member in delegates)
    return (len(heads), beside) if heads or not beside else (1, beside - 1)


def are_even(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two sides are as many, in all or beside those who lead: each by how many lead, and how many are beside
    them (protocol 5.5)."""
    return one[1] == other[1] or sum(one) == sum(other)


def _others_alone(visit: Visit, item: Item, side: str) -> bool:
    """Whether others than those who lead come for a side: it lists them; of a meeting, each side lists others alone.

    For what is no meeting and is listed for spouses alone, no side expects its head (protocol 2.4).
    """
    there = counted(visit, item)
    if item.format is None:
        return side in there or is_of_spouses(visit, item)
    return side in there and len(there) > 1 and not is_of_those_who_lead(visit, item, there)


def is_of_those_who_lead(visit: Visit, item: Item, sides: Iterable[str]) -> bool:
    """Whether anybody who heads a delegation is listed to lead one of these sides at an item.

    A minister named to lead the talks of ministers brings no president there (protocol 2.4).
    """
    return any(
        key in item.people and visit.delegations.leads(side, key)
        for side in sides
        for key in heads_of(visit, item, side)
    )


def is_of_spouses(visit: Visit, item: Item) -> bool:
    """Whether spouses alone are listed for an item."""
    listed = [visit.delegations.members[key] for key, capacity in item.people.items() if capacity == "delegate"]
    return bool(listed) and all(member.category == "spouse" for member in listed)


def takes_part(visit: Visit, item: Item, side: str) -> bool:
    """Whether the principal of a side takes part in an item: a further party where that was settled (protocol 2.1)."""
    return (side in item.taking or side in item.participation) and not _is_of_others(visit, item, side)


def taking_part(visit: Visit, item: Item) -> tuple[str, ...]:
    """The sides that take part in an item: as was said, or as those who are listed say it (protocol 2.1)."""
    listed = set(counted(visit, item)) - {HOST, GUEST}
    there = tuple(side for side in visit.sides if takes_part(visit, item, side) or side in listed)
    return item.taking if set(there) == set(item.taking) else there


def _is_of_others(visit: Visit, item: Item, side: str) -> bool:
    """Whether the list of an item says that a side is not there: it names a further party of which nothing was said.

    Host and guest take part where nobody said who does; a list of one of them with that party says it (protocol 2.1).
    """
    if side in item.participation:
        return False
    there = counted(visit, item)
    if side in there or len(there) < 2:
        return False
    unsaid = any(each not in item.taking and each not in item.participation for each in there)
    return unsaid and len(visit.sides) > 2


def counted(visit: Visit, item: Item) -> dict[str, int]:
    """How many count on each side that lists anyone: delegates expected there, not interpreters and note-takers."""
    found: dict[str, int] = {}
    for key, capacity in item.people.items():
        member = visit.delegations.members[key]
        if capacity == "delegate" and item.expects(member):
            found[member.side] = found.get(member.side, 0) + 1
    return found


def principal_apart(visit: Visit, item: Item, side: str) -> str | None:
    """The principal of a side, where somebody below him is named to lead it at an item: he sits there as no member.

    Below his head of state, who receives or gives the banquet, a prime minister sits as any other (protocol 2.4).
    """
    principal, heads = visit.delegations.principal_of(side), item.heads.get(side, ())
    if principal is None or not heads or principal in heads:
        return None
    return principal if all(stands_above(visit.delegations, principal, head) for head in heads) else None


def is_meeting(item: Item) -> bool:
    """Whether an item has a size: meals, ceremonies and motorcades have none (protocol 5.4)."""
    return bool(item.format or item.held_formats) or "size" in item.has


def is_beside(visit: Visit, item: Item, member: Member) -> bool:
    """Whether a member is a spouse who is at a meeting beside others of the side, and leads nobody: no member of the
    delegation (protocol 2.3)."""
    if member.category != "spouse" or not is_meeting(item) or member.id in heads_of(visit, item, member.side):
        return False
    members = visit.delegations.members
    there = {key for key in (*item.people, *item.attendance) if item.people.get(key, "delegate") == "delegate"}
    return any(members[key].side == member.side and members[key].category != "spouse" for key in there)


def leading(visit: Visit, heads: Heads, side: str) -> tuple[str, ...]:
    """Who leads a side where these were named: they, else the principal of the visit."""
    named = heads.get(side)
    if named:
        return named
    principal = visit.delegations.principal_of(side)
    return (principal,) if principal else ()


def refuse_beside_heads(visit: Visit, format: str | None, heads: Heads, key: str, capacity: str) -> None:
    """Let nobody but its heads be a delegate at a tête-à-tête (protocol 5.3); at anything else, whoever it is.

    Args:
        heads: who is named to lead there.

    Raises:
        Refused: `tete-a-tete-heads-only`.
    """
    if format != "tete-a-tete" or capacity != "delegate":
        return
    member = visit.delegations.members[key]
    if key not in leading(visit, heads, member.side):
        raise Refused("tete-a-tete-heads-only", field="people", member=member.words)
