"""What the desktop says of what took place though nobody had planned it."""

from __future__ import annotations

from typing import Literal

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, given, lacking
from desktop.concepts.edges.fields import TITLE, Field, Form, OneOf, Several
from desktop.concepts.edges.items import KIND, PLACE, TAKING
from desktop.concepts.edges.members import members
from desktop.concepts.programme.meeting import OPTIONAL_FORMAT
from desktop.concepts.programme.outcome import HOURS
from domain.programme.unplanned import RecordUnplanned, UnplannedItemHeld

_AS_IT_STANDS = Literal["under-way", "held"]

CONCEPT = Concept(
    menu="record",
    forms=(
        Form(
            RecordUnplanned,
            (
                KIND,
                TITLE,
                Field("day", "day"),
                *HOURS,
                Field("outcome", OneOf("outcome", _AS_IT_STANDS, optional=True)),
                OPTIONAL_FORMAT,
                PLACE,
                TAKING,
                Field("present", Several(members)),
            ),
        ),
    ),
    sentences={
        UnplannedItemHeld: {"on-a-day": both(lacking("hours"), given("day")), "hours-unknown": lacking("hours")},
    },
)
