"""What the desktop says of who may see an item, and of the time announced to them."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, cleared, given, lacking
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.edges.items import ITEM
from domain.programme.visibility import Audience, SetVisibility, VisibilitySet

CONCEPT = Concept(
    menu="about-items",
    forms=(
        Form(
            SetVisibility,
            (ITEM, Field("audience", OneOf("audience", Audience, optional=True)), Field("announced", "planned-time")),
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
