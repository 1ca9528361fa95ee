"""What the desktop says of flags, photographs and anthems."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import given
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.programme import ITEM
from domain.programme.honours import AnthemOrder, ArrangeHonours, HonoursArranged, LeaveHonoursToCustom, RightOf

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(
            ArrangeHonours,
            (
                ITEM,
                Field("flags", OneOf("right-of", RightOf)),
                Field("photograph", OneOf("right-of", RightOf)),
                Field("anthems", OneOf("anthems", AnthemOrder)),
                Field("law", "line"),
            ),
        ),
        Form(LeaveHonoursToCustom, (ITEM,)),
    ),
    sentences={HonoursArranged: {"by-law": given("law")}},
)
