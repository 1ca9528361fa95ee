"""Where people stand in a photograph: rows filled from the front, outward from the middle.

Where one side is led by co-heads, the head of the other stands in the middle between them, so that neither of the two
stands further from it (protocol 6.12). Whoever was given a place by hand keeps it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from domain.core.names import GUEST, HOST
from domain.programme.meeting import heads_of
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
    middle = _middle(visit, line, places)
    if not middle and apart:
        return _halves(places, right, 0, a_row)
    if not middle:
        return {each.member: _spot(each, a_row, guest_right=guest_right) for each in places}
    sign = 1 if (_side_of(places, middle[1]) == "guest") == guest_right else -1
    spots: dict[str, PhotoSpot] = {
        key: (1, sign * place_from_head(number)) for number, key in enumerate(middle, start=1)
    }
    rest = [each for each in places if each.member not in spots]
    return spots | (_halves(rest, right, len(middle) // 2, a_row) if apart else _mixed(rest, middle, a_row, sign))


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


def _middle(visit: Visit, line: Lineup, places: list[LinePlace]) -> list[str]:
    """The head who stands between co-heads of the other side, then these; nobody where no two lead only one side."""
    item, led = visit.programme.items[line.item], {each.member: each for each in places}
    heads = {side: [key for key in heads_of(visit, item, side) if key in led] for side in ("host", "guest")}
    alone = [found for found in heads.values() if len(found) == 1]
    together = [found for found in heads.values() if len(found) > 1]
    if len(alone) != 1 or len(together) != 1 or any(led[key].by_hand for key in (*alone[0], *together[0])):
        return []
    return [*alone[0], *together[0]]


def _side_of(places: list[LinePlace], member: str) -> str:
    return next(each.side for each in places if each.member == member)


def _halves(rest: list[LinePlace], right: set[str], reach: int, a_row: int) -> dict[str, PhotoSpot]:
    """Each on the half of his own side, whose head stands in the middle; beyond `reach` places in the front row."""
    spots: dict[str, PhotoSpot] = {}
    for sign in (1, -1):
        half = [each for each in rest if (each.side in right) == (sign > 0)]
        for each, (row, along) in zip(half, _beyond(reach, a_row), strict=False):
            spots[each.member] = (row, sign * along)
    return spots


def _mixed(rest: list[LinePlace], middle: list[str], a_row: int, sign: int) -> dict[str, PhotoSpot]:
    """All others in their order, alternately on either hand."""
    spots: dict[str, PhotoSpot] = {}
    for number, each in enumerate(rest, start=len(middle)):
        row, along = divmod(number, max(a_row, len(middle)))
        spots[each.member] = (row + 1, sign * place_from_head(along + 1))
    return spots


def _beyond(reach: int, a_row: int) -> Iterator[PhotoSpot]:
    """The places of a half, the front row from beyond those in its middle, every other from its middle."""
    for row in count(1):
        first = reach + 1 if row == 1 else 1
        yield from ((row, along) for along in range(first, max(a_row, first) + 1))
