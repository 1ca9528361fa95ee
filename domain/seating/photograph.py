"""Where people stand in a photograph: rows filled from the front, outward from the middle.

Where one side is led by co-heads, the head of the other stands in the middle between them, so that neither of the two
stands further from it (protocol 6.12). Of more than two parties all who lead stand in the middle (protocol 6.14).
Whoever was given a place by hand keeps it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, count
from typing import TYPE_CHECKING

from domain.core.names import GUEST, HOST
from domain.programme.heads import heads_of
from domain.seating.convention import place_from_head
from domain.seating.line_layout import LinePlace, stands_apart
from domain.seating.lines import Lineup

if TYPE_CHECKING:
    from domain.visit.visit import Visit

PhotoSpot = tuple[int, int]
"""The row, 1 the front, and the place in it: 0 the centre, 1 the first on the right of those who stand, -1 the left."""


def spots_in_photograph(
    visit: Visit, line: Lineup, places: list[LinePlace], photograph: str
) -> dict[str, PhotoSpot]:  # fmt: skip
    """Where everybody in a photograph stands; `photograph` says on whose right the guest or the host has his place."""
    apart, guest_right = stands_apart(line.kind, line.mixing), photograph == "guest-on-hosts-right"
    right = _right_half(visit, places, guest_right=guest_right) if apart else set()
    longest = max(Counter(each.side in right if apart else None for each in places).values(), default=1)
    a_row = -(-longest // line.rows)
    spots = _middle(visit, line, places, guest_right=guest_right)
    if not spots and not apart:
        return {each.member: _spot(each, a_row, guest_right=guest_right) for each in places}
    rest = [each for each in places if each.member not in spots]
    reach = max((abs(at) for _, at in spots.values()), default=0)
    if apart:
        return spots | _halves(rest, right, reach, a_row)
    return spots | _mixed(rest, reach, a_row, 1 if guest_right else -1)


def _right_half(visit: Visit, places: list[LinePlace], *, guest_right: bool) -> set[str]:
    """The sides on the right half: host and guest have one each; further parties go by turns, the guest's first."""
    there = {each.side for each in places}
    further = [side for side in visit.sides if side not in (HOST, GUEST) and side in there]
    with_guest = {GUEST, *further[::2]}
    return with_guest if guest_right else {HOST, *further[1::2]}


def _spot(place: LinePlace, a_row: int, *, guest_right: bool) -> PhotoSpot:
    """Where the sides mix: the first in the centre, the second on the right of the first if the guest stands on the
    host's right, and so on alternately."""
    row, along = divmod(place.place - 1, a_row)
    return row + 1, place_from_head(along + 1) * (1 if guest_right else -1)


def _middle(visit: Visit, line: Lineup, places: list[LinePlace], *, guest_right: bool) -> dict[str, PhotoSpot]:
    """Those who lead, in the middle of the front row: of more than two parties all, of two where one has co-heads.

    Co-heads stand as far from the middle as one another. Of an odd number who lead alone the host, else the first, has
    the centre; so has the host between a guest's co-heads. Nobody, where one of them was given his place by hand.
    """
    led = _leading(visit, line, places)
    alone = [heads[0] for heads in led.values() if len(heads) == 1]
    together = [heads for heads in led.values() if len(heads) > 1]
    by_hand = {each.member for each in places if each.by_hand}
    if by_hand.intersection(chain(*led.values())) or (len(led) < _SEVERAL and (len(alone), len(together)) != (1, 1)):
        return {}
    side_of = {each.member: each.side for each in places}
    alone.sort(key=lambda key: side_of[key] != HOST)
    centre = alone[:1] if len(alone) % 2 or (len(led.get(GUEST, ())) > 1 and len(led.get(HOST, ())) == 1) else []
    pairs = [*_in_pairs(alone[len(centre) :]), *chain(*map(_in_pairs, together))]
    pairs.sort(key=lambda pair: min([*led].index(side_of[key]) for key in pair))
    spots: dict[str, PhotoSpot] = dict.fromkeys(centre, (1, 0))
    for at, pair in enumerate(pairs, start=1):
        sign = 1 if guest_right != (side_of[pair[0]] == HOST) else -1
        spots |= {key: (1, sign * at * (1 - 2 * number)) for number, key in enumerate(pair)}
    return spots


_SEVERAL = 3
"""From so many parties on, all who lead stand in the middle."""


def _leading(visit: Visit, line: Lineup, places: list[LinePlace]) -> dict[str, list[str]]:
    """Who leads each party in the photograph, the guest before the others and the host last."""
    item, there = visit.programme.items[line.item], {each.member for each in places}
    sides = [GUEST, *(side for side in visit.sides if side not in (HOST, GUEST)), HOST]
    found = {side: [key for key in heads_of(visit, item, side) if key in there] for side in sides}
    return {side: heads for side, heads in found.items() if heads}


def _in_pairs(members: list[str]) -> list[list[str]]:
    return [members[first : first + 2] for first in range(0, len(members), 2)]


def _halves(rest: list[LinePlace], right: set[str], reach: int, a_row: int) -> dict[str, PhotoSpot]:
    """Each on the half of his own side, whose head stands in the middle; beyond `reach` places in the front row."""
    spots: dict[str, PhotoSpot] = {}
    for sign in (1, -1):
        half = [each for each in rest if (each.side in right) == (sign > 0)]
        for each, (row, along) in zip(half, _beyond(reach, a_row), strict=False):
            spots[each.member] = (row, sign * along)
    return spots


def _mixed(rest: list[LinePlace], reach: int, a_row: int, sign: int) -> dict[str, PhotoSpot]:
    """All others in their order, alternately on either hand, in the front row beyond those in its middle."""
    taken = 2 * reach + 1
    spots: dict[str, PhotoSpot] = {}
    for number, each in enumerate(rest, start=taken):
        row, along = divmod(number, max(a_row, taken))
        spots[each.member] = (row + 1, sign * place_from_head(along + 1))
    return spots


def _beyond(reach: int, a_row: int) -> Iterator[PhotoSpot]:
    """The places of a half, the front row from beyond those in its middle, every other from its middle."""
    for row in count(1):
        first = reach + 1 if row == 1 else 1
        yield from ((row, along) for along in range(first, max(a_row, first) + 1))
