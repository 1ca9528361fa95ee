"""The order in which people stand in a line: precedence, the rule by which sides mix, places given by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from domain.delegation import Category
from domain.interleaving import interleaved
from domain.lines import Lineup
from domain.meeting import heads_of
from domain.names import SIDES

if TYPE_CHECKING:
    from domain.visit import Visit

_CLASSES = get_args(Category)


@dataclass(frozen=True)
class Standing:
    """Someone in a line: the place (1 and up), counted for each side alone where the sides are not mixed."""

    member: str
    side: str
    place: int
    by_hand: bool
    """Whether the place was given by hand."""


def ordered(visit: Visit, line: Lineup) -> list[Standing]:
    """Everybody still expected in a line, in order. In a presentation line the host's side comes whole first."""
    by_rule = _by_rule(visit, line)
    standing = _moved(by_rule, line)
    placed = {member for member, _ in line.places}
    sides = visit.delegations.members
    return [
        Standing(key, sides[key].side, number, key in placed)
        for number, key in _numbered(standing, [sides[key].side for key in standing], line)
    ]


def _by_rule(visit: Visit, line: Lineup) -> list[str]:
    host, guest, third = (_of_side(visit, line, side) for side in ("host", "guest", "third"))
    rule = "host-then-guest" if line.kind in ("presentation", "photograph") else line.mixing
    members = visit.delegations.members
    return [
        *interleaved(rule, host, guest, lambda key: _CLASSES.index(members[key].category)),  # type: ignore[arg-type]
        *third,
    ]


def _of_side(visit: Visit, line: Lineup, side: str) -> list[str]:
    """Those of a side in the line: its heads at the item, then by the order of precedence."""
    heads = heads_of(visit, visit.programme.items[line.item], side)
    found = [member.id for member in visit.delegations.listed(side) if member.id in line.people and member.travels]
    return sorted(found, key=lambda key: heads.index(key) if key in heads else len(heads))


def _moved(order: list[str], line: Lineup) -> list[str]:
    """The order with the places given by hand, one after the other; one after somebody who is gone is passed over."""
    for member, after in line.places:
        if member in order and (after is None or after in order):
            order = [key for key in order if key != member]
            order.insert(0 if after is None else order.index(after) + 1, member)
    return order


def _numbered(order: list[str], sides: list[str], line: Lineup) -> list[tuple[int, str]]:
    if line.kind not in ("presentation", "photograph"):
        return list(enumerate(order, start=1))
    counts: Counter[str] = Counter()
    numbers = []
    for side in sides:
        counts[side] += 1
        numbers.append(counts[side])
    found = zip(numbers, order, sides, strict=True)
    return [(number, key) for number, key, _ in sorted(found, key=lambda each: SIDES.index(each[2]))]
