"""What the desktop says of the order of the day."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import given, lacking
from desktop.concepts.edges.fields import Field, Form, OneOf, Pick
from desktop.concepts.edges.items import ITEM, items
from domain.programme.day_order import DayPart, ItemOrdered, OrderItem

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(OrderItem, (ITEM, Field("after", Pick(items)), Field("part", OneOf("day-part", DayPart, optional=True)))),
    ),
    sentences={ItemOrdered: {"in-a-part": given("part"), "by-its-hours": lacking("followed")}},
)
