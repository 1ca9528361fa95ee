"""What the desktop says of the order of offices a side follows."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import FIRST
from desktop.concepts.edges.fields import SIDE, Field, Form, Offered, Registered
from desktop.desk.registries import DeskRegistries
from desktop.wording.words import say
from domain.delegation.side_order import AdoptOrder, OrderAdopted


def orders(registries: DeskRegistries) -> Offered:
    """Every order of offices known, by its state."""
    named = {
        key: say.words("order.of-state", state=each.state, called=each.name)
        for key, each in registries.known_orders.items()
    }
    return sorted(named.items(), key=lambda order: order[1].casefold())


ORDER = Field("order", Registered(orders))

CONCEPT = Concept(
    menu="order",
    forms=(Form(AdoptOrder, (SIDE, ORDER)),),
    sentences={OrderAdopted: FIRST},
)
