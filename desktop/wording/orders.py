"""An order of offices in words: its ranks, from when to when it holds, and its name with its source."""

from __future__ import annotations

from collections import defaultdict

from desktop.wording.words import Words
from domain.registry.order_of_offices import OrderOfOffices


def ranks_in_words(order: OrderOfOffices, words: Words) -> str:
    """Its ranks, the highest first: "head of state · prime minister"; equal classes stand with a sign between them.

    They bear no numbers: a law counts offices that no delegation knows too.
    """
    ranks: dict[int, list[str]] = defaultdict(list)
    for each, rank in order.ranks.items():
        ranks[rank].append(words(f"office-class.{each}"))
    return " · ".join(" = ".join(ranks[rank]) for rank in sorted(ranks))


def held_from(order: OrderOfOffices, words: Words) -> str:
    """From when to when it holds; where the first day is not known, that it is not."""
    if order.valid_from is None:
        return words("order.since-unknown")
    if order.valid_until is None:
        return words("order.since", since=order.valid_from)
    return words("order.days", since=order.valid_from, until=order.valid_until)
