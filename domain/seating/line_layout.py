"""The order in which people stand in a line: precedence, the rule by which sides mix, places given by hand."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

import msgspec

from domain.core.names import GUEST, HOST, Side
from domain.delegation.order_rule import general_weight, ranked_office
from domain.programme.heads import heads_of
from domain.seating.interleaving import Interleaving, interleaved
from domain.seating.item_order import side_at
from domain.seating.lines import Lineup

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.visit.visit import Visit

BOTH = 2
"""Host and guest alone."""
UNMIXED = ("host-then-guest", "guest-then-host")
"""The rules that leave each side whole."""


def stands_apart(kind: str, mixing: str) -> bool:
    """Whether each side of a line stands by itself, and is numbered so.

    In a presentation line always; in a photograph where each side has a half of its own. A photograph whose rule
    mixes the sides has its first person in the centre and the others outward from there.
    """
    return kind == "presentation" or (kind == "photograph" and mixing in UNMIXED)


_HEAD, _BESIDE_THE_HEAD = -2, -1


class LinePlace(msgspec.Struct, frozen=True):
    """Someone in a line: the place (1 and up), counted for each side alone where the sides are not mixed."""

    member: str
    side: Side
    place: int
    by_hand: bool
    """Whether the place was given by hand."""


def places_in_line(visit: Visit, line: Lineup) -> list[LinePlace]:
    """Everybody still expected in a line, in order. In a presentation line the host's side comes whole first."""
    by_rule = _by_rule(visit, line)
    standing = _moved(by_rule, line)
    placed = {member for member, _ in line.places}
    sides = visit.delegations.members
    return [
        LinePlace(key, sides[key].side, number, key in placed)
        for number, key in _numbered(
            standing, [sides[key].side for key in standing], line, _in_turn(visit, line, "host-then-guest")
        )
    ]


def _by_rule(visit: Visit, line: Lineup) -> list[str]:
    rule = "host-then-guest" if stands_apart(line.kind, line.mixing) else line.mixing
    first, second, *further = (_of_side(visit, line, side) for side in _in_turn(visit, line, rule))
    host, guest = (second, first) if _guest_begins(rule) else (first, second)
    weights: dict[str, int] = {}
    for side in (first, second, *further) if rule == "by-class" else ():
        weights.update(_weights(visit, line, side))
    return interleaved(rule, host, guest, weights.__getitem__, further)


def follows_party_order(visit: Visit, line: Lineup) -> bool:
    """Whether the sides of a line come in the order that was set for the many parties of a visit (protocol 2.13)."""
    item = visit.programme.items[line.item]
    then = item.parties_then if item.happened else None
    return (then.by_rule if then is not None else visit.party_order is not None) and len(visit.sides) > BOTH


def _in_turn(visit: Visit, line: Lineup, rule: Interleaving) -> tuple[str, ...]:
    """The sides as they come in a line: where an order of parties was set in that, the host last if others begin."""
    sides = visit.sides_at(visit.programme.items[line.item])
    if follows_party_order(visit, line):
        return (*(side for side in sides if side != HOST), HOST) if _guest_begins(rule) else sides
    both = (GUEST, HOST) if _guest_begins(rule) else (HOST, GUEST)
    return (*both, *(side for side in sides if side not in both))


def _guest_begins(rule: Interleaving) -> bool:
    return rule in ("guest-first", "guest-then-host", "by-class")


def _weights(visit: Visit, line: Lineup, order: list[str]) -> dict[str, int]:
    """How high each of a side stands where the sides mix by class of office: who leads it, then by class.

    Nobody holds back those behind him in his side: who has no class, or a lower one, stands with the next of them, and
    a spouse beside the head.
    """
    if line.by_class != "settled":
        return {key: _weight_alone(visit, line, key) for key in order}
    members = visit.delegations.members
    foremost = set(takewhile(lambda key: _leads(visit, line, key) or members[key].category == "spouse", order))
    weights: dict[str, int] = {}
    next_one = general_weight(None)
    for key in reversed(order):
        own = _BESIDE_THE_HEAD if key in foremost else _weight_in_side(visit, members[key])
        next_one = min(next_one, _HEAD if _leads(visit, line, key) else own)
        weights[key] = next_one
    return weights


def _weight_in_side(visit: Visit, member: Member) -> int:
    """How high the office stands by which somebody ranks in his side, ad interim or his own."""
    followed = visit.delegations.orders.get(member.side)
    return general_weight(ranked_office(followed.table if followed is not None else None, member).office_class)


def _weight_alone(visit: Visit, line: Lineup, key: str) -> int:
    """How high someone stood before that was settled: by his own office alone."""
    return _HEAD if _leads(visit, line, key) else general_weight(visit.delegations.members[key].office_class)


def _leads(visit: Visit, line: Lineup, key: str) -> bool:
    return key in heads_of(visit, visit.programme.items[line.item], visit.delegations.members[key].side)


def _of_side(visit: Visit, line: Lineup, side: str) -> list[str]:
    """Those of a side in the line, in the order of its item (protocol 3.5)."""
    members = visit.delegations.members
    order = side_at(visit, visit.programme.items[line.item], side)
    return [key for key in order if key in line.people and members[key].travels]


def _moved(order: list[str], line: Lineup) -> list[str]:
    """The order with the places given by hand, one after the other; one after somebody who is gone is passed over."""
    for member, after in line.places:
        if member in order and (after is None or after in order):
            order = [key for key in order if key != member]
            order.insert(0 if after is None else order.index(after) + 1, member)
    return order


def _numbered(order: list[str], sides: list[str], line: Lineup, parties: tuple[str, ...]) -> list[tuple[int, str]]:
    if not stands_apart(line.kind, line.mixing):
        return list(enumerate(order, start=1))
    counts: Counter[str] = Counter()
    numbers = []
    for side in sides:
        counts[side] += 1
        numbers.append(counts[side])
    found = zip(numbers, order, sides, strict=True)
    return [(number, key) for number, key, _ in sorted(found, key=lambda each: parties.index(each[2]))]
