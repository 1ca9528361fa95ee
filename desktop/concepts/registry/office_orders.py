"""What the desktop says of the orders of offices an office gives itself."""

from __future__ import annotations

from typing import get_args

from desktop.concepts import Concept
from desktop.concepts.edges.endings import FIRST
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Registered, SeveralAnywhere
from desktop.desk.registries import DeskRegistries
from desktop.wording.words import say
from domain.registry.office_class import OfficeClass
from domain.registry.office_orders import GiveOrderOfOffices, OrderGiven, WithdrawOrderOfOffices
from domain.registry.order_of_offices import Interim, Setting


def own_orders(registries: DeskRegistries) -> Offered:
    """The orders of offices the office gave itself."""
    words = say.words
    return [
        (key, words("order.of-state", state=each.state, called=each.name)) for key, each in registries.orders.items()
    ]


def classes() -> Offered:
    """Every class of office, in the general order."""
    return [(each, say.words.of("office-class", each)) for each in get_args(OfficeClass)]


CONCEPT = Concept(
    menu="vocabulary",
    forms=(
        Form(
            GiveOrderOfOffices,
            (
                Field("state", "texts"),
                Field("name", "texts"),
                Field("basis", "texts"),
                Field("classes", SeveralAnywhere(classes)),
                Field("equal", SeveralAnywhere(classes)),
                Field("open", SeveralAnywhere(classes)),
                Field("valid_from", "day"),
                Field("valid_until", "day-to-come"),
                Field("interim", OneOf("interim", Interim, optional=True)),
                Field("setting", OneOf("order-setting", Setting, optional=True)),
            ),
            sourced=False,
        ),
        Form(WithdrawOrderOfOffices, (Field("order", Registered(own_orders)),), sourced=False),
    ),
    sentences={OrderGiven: FIRST},
)
