"""What the desktop says of flags, photographs and anthems."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared, given
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.edges.items import ITEM
from domain.programme.flag_law import RightOf
from domain.programme.honours import AnthemOrder, HonoursArranged, HonoursLawWorded, LeaveHonoursToCustom, SettleHonours

_RIGHT_OF = OneOf("right-of", RightOf, optional=True)

CONCEPT = Concept(
    menu="honours",
    forms=(
        Form(
            SettleHonours,
            (
                ITEM,
                Field("flags_at_table", _RIGHT_OF),
                Field("flags_in_row", _RIGHT_OF),
                Field("flags_crossed", _RIGHT_OF),
                Field("flags_on_car", _RIGHT_OF),
                Field("photograph", _RIGHT_OF),
                Field("anthems", OneOf("anthems", AnthemOrder, optional=True)),
                Field("law", "texts"),
            ),
        ),
        Form(LeaveHonoursToCustom, (ITEM,)),
    ),
    sentences={HonoursArranged: {"by-law": given("law")}, HonoursLawWorded: cleared("law")},
)
