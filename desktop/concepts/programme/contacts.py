"""What the desktop says of the officer responsible for an item, and of who greets at it."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, both, cleared, given
from desktop.concepts.edges.fields import Field, Form, Many, SomePerson
from desktop.concepts.edges.items import ITEM
from domain.programme.contacts import AssignOfficer, GreetersNamed, NameGreeters, OfficerAssigned


def _same_officer(values: Values) -> bool:
    """Whether the one responsible stays, and only how to reach him is another."""
    return bool(values.get("same"))


CONCEPT = Concept(
    menu="about-items",
    forms=(
        Form(
            AssignOfficer,
            (ITEM, Field("officer", "line"), Field("telephone", "line"), Field("person", SomePerson())),
            many=Many("item"),
        ),
        Form(NameGreeters, (ITEM, Field("greeters", "greeters"))),
    ),
    sentences={
        OfficerAssigned: {
            **cleared("officer"),
            "same": both(_same_officer, given("telephone")),
            "same-without-telephone": _same_officer,
        },
        GreetersNamed: cleared("who"),
    },
)
