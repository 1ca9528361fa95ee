"""Tables at which the sides mix: guests sit between hosts, and hosts between guests.

The heads face each other; whoever sits next to a head is of the other side, the one after of the head's own, and so
outward. The presidents of the table sit in its middle or at its ends; the place of honour is on the right of whoever
presides (protocol 6.6).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.seating.convention import place_from_head

Spot = tuple[str, int]
"""By whose head someone sits, and how many places from that head: 1 is the first on the head's right."""


def alternated(lines: Mapping[str, Sequence[str]]) -> dict[str, Spot]:
    """The spots of the two sides, each given in its order from the head.

    Number 2 has the other head's right and number 3 the left, 4 and 5 the second places of their own head, and so
    on. Where one side is smaller nobody sits apart: those left over move together.
    """
    wanted: dict[str, Spot] = {}
    for side, line in lines.items():
        other = "guest" if side == "host" else "host"
        for number, key in enumerate(line, start=1):
            away = number // 2
            wanted[key] = (side if away % 2 == 0 else other, place_from_head(number))
    return _closed(wanted)


def _closed(wanted: dict[str, Spot]) -> dict[str, Spot]:
    """The same spots without gaps, counted outward from each head on either hand."""
    spots: dict[str, Spot] = {}
    for row in ("host", "guest"):
        for hand in (1, -1):
            arm = [(at * hand, key) for key, (of, at) in wanted.items() if of == row and at * hand > 0]
            spots |= {key: (row, hand * number) for number, (_, key) in enumerate(sorted(arm), start=1)}
    return {key: spots.get(key, spot) for key, spot in wanted.items()}
