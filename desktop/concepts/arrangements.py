"""What the desktop says of how an item is arranged: words, moves, press and officer."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.programme import ITEM, PRESS
from desktop.forms.fields import TITLE, Field, Form
from desktop.wording.endings import cleared
from domain.programme.arrangements import (
    AssignOfficer,
    DescribeItem,
    DescribeMoves,
    ItemDescribed,
    MovesDescribed,
    OfficerAssigned,
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
    sentences={ItemDescribed: cleared("detail"), MovesDescribed: cleared("moves"), OfficerAssigned: cleared("officer")},
)
