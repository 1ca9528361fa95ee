"""What the desktop says of the officer responsible for an item, and of who greets at it."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared, given
from desktop.concepts.edges.fields import Field, Form, SomePerson
from desktop.concepts.programme import ITEM
from domain.programme.contacts import AssignOfficer, GreetersNamed, NameGreeters, OfficerAssigned

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(
            AssignOfficer, (ITEM, Field("officer", "line"), Field("telephone", "line"), Field("person", SomePerson()))
        ),
        Form(NameGreeters, (ITEM, Field("greeters", "greeters"))),
    ),
    sentences={
        OfficerAssigned: {**cleared("officer"), "same": given("same")},
        GreetersNamed: cleared("who"),
    },
)
