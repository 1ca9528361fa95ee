"""What the desktop says of how many were in the room."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, both, cleared, lacking
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.edges.items import ITEM
from domain.programme.size_held import HeldSizeNoted, NoteSizes


def _as_announced(values: Values) -> bool:
    """Whether as many were in the room as the plan had."""
    return "announced" in values and bool(values["announced"] == values.get("size"))


CONCEPT = Concept(
    menu="record",
    forms=(Form(NoteSizes, (ITEM, Field("sizes", "sizes"))),),
    sentences={
        HeldSizeNoted: {
            **cleared("size"),
            "counted": both(lacking("announced"), lacking("before")),
            "recounted": lacking("announced"),
            "as-announced": both(_as_announced, lacking("before")),
        },
    },
)
