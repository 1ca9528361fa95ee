"""An order with places given by hand: each of those stands directly after somebody, all others where the rule says.

A place is relative, so that it still means the same when someone joins, leaves or rises above it. Whoever is
placed moves alone: nobody else changes places with him.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from domain.core.problem import Refused

HandPlaces = dict[str, str | None]
"""Whom each of those placed by hand stands directly after; None: before everyone."""


def arranged(by_rule: Iterable[str], places: HandPlaces) -> list[str]:
    """The order by the rule, each of those placed by hand directly after whom he was placed after."""
    if not places:
        return list(by_rule)
    followers: dict[str | None, list[str]] = {}
    for key, after in places.items():
        followers.setdefault(after, []).append(key)
    waiting = [*followers.get(None, ()), *(key for key in by_rule if key not in places)][::-1]
    order: list[str] = []
    while waiting:
        order.append(waiting.pop())
        waiting.extend(reversed(followers.get(order[-1], [])))
    return order


def together(order: Sequence[str], by_rule: Sequence[str], close: Collection[str]) -> list[str]:
    """The order with each of those who are close directly behind whom they follow by the rule: nobody comes between."""
    found = list(order)
    for after, key in pairwise(by_rule) if close else ():
        if key in close:
            found = moved(found, key, after)
    return found


def places_in(order: Sequence[str], by_hand: Collection[str]) -> HandPlaces:
    """The places that hold those placed by hand where they stand in an order."""
    return {key: after for after, key in zip((None, *order), order, strict=False) if key in by_hand}


def moved(order: Sequence[str], key: str, after: str | None) -> list[str]:
    """The order with one moved directly after another; None: before everyone."""
    others = [each for each in order if each != key]
    others.insert(others.index(after) + 1 if after is not None else 0, key)
    return others


def returned(order: Sequence[str], places: HandPlaces, key: str) -> HandPlaces:
    """The places when one no longer has one: whoever stood after him stays where he is."""
    return places_in([each for each in order if each != key], places.keys() - {key})


def moves_back(to: Sequence[str], by_rule: Sequence[str], places: HandPlaces) -> list[tuple[str, str | None]]:
    """The moves by hand that bring an order with places back to one that stood: of whom, and directly after whom.

    Only those placed by hand are moved: the others stand in the order of the rule before and after. Of `to`, only
    who is in it is looked at.
    """
    order, moves = arranged(by_rule, places), []
    shown = set(to)
    for after, key in zip((None, *to), to, strict=False):
        now = [each for each in order if each in shown]
        stands = now.index(key)
        if key in places and after != (now[stands - 1] if stands else None):
            order = moved(order, key, after)
            moves.append((key, after))
    return moves


def refuse_out_of_range(place: int, last: int) -> None:
    """Refuse a place beyond the last.

    Raises:
        Refused: `place-out-of-range`.
    """
    if not 1 <= place <= last:
        raise Refused("place-out-of-range", field="place", last=last)
