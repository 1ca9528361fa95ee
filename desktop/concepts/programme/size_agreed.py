"""What the desktop says of how many will take part: as agreed, and at most."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import OPTIONAL_SIDE, Field, Form, YesNo
from desktop.concepts.edges.items import ITEM
from domain.programme.size_agreed import AgreeSize, LimitSize, SizeLimited

CONCEPT = Concept(
    menu="sizes",
    forms=(
        Form(
            AgreeSize,
            (
                ITEM, Field("size", "line"), Field("least", "whole-number"), Field("most", "whole-number"),
                Field("about", YesNo("form.size-about")), OPTIONAL_SIDE,
            ),
        ),
        Form(LimitSize, (ITEM, Field("most", "whole-number"), OPTIONAL_SIDE)),
    ),
    sentences={SizeLimited: cleared("most")},
)  # fmt: skip
