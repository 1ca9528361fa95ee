"""What the desktop says of people who exchange their seats at a table."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Pick, Several
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER, members
from domain.seating.seat_swaps import LeaveSeatsToRule, SwapSeats

CONCEPT = Concept(
    menu="tables",
    forms=(
        Form(SwapSeats, (ITEM, MEMBER, Field("other", Pick(members)))),
        Form(LeaveSeatsToRule, (ITEM, Field("members", Several(members)))),
    ),
)
