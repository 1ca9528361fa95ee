"""The places a list from outside gives: by its rows, or by the numbers it says itself (protocol 3.1, 4.9)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from domain.lists.listing import ListedPerson


def sequence_of(entries: Sequence[ListedPerson]) -> tuple[int, ...]:
    """The entries of a whole list in their order, by their places from 0: by its numbers where each has its own."""
    numbers = [entry.number for entry in entries]
    said = {number for number in numbers if number is not None}
    rows = range(len(entries))
    return tuple(rows) if len(said) < len(entries) else tuple(sorted(rows, key=lambda at: numbers[at] or 0))


def said_ranks(entries: Sequence[ListedPerson]) -> dict[int, int]:
    """The ranks an addendum or a correction gives, by the places of its entries from 0.

    Numbers that begin at 1 count its own rows, and give nobody a rank.
    """
    numbers = {at: entry.number for at, entry in enumerate(entries) if entry.number is not None}
    return {} if next(iter(numbers.values()), 1) == 1 else numbers


def movers(places: Mapping[str, int], sequence: Iterable[str]) -> dict[str, int]:
    """Whom a sequence places otherwise than they stand, each with his rank in it from 1: as few as will do.

    Those who keep their order among themselves are the longest run of rising places; only the others have moved.

    Args:
        places: where each stands who is in question.
    """
    standing = [(rank, key) for rank, key in enumerate(sequence, 1) if key in places]
    kept = _longest_rising([places[key] for _, key in standing])
    return {key: rank for at, (rank, key) in enumerate(standing) if at not in kept}


def _longest_rising(ranks: Sequence[int]) -> set[int]:
    """The places of a longest rising run."""
    tails: list[int] = []
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for at, rank in enumerate(ranks):
        length = bisect_left(tails, rank)
        before[at] = ends[length - 1] if length else None
        tails[length : length + 1], ends[length : length + 1] = [rank], [at]
    found: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        found.add(last)
        last = before[last]
    return found
