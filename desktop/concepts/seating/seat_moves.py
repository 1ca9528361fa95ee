"""What the desktop says of several people who move along a table together."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, OneOf, Several
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import members
from domain.seating.seat_moves import MoveSeats, SeatWay

CONCEPT = Concept(
    menu="tables",
    forms=(
        Form(
            MoveSeats,
            (
                ITEM,
                Field("members", Several(members)),
                Field("way", OneOf("seat-way", SeatWay)),
                Field("steps", "whole-number"),
            ),
        ),
    ),
)
