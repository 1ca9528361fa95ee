"""What the desktop says of tables: their convention and their seats."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER, members
from desktop.concepts.edges.endings import given
from desktop.concepts.edges.fields import Choice, Field, Form, Pick
from desktop.concepts.programme import ITEM
from domain.seating.convention import Facing, InterpreterSeat, NoteTakerSeat, Preset, Ranking, TableShape
from domain.seating.table_commands import LeaveSeatsToRule, LeaveTableToDefault, SetTable, SwapSeats, TableSet

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(
            SetTable,
            (
                ITEM,
                Field("convention", Choice("convention", Preset, optional=True)),
                Field("facing", Choice("facing", Facing, optional=True)),
                Field("ranking", Choice("ranking", Ranking, optional=True)),
                Field("interpreter", Choice("interpreter-seat", InterpreterSeat, optional=True)),
                Field("note_takers", Choice("note-taker-seat", NoteTakerSeat, optional=True)),
                Field("shape", Choice("shape", TableShape, optional=True)),
                Field("places", "whole-number"),
                Field("law", "line"),
            ),
        ),
        Form(LeaveTableToDefault, (ITEM,)),
        Form(SwapSeats, (ITEM, MEMBER, Field("other", Pick(members)))),
        Form(LeaveSeatsToRule, (ITEM,)),
    ),
    sentences={TableSet: {"by-law": given("law")}},
)
