"""The nearest of what is known to what somebody typed, for who mistyped it."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 3
"""How many are offered as the nearest."""

FEW = 12
"""How many may be told one by one."""


def nearest(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known ids most like one that is not known, the likeliest first; none where none is like it."""
    written = {key.casefold(): key for key in known}
    return tuple(written[key] for key in get_close_matches(typed.casefold()[:60], written, MOST))


def offered(typed: str, known: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What a refusal names beside an id that is not known: the nearest; where none is like it, all, if they are few."""
    ids = tuple(known)
    near = nearest(typed, ids)
    return {"near": near, "choices": () if near or len(ids) > FEW else ids}
