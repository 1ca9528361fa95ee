"""Which order of offices a side follows: that of its state, copied into the visit, or the general one (protocol 3.9).

A visit reads its own stream only: what a state changes later changes no list that stands. Without an entry of this
kind a side follows the general order, as every visit did before there were others (decision 16).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Token
from domain.registry.order_of_offices import OrderOfOffices, refuse_unfit_order

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class FollowedOrder(msgspec.Struct, frozen=True):
    """The order a side follows: its key among the orders known, and the table as it was when it was adopted."""

    key: str
    table: OrderOfOffices


class OrderAdopted(Event, frozen=True):
    """A side follows an order of offices from here on: the table itself is kept, whatever becomes of the state's."""

    topic = "order-of-offices.adopted"
    vocabulary = 4
    side: str
    order: str
    table: OrderOfOffices

    def evolve(self, visit: Visit) -> None:
        visit.delegations.orders[self.side] = FollowedOrder(self.order, self.table)
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.side, "order-of-offices")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.delegations.orders.get(self.side)
        table = self.table
        return {"state": table.state, "called": table.name, "before": stood.table.name if stood else None}


class OrderSetAside(Event, frozen=True):
    """A side follows the general order of offices again."""

    topic = "order-of-offices.set-aside"
    vocabulary = 4
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.orders.pop(self.side, None)
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.side, "order-of-offices")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.orders[self.side].table.name}


class AdoptOrder(Command, frozen=True):
    """Let a side follow an order of offices, by its key among those known; without one, the general order.

    The office copies the table into the visit. What the sending side lists, and places given by hand, go before it.

    Refuses: unknown-order, unfit-order.
    """

    side: Side
    order: Token | None = None
    table: OrderOfOffices | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        followed = visit.delegations.orders.get(str(known.get("side")))
        return {"order": followed.key if followed is not None else None}

    def worded(self, visit: Visit, registries: Registries) -> Self:
        if self.order is None or self.table is not None:
            return self
        return msgspec.structs.replace(self, table=registries.known_order(self.order))

    def decide(self, visit: Visit) -> Iterator[Event]:
        stood = visit.delegations.orders.get(self.side)
        if self.order is None or self.table is None:
            if stood is not None:
                yield OrderSetAside(self.side)
            return
        _refuse_unfit(self.table)
        if stood != FollowedOrder(self.order, self.table):
            yield OrderAdopted(self.side, self.order, self.table)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.delegations.orders.get(self.side)
        return (AdoptOrder(self.side, stood.key, stood.table) if stood is not None else AdoptOrder(self.side),)


def _refuse_unfit(table: OrderOfOffices) -> None:
    """A table that the office copies is one; one that was sent is held to what an order is."""
    try:
        refuse_unfit_order(table)
    except Refused as refused:
        raise Refused("unfit-order", field="table", because=refused.code) from None
