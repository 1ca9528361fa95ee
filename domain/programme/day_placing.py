"""Moving an item in the order of its day by hand: it stands directly after another, and all others keep their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from domain.core.message import Command, Event
from domain.core.problem import Refused
from domain.core.text import Token
from domain.programme.day_order import DayOrder, ItemOrdered, OrderItem, items_arranged

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Orders = Mapping[str, DayOrder]
"""The order given to each item, by its id."""

FIRST = DayOrder(part="first")


class PlaceInDay(Command, frozen=True):
    """Move an item in its day, directly after another or to the beginning; all others stay in their order.

    Whatever followed the item, or stood where it comes to stand, follows what it stands behind then (protocol 5.16).
    A fact as much as a plan.

    Refuses: unknown-item, same-item, another-day.
    """

    plans = False
    item: Token
    after: Token | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if self.after is not None:
            followed = visit.programme.known(self.after)
            if followed.id == item.id:
                raise Refused("same-item", field="after", title=item.title)
            if followed.day != item.day:
                raise Refused("another-day", field="after", title=item.title, other=followed.title)
        for key, order in _placed(visit, item, self.after).items():
            yield ItemOrdered(key, order.after, order.part)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        items = before.programme.items
        placed = _placed(before, items[self.item], self.after)
        return tuple(_back(items, placed))


def _placed(visit: Visit, item: Item, after: str | None) -> dict[str, DayOrder]:
    """The orders by which an item stands where it is moved to, and all others of its day as they stood."""
    items = list(visit.programme.items.values())
    day = [each.id for each in visit.programme.active_items() if each.day == item.day]
    others = [key for key in day if key != item.id]
    at = others.index(after) + 1 if after is not None else 0
    wanted = [*others[:at], item.id, *others[at:]]
    if wanted == day:
        return {}
    stood = {each.id: each.order for each in items}
    orders = {item.id: _behind(wanted, at)}
    # Each turn gives one more item its final place, or puts one out of the way.
    for _ in range(2 * len(wanted)):
        misplaced = _misplaced(items, orders, wanted)
        if misplaced is None:
            break
        place, intruder = misplaced
        due = _behind(wanted, place)
        if {**stood, **orders}[wanted[place]] != due:
            orders[wanted[place]] = due
        elif intruder is not None:
            orders[intruder] = _behind(wanted, wanted.index(intruder))
    return {key: order for key, order in orders.items() if order != stood[key]}


def _behind(wanted: Sequence[str], place: int) -> DayOrder:
    """The order of who stands at a place: directly after whoever stands before, or first of all."""
    return DayOrder(after=wanted[place - 1]) if place else FIRST


def _misplaced(items: Sequence[Item], orders: Orders, wanted: Sequence[str]) -> tuple[int, str | None] | None:
    """The first place at which another item stands than is wanted, and which it is; None where all stand right."""
    of_day = set(wanted)
    found = [each.id for each in items_arranged(replace(each, order=orders.get(each.id, each.order)) for each in items)]
    standing = [key for key in found if key in of_day]
    for place, key in enumerate(wanted):
        there = standing[place] if place < len(standing) else None
        if there != key:
            return place, there
    return None


def _back(items: Mapping[str, Item], placed: Orders) -> Iterator[Command]:
    """What gives the items back the orders they had, in a sequence in which none follows itself."""
    now = {key: placed.get(key, item.order) for key, item in items.items()}
    waiting = list(placed)
    while waiting:
        free = next((key for key in waiting if not _circles(key, items[key].order, now)), None)
        key = free if free is not None else waiting[0]
        now[key] = items[key].order if free is not None else DayOrder()
        yield OrderItem(key, now[key].after, now[key].part)
        if free is not None:
            waiting.remove(key)


def _circles(key: str, order: DayOrder, now: Orders) -> bool:
    """Whether an item would follow itself by an order."""
    before = order.after
    while before is not None and before != key:
        before = now[before].after if before in now else None
    return before == key
