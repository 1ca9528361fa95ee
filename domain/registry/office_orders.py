"""Orders of offices an office gives itself, in its own stream: of a state the program knows none of, or another one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Notes, Texts, Token, first_free, id_words
from domain.registry.branch import OfficeItself
from domain.registry.office_class import OfficeClass
from domain.registry.order_of_offices import (
    Interim,
    OrderOfOffices,
    Setting,
    known_order,
    refuse_unfit_order,
    shipped_orders,
)


class OrderGiven(Event[OfficeItself], frozen=True):
    """The office gave an order of offices, or gave one of its own anew: a table by state, dated, with its source."""

    topic = "order-of-offices.given"
    vocabulary = 4
    order: str
    table: OrderOfOffices

    def evolve(self, office: OfficeItself) -> None:
        office.orders = {**office.orders, self.order: self.table}

    def touches(self) -> Facets:
        return facets(self.order, "order-of-offices")

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        stood = before.orders.get(self.order)
        return {
            "state": self.table.state, "called": self.table.name, "because": self.table.source,
            "before": stood.name if stood is not None else None,
        }  # fmt: skip


class OrderWithdrawn(Event[OfficeItself], frozen=True):
    """An order of offices the office had given is followed by nobody from now on. Visits keep what they adopted."""

    topic = "order-of-offices.withdrawn"
    vocabulary = 4
    order: str

    def evolve(self, office: OfficeItself) -> None:
        office.orders = {key: table for key, table in office.orders.items() if key != self.order}

    def touches(self) -> Facets:
        return facets(self.order, "order-of-offices")

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        stood = before.orders[self.order]
        return {"state": stood.state, "called": stood.name}


class GiveOrderOfOffices(Command[OfficeItself], frozen=True):
    """Give the order of offices of a state, as a table with its source; under the key of one, it replaces that one.

    Refuses: text-missing, text-too-long, text-not-allowed, days-reversed, day-out-of-range, no-classes, class-twice,
    class-not-named.
    """

    creates = ("order",)

    state: Texts
    name: Texts
    basis: Notes
    """By what text the order is known; where it is custom and not law, that it is."""
    classes: tuple[OfficeClass, ...]
    equal: tuple[OfficeClass, ...] = ()
    open: tuple[OfficeClass, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None
    interim: Interim | None = None
    setting: Setting | None = None
    order: Token | None = None

    @classmethod
    def current_values(cls, office: OfficeItself, known: Known) -> dict[str, Any]:
        stood = office.orders.get(str(known.get("order")))
        if stood is None:
            return {}
        fields = {name: getattr(stood, name) for name in stood.__struct_fields__ if name != "source"}
        return {**fields, "basis": stood.source}

    def complete(self, office: OfficeItself, now: datetime) -> Self:
        if self.order is not None:
            return self
        year = f"-{self.valid_from.year}" if self.valid_from is not None else ""
        taken = {**shipped_orders(), **office.orders}
        key = first_free(f"{id_words(self.state) or 'order'}{year}", taken.__contains__)
        return msgspec.structs.replace(self, order=key)

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        if not self.basis:
            raise Refused("text-missing", field="basis")
        table = OrderOfOffices(
            dict(self.state), dict(self.name), self.valid_from, self.valid_until, dict(self.basis), self.classes,
            self.equal, self.open, self.interim, self.setting,
        )  # fmt: skip
        refuse_unfit_order(table)
        if office.orders.get(str(self.order)) != table:
            yield OrderGiven(str(self.order), table)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        stood = before.orders.get(str(self.order))
        return (WithdrawOrderOfOffices(str(self.order)) if stood is None else giving(str(self.order), stood),)


class WithdrawOrderOfOffices(Command[OfficeItself], frozen=True):
    """Withdraw an order of offices the office gave; one that the program comes with serves again in its place.

    Refuses: unknown-order.
    """

    order: Token

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        known_order(office.orders, self.order)
        yield OrderWithdrawn(self.order)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        return (giving(self.order, before.orders[self.order]),)


def giving(order: str, table: OrderOfOffices) -> GiveOrderOfOffices:
    """The command that gives a table again."""
    fields = {**msgspec.to_builtins(table), "order": order}
    fields["basis"] = fields.pop("source")
    return msgspec.convert(fields, GiveOrderOfOffices)
