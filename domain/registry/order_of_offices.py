"""The order of offices of a state: which class of office stands before which, since when, and by what source.

Each state orders its offices itself, in a law, a decree or by custom (protocol 3.9). Those the program knows lie in
`resources/orders`; an office gives its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import Literal

import msgspec

from domain.core.nearest import offered
from domain.core.packaged import packaged
from domain.core.problem import Refused
from domain.core.text import Wording, refuse_unfit
from domain.core.times import refuse_remote_day
from domain.registry.office_class import OFFICE_CLASSES

Interim = Literal["titular", "own"]
"""Whose rank a state's law gives to who acts ad interim: that of the holder he stands in for, or of his own office."""

Setting = Literal["at-home", "abroad"]
"""Where an order holds, in a state that has two: for a side that hosts, or for one that is a guest."""

_UNNAMED: tuple[str, ...] = tuple(
    each
    for known in OFFICE_CLASSES
    if known != "former-head"
    for each in (("former-head", known) if known == "former-prime-minister" else (known,))
)
"""How the classes stand that an order does not name: the general order, but a former head after those in office."""

_SETTINGS: dict[str, Setting] = {"host": "at-home"}


class OrderOfOffices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An order of offices as a table: its classes, the highest first. An event keeps it whole, so it carries no rules.

    Words of closed sets are text, as in events. A class that is in neither `classes` nor `open` stands after those in
    `classes`, in the general order; but a former head of state after those in office, never second by default.
    """

    state: Wording
    name: Wording
    """What it is called: a decree, a table, a custom."""
    valid_from: date | None
    """The first day; None: not known."""
    valid_until: date | None
    """The last day; None: it still holds."""
    source: Wording
    """By what text it is known; where it is custom and not law, that it is."""
    classes: tuple[str, ...]
    equal: tuple[str, ...] = ()
    """The classes that share the rank of the one before them."""
    open: tuple[str, ...] = ()
    """The classes of which it is not known where they stand."""
    interim: str | None = None
    """Whose rank who acts ad interim has, one of `Interim` (protocol 3.10); None: it does not say."""
    setting: str | None = None
    """One of `Setting`; None: it holds wherever the state's side is."""

    @property
    def ranks(self) -> Mapping[str, int]:
        """The rank of each class it names, from 1; those that are equal share one."""
        return _ranks(self.classes, self.equal)

    def weight(self, office_class: str | None) -> int:
        """How high a class stands by it, 1 being the highest. What it does not name comes after, in general order."""
        return _weights(self.classes, self.equal).get(office_class, len(self.classes) + len(OFFICE_CLASSES) + 1)

    def leaves_open(self, office_class: str) -> bool:
        """Whether it does not say where a class stands, though it may stand among those it names: to be asked."""
        office_class = _counted(office_class, self.ranks)
        if office_class in self.ranks or office_class not in OFFICE_CLASSES:
            return False
        lowest = max((OFFICE_CLASSES.index(each) for each in self.ranks if each in OFFICE_CLASSES), default=-1)
        return office_class in self.open or OFFICE_CLASSES.index(office_class) < lowest

    def holds_on(self, first: date, last: date) -> bool:
        """Whether it holds on every day from one to another."""
        return (self.valid_from is None or self.valid_from <= first) and (
            self.valid_until is None or last <= self.valid_until
        )


@cache
def _ranks(classes: tuple[str, ...], equal: tuple[str, ...]) -> Mapping[str, int]:
    # Kept because a member's rank is asked for whenever an order is derived.
    found: dict[str, int] = {}
    rank = 0
    for each in classes:
        rank += 0 if each in equal and rank else 1
        found.setdefault(each, rank)
    return found


@cache
def _weights(classes: tuple[str, ...], equal: tuple[str, ...]) -> Mapping[str | None, int]:
    ranks, after = _ranks(classes, equal), len(classes) + 1
    counted = {each: _counted(each, ranks) for each in OFFICE_CLASSES}
    return {each: ranks.get(known, after + _UNNAMED.index(known)) for each, known in counted.items()}


def _counted(office_class: str, ranks: Mapping[str, int]) -> str:
    """The class one counts as: a monarch is the head of state of whom an order speaks, unless it names him."""
    return "head-of-state" if office_class == "monarch" and "monarch" not in ranks else office_class


