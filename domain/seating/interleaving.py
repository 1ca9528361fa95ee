"""Lists that mix the sides: two orders of precedence made into one line by a named rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain, zip_longest
from typing import Literal, TypeVar

Interleaving = Literal["guest-first", "host-first", "guest-then-host", "host-then-guest", "by-class"]
"""How a list mixes the sides.

guest-first, host-first: the sides alternate, the guest or the host beginning; what is left of the longer follows.
guest-then-host, host-then-guest: one side stands whole before the other, as in a presentation line.
by-class: by class of office; at equal class the guest goes before the host, as the place of honour is the guest's
(protocol 3.8, 6.2).
Further parties take their turn after host and guest, in the order of parties.
"""

Someone = TypeVar("Someone")


def interleaved(
    rule: Interleaving,
    host: Sequence[Someone],
    guest: Sequence[Someone],
    weight: Callable[[Someone], int] = lambda _: 0,
    further: Sequence[Sequence[Someone]] = (),
) -> list[Someone]:
    """One list of all sides. Each side keeps its own order in it, whatever the rule.

    Args:
        further: those of each further party, in the order of parties.
        weight: how high the office of someone stands; 0 is the highest. Only `by-class` asks for it.
    """
    if rule == "by-class":
        return _merged((guest, host, *further), weight)
    sides = (guest, host, *further) if rule.startswith("guest") else (host, guest, *further)
    if rule in ("guest-then-host", "host-then-guest"):
        return list(chain.from_iterable(sides))
    turns = zip_longest(*(((each,) for each in side) for side in sides), fillvalue=())
    return list(chain.from_iterable(chain.from_iterable(turns)))


def _merged(sides: Sequence[Sequence[Someone]], weight: Callable[[Someone], int]) -> list[Someone]:
    """Lists merged from their heads: of the next of each the highest office goes first, at equal class the first's."""
    waiting = [list(reversed(side)) for side in sides if side]
    merged: list[Someone] = []
    while waiting:
        first = min(waiting, key=lambda side: weight(side[-1]))
        merged.append(first.pop())
        waiting = [side for side in waiting if side]
    return merged
