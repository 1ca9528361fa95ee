"""What the desktop says of chairs, planned and seen."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, OneOf, Several
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import members
from domain.seating.chairs import (
    ChairKind,
    ChairNoted,
    ChairPlanned,
    ChairSize,
    FlagBeside,
    NoteChairs,
    PlanChairs,
)

_CHAIRS = (
    ITEM,
    Field("members", Several(members)),
    Field("chair", OneOf("chair", ChairKind, optional=True)),
    Field("chair_size", OneOf("chair-size", ChairSize, optional=True)),
    Field("distance", "whole-number"),
    Field("flag", OneOf("flag-beside", FlagBeside, optional=True)),
)

CONCEPT = Concept(
    menu="tables",
    forms=(
        Form(PlanChairs, _CHAIRS),
        Form(NoteChairs, _CHAIRS),
    ),
    sentences={ChairPlanned: cleared("chair"), ChairNoted: cleared("chair")},
)
