"""What the desktop says of how many take part: agreed, at most, held."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, both, cleared, lacking
from desktop.concepts.edges.fields import OPTIONAL_SIDE, Field, Form, YesNo
from desktop.concepts.programme import ITEM
from domain.programme.size import AgreeSize, HeldSizeNoted, LimitSize, NoteSizes, SizeLimited


def _as_announced(values: Values) -> bool:
    """Whether as many were in the room as the plan had."""
    return "announced" in values and bool(values["announced"] == values.get("size"))


CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(
            AgreeSize,
            (
                ITEM, Field("size", "line"), Field("least", "whole-number"), Field("most", "whole-number"),
                Field("about", YesNo("form.size-about")), OPTIONAL_SIDE,
            ),
        ),
        Form(LimitSize, (ITEM, Field("most", "whole-number"), OPTIONAL_SIDE)),
        Form(NoteSizes, (ITEM, Field("sizes", "sizes"))),
    ),
    sentences={
        HeldSizeNoted: {
            **cleared("size"),
            "counted": both(lacking("announced"), lacking("before")),
            "recounted": lacking("announced"),
            "as-announced": both(_as_announced, lacking("before")),
        },
        SizeLimited: cleared("most"),
    },
)  # fmt: skip
