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
"""

Someone = TypeVar("Someone")


def interleaved(
    rule: Interleaving,
    host: Sequence[Someone],
    guest: Sequence[Someone],
    weight: Callable[[Someone], int] = lambda _: 0,
) -> list[Someone]:
    """One list of both sides. Each side keeps its own order in it, whatever the rule.

    Args:
        weight: how high the office of someone stands; 0 is the highest. Only `by-class` asks for it.
    """
    if rule == "by-class":
        return _merged(guest, host, weight)
    first, second = (guest, host) if rule.startswith("guest") else (host, guest)
    if rule in ("guest-then-host", "host-then-guest"):
        return [*first, *second]
    pairs = zip_longest(((each,) for each in first), ((each,) for each in second), fillvalue=())
    return list(chain.from_iterable(chain.from_iterable(pairs)))


def _merged(
    first: Sequence[Someone], second: Sequence[Someone], weight: Callable[[Someone], int]
) -> list[Someone]:  # fmt: skip
    """Two lists merged from their heads: of the next two the higher office goes first, at equal class the first's."""
    merged: list[Someone] = []
    one, other = list(reversed(first)), list(reversed(second))
    while one and other:
        merged.append(other.pop() if weight(other[-1]) < weight(one[-1]) else one.pop())
    return merged + one[::-1] + other[::-1]
