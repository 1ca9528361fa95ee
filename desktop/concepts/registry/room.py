"""What the desktop says of the rooms of a venue."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.registry.venue import VENUE
from domain.registry.room import CloseRoom, DescribeRoom

ROOM = Field("room", "room")

CONCEPT = Concept(
    menu="venues",
    forms=(
        Form(
            DescribeRoom,
            (
                Field("names", "texts"),
                Field("capacity", "whole-number"),
                Field("entrances", "lines"),
                Field("reset", "whole-number"),
            ),
            (VENUE,),
        ),
        Form(CloseRoom, (ROOM,), (VENUE,)),
    ),
)
