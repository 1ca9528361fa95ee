"""What the desktop says of where an item takes place."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Form, Many
from desktop.concepts.edges.items import ITEM, PLACE
from desktop.concepts.registry.room import ROOM
from desktop.concepts.registry.venue import HOUSE
from domain.programme.place import AssignRoom, ItemPlaced, PlaceItem

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(PlaceItem, (ITEM, PLACE), many=Many("item")),
        Form(AssignRoom, (ITEM, HOUSE, ROOM), many=Many("item")),
    ),
    sentences={ItemPlaced: cleared("place")},
)
