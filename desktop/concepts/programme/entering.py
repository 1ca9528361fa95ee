"""What the desktop says of items entered in the programme, and taken back."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Holds, both, given, lacking
from desktop.concepts.edges.fields import Field, Form, Pick
from desktop.concepts.edges.items import ITEM, retracted_items
from domain.programme.entering import ItemPlanned, RestoreItem, RetractItem

_SOMEWHERE: Holds = given("place")

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(RetractItem, (ITEM,)),
        Form(RestoreItem, (Field("item", Pick(retracted_items)),)),
    ),
    sentences={
        ItemPlanned: {
            "somewhere-without-day": both(_SOMEWHERE, lacking("planned")),
            "without-day": lacking("planned"),
            "somewhere": _SOMEWHERE,
        }
    },
)