class _State(msgspec.Struct, frozen=True):
    name: Wording
    also: tuple[str, ...]


class _Shipped(msgspec.Struct, frozen=True):
    states: dict[str, _State]
    orders: dict[str, dict[str, msgspec.Raw]]


@cache
def _shipped() -> _Shipped:
    content = packaged("orders", "orders.json").read_bytes()
    return msgspec.json.decode(content, type=_Shipped)


@cache
def shipped_orders() -> Mapping[str, OrderOfOffices]:
    """The orders the program comes with, by their keys."""
    shipped = _shipped()
    return {key: _order(shipped.states, fields) for key, fields in shipped.orders.items()}


def _order(states: Mapping[str, _State], fields: Mapping[str, msgspec.Raw]) -> OrderOfOffices:
    told = {name: msgspec.json.decode(value) for name, value in fields.items()}
    return msgspec.convert({**told, "state": states[told["state"]].name}, OrderOfOffices)


@cache
def _other_names() -> Mapping[str, frozenset[str]]:
    """Of each name of a state the program knows, in small letters, all its names."""
    found: dict[str, frozenset[str]] = {}
    for state in _shipped().states.values():
        names = frozenset(_plain(each) for each in (*state.name.values(), *state.also))
        found |= dict.fromkeys(names, names)
    return found


def same_state(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two sets of names are of one state: a name is in both, or is known as another of its names."""
    return not _names(one).isdisjoint(_names(other))


def _names(called: Iterable[str]) -> frozenset[str]:
    said = frozenset(map(_plain, called))
    return said.union(*(_other_names().get(each, frozenset()) for each in said))


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())


def orders_of(
    orders: Mapping[str, OrderOfOffices], called: Iterable[str], side: str, first: date, last: date
) -> list[str]:
    """The keys of the orders of a state that hold on all the days, those meant for a host or a guest first.

    Args:
        called: the names of the state, in any language, long or short.
        side: whether it hosts, or comes as a guest.
    """
    names = tuple(called)
    setting = _SETTINGS.get(side, "abroad")
    found = [
        key for key, each in orders.items() if same_state(each.state.values(), names) and each.holds_on(first, last)
    ]  # fmt: skip
    newest = sorted(found, key=lambda key: orders[key].valid_from or date.min, reverse=True)
    return sorted(newest, key=lambda key: _fit(orders[key].setting, setting))


def _fit(setting: str | None, wanted: Setting) -> int:
    return 0 if setting == wanted else 1 if setting is None else 2


def known_order(orders: Mapping[str, OrderOfOffices], key: str) -> OrderOfOffices:
    """The order of that key.

    Raises:
        Refused: `unknown-order`, with the nearest there are.
    """
    if key not in orders:
        raise Refused("unknown-order", field="order", **offered(key, orders), order=key)
    return orders[key]


def refuse_unfit_order(order: OrderOfOffices) -> None:
    """Hold a table to what an order is.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`, `days-reversed`,
            `day-out-of-range`, `no-classes`, `unknown-class`, `class-twice`, `class-not-named`.
    """
    refuse_unfit(order.state, "state")
    refuse_unfit(order.name, "name")
    if not order.source:
        raise Refused("text-missing", field="source")
    for day, at in ((order.valid_from, "valid_from"), (order.valid_until, "valid_until")):
        if day is not None:
            refuse_remote_day(day, at)
    if order.valid_from and order.valid_until and order.valid_until < order.valid_from:
        raise Refused("days-reversed", field="valid_until", first=order.valid_from, last=order.valid_until)
    _refuse_unfit_classes(order)


def _refuse_unfit_classes(order: OrderOfOffices) -> None:
    if not order.classes:
        raise Refused("no-classes", field="classes")
    for at, classes in (("classes", order.classes), ("equal", order.equal), ("open", order.open)):
        for each in classes:
            if each not in OFFICE_CLASSES:
                raise Refused("unknown-class", field=at, **offered(each, OFFICE_CLASSES), office_class=each[:60])
    twice = next((each for each in order.classes if order.classes.count(each) > 1 or each in order.open), None)
    if twice is not None:
        raise Refused("class-twice", field="classes", office_class=twice)
    alone = next((each for each in order.equal if each not in order.classes[1:]), None)
    if alone is not None:
        raise Refused("class-not-named", field="equal", office_class=alone)
