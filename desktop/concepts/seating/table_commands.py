"""What the desktop says of tables: the convention each is laid by."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import given
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.edges.items import ITEM
from domain.seating.convention import Facing, InterpreterSeat, NoteTakerSeat, Preset, Ranking, TableShape
from domain.seating.table_commands import LeaveTableToDefault, SetTable, TableSet

CONCEPT = Concept(
    menu="tables",
    forms=(
        Form(
            SetTable,
            (
                ITEM,
                Field("convention", OneOf("convention", Preset, optional=True)),
                Field("facing", OneOf("facing", Facing, optional=True)),
                Field("ranking", OneOf("ranking", Ranking, optional=True)),
                Field("interpreter", OneOf("interpreter-seat", InterpreterSeat, optional=True)),
                Field("note_takers", OneOf("note-taker-seat", NoteTakerSeat, optional=True)),
                Field("shape", OneOf("shape", TableShape, optional=True)),
                Field("places", "whole-number"),
                Field("law", "texts"),
            ),
        ),
        Form(LeaveTableToDefault, (ITEM,)),
    ),
    sentences={TableSet: {"by-law": given("law")}},
)
