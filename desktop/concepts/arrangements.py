"""What the desktop says of how an item is arranged: words, moves, press and officer."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import TITLE, Field, Form
from desktop.concepts.programme import ITEM, PRESS
from domain.programme.arrangements import (
    AssignOfficer,
    DescribeItem,
    DescribeMoves,
    ItemDescribed,
    MovesDescribed,
    OfficerAssigned,
    PressRegimeSet,
    RetitleItem,
    SetPressRegime,
)

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(DescribeItem, (ITEM, Field("detail", "texts"))),
        Form(DescribeMoves, (ITEM, Field("moves", "note"))),
        Form(SetPressRegime, (ITEM, PRESS)),
        Form(AssignOfficer, (ITEM, Field("officer", "line"))),
        Form(RetitleItem, (ITEM, TITLE)),
    ),
    sentences={
        ItemDescribed: cleared("detail"),
        MovesDescribed: cleared("moves"),
        OfficerAssigned: cleared("officer"),
        PressRegimeSet: cleared("press"),
    },
)
