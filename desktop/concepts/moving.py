"""What the desktop says of another time for an item."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Form
from desktop.concepts.edges.items import ITEM, WHEN
from domain.programme.moving import ItemMoved, MoveItem

CONCEPT = Concept(
    menu="programme",
    forms=(Form(MoveItem, (ITEM, WHEN)),),
    sentences={ItemMoved: cleared("planned")},
)
