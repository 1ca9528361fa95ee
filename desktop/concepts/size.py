"""What the desktop says of how many take part: agreed, at most, held."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import OPTIONAL_SIDE, Field, Form
from desktop.concepts.programme import ITEM
from domain.programme.size import AgreeSize, HeldSizeNoted, LimitSize, NoteHeldSize, SizeLimited

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(AgreeSize, (ITEM, Field("size", "line"), OPTIONAL_SIDE)),
        Form(LimitSize, (ITEM, Field("most", "whole-number"), OPTIONAL_SIDE)),
        Form(NoteHeldSize, (ITEM, *(Field(side, "whole-number") for side in ("host", "guest", "third")))),
    ),
    sentences={HeldSizeNoted: cleared("size"), SizeLimited: cleared("most")},
)
