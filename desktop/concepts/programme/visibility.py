"""What the desktop says of who may see an item, and of the time announced to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, cleared, given, lacking
from desktop.concepts.edges.fields import Field, Form, Many, OneOf
from desktop.concepts.edges.items import ITEM
from domain.programme.visibility import Audience, SetVisibility, VisibilitySet
from domain.visit.visit import Visit

AUDIENCE = Field("audience", OneOf("audience", Audience, optional=True))


def _by_each(visit: Visit, item: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is asked for all; the hour that is announced of each stays."""
    return {**asked, "announced": visit.programme.items[item].announced}


CONCEPT = Concept(
    menu="about-items",
    forms=(
        Form(
            SetVisibility,
            (ITEM, AUDIENCE, Field("announced", "planned-time")),
            many=Many("item", (AUDIENCE,), _by_each),
        ),
    ),
    sentences={
        VisibilitySet: {
            "timed": both(given("audience"), given("announced")),
            "time-only": both(lacking("audience"), given("announced")),
            **cleared("audience"),
        }
    },
)
