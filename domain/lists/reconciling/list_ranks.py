"""The places a list from outside gives: by its rows, or by the numbers it says itself (protocol 3.1, 4.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.lists.listed import ListedPerson


def sequence_of(entries: Sequence[ListedPerson]) -> tuple[int, ...]:
    """The entries of a whole list in their order, by their places from 0: by its numbers where each has its own."""
    numbers = [entry.number for entry in entries]
    said = {number for number in numbers if number is not None}
    rows = range(len(entries))
    return tuple(rows) if len(said) < len(entries) else tuple(sorted(rows, key=lambda at: numbers[at] or 0))


def said_ranks(entries: Sequence[ListedPerson]) -> dict[int, int]:
    """The ranks an addendum or a correction gives, by the places of its entries from 0.

    Numbers that begin at 1 count its own rows, and give nobody a rank; that of a sentence gives one.
    """
    ranked = [(at, entry) for at, entry in enumerate(entries) if entry.number is not None and not entry.struck]
    said = {at: entry.number or 0 for at, entry in ranked if entry.sentence}
    numbers = {at: entry.number or 0 for at, entry in ranked if not entry.sentence}
    return said if next(iter(numbers.values()), 1) == 1 else {**numbers, **said}


def movers(places: Mapping[str, int], sequence: Iterable[str]) -> dict[str, int]:
    """Whom a sequence places otherwise than they stand, each with his rank in it from 1: as few as will do.

    Those who keep their order among themselves are the longest run of rising places, of several the one in which most
    keep their very place; only the others have moved.

    Args:
        places: where each stands who is in question, from 0.
    """
    standing = [(rank, key) for rank, key in enumerate(sequence, 1) if key in places]
    kept = _best_rising([(places[key], places[key] + 1 == rank) for rank, key in standing])
    return {key: rank for at, (rank, key) in enumerate(standing) if at not in kept}


_Run = tuple[int, int, int]
"""The run that ends at an entry: how many it keeps, how many of them in their very place, and where it ends."""


def _best_rising(ranks: Sequence[tuple[int, bool]]) -> set[int]:
    """The places of a longest rising run, of several the one that keeps most in their very place."""
    beyond = max((rank for rank, _ in ranks), default=-1) + 1
    best = _BestBelow(beyond)
    before: list[int] = []
    for at, (rank, stays) in enumerate(ranks):
        kept, still, last = best.below(rank)
        before.append(last)
        best.note(rank, (kept + 1, still + stays, at))
    found: set[int] = set()
    last = best.below(beyond)[2]
    while last >= 0:
        found.add(last)
        last = before[last]
    return found


class _BestBelow:
    """The best run that ends below a rank, found in as many steps as the number of ranks has binary digits."""

    def __init__(self, ranks: int) -> None:
        self.tree: list[_Run] = [(0, 0, -1)] * (ranks + 1)

    def below(self, rank: int) -> _Run:
        """The best run of those noted that ends below a rank."""
        best = self.tree[0]
        while rank > 0:
            best = max(best, self.tree[rank])
            rank &= rank - 1
        return best

    def note(self, rank: int, run: _Run) -> None:
        """Note a run that ends at a rank."""
        rank += 1
        while rank < len(self.tree):
            self.tree[rank] = max(self.tree[rank], run)
            rank += rank & -rank
