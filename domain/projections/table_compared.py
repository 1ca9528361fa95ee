"""What differs of a table between two moments: how it is laid, who sits in which order, chairs, flags and honours."""

from __future__ import annotations

from collections.abc import Iterator

from domain.programme.flag_law import FlagPlace
from domain.programme.honours import honours_at
from domain.programme.programme import Item
from domain.projections.called import called, named
from domain.projections.difference import Difference, difference_in, sides_of_both
from domain.projections.orders_compared import order_differences
from domain.seating.item_order import order_at
from domain.seating.seat_layout import table_of
from domain.visit.visit import Visit


def table_differences(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """What differs of the seats at an item that stands at both moments."""
    yield from _of_seating(before, after, key)
    yield from _of_order(before, after, key)
    yield from _of_honours(before, after, key)
    yield from _of_chairs(after, before.programme.items[key], after.programme.items[key])


def _of_seating(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    old, new = before.programme.items[key], after.programme.items[key]
    then, now = table_of(old), table_of(new)
    facets = (
        ("item-facing", "facing"), ("item-ranking", "ranking"), ("item-interpreter-seat", "interpreter"),
        ("item-note-taker-seat", "note_takers"),
    )  # fmt: skip
    for code, name in facets:
        yield from difference_in(code, key, new.title, getattr(then.convention, name), getattr(now.convention, name))
    yield from difference_in("item-table-places", key, new.title, then.places, now.places)
    yield from difference_in("item-table-law", key, new.title, then.law, now.law)
    if old.swaps != new.swaps:
        swapped = (tuple(dict.fromkeys(each for swap in item.swaps for each in swap)) for item in (old, new))
        was, stands = swapped
        yield Difference("item-swaps", key, new.title, called(before, was), called(after, stands))


def _of_order(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """What departs from the order of the delegation at this item alone, told by the order that follows."""
    old, new = before.programme.items[key], after.programme.items[key]
    if old.places != new.places:
        for side in sides_of_both(before, after):
            orders = (called(visit, order_at(visit, item, side)) for visit, item in ((before, old), (after, new)))
            yield from order_differences("item-order", key, new.title, *orders)


def _of_honours(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    new = after.programme.items[key]
    then, now = honours_at(before, before.programme.items[key]), honours_at(after, new)
    places: tuple[tuple[str, FlagPlace], ...] = (
        ("item-flags-table", "table"), ("item-flags-row", "row"), ("item-flags-crossed", "crossed"),
        ("item-flags-car", "car"),
    )  # fmt: skip
    for code, place in places:
        yield from difference_in(code, key, new.title, then.flags[place], now.flags[place])
    facets = (
        ("item-honours-photograph", "photograph"), ("item-honours-anthems", "anthems"), ("item-honours-law", "law"),
    )  # fmt: skip
    for code, name in facets:
        yield from difference_in(code, key, new.title, getattr(then, name), getattr(now, name))


def _of_chairs(after: Visit, old: Item, new: Item) -> Iterator[Difference]:
    kinds = (("item-chair", old.chairs, new.chairs), ("item-chair-noted", old.chairs_noted, new.chairs_noted))
    for code, then, now in kinds:
        for who in dict.fromkeys((*then, *now)):
            yield from difference_in(code, new.id, new.title, then.get(who), now.get(who), who=named(after, who))
