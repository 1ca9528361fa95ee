"""What the desktop says of what was held: when, and in which format."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import AT, Field, Form, YesNo
from desktop.concepts.edges.items import ITEM
from desktop.concepts.programme.meeting import FORMAT
from domain.programme.holding import (
    EndItem,
    HeldFormatRecorded,
    HeldFormatWithdrawn,
    RecordFormat,
    RetractFormat,
    StartItem,
)

AT_OR_NOW = Field("at", "instant-now")
HOUR_UNKNOWN = Field("hour_unknown", YesNo("form.hour-unknown"))

CONCEPT = Concept(
    menu="record",
    forms=(
        Form(StartItem, (ITEM, AT_OR_NOW)),
        Form(EndItem, (ITEM, AT_OR_NOW)),
        Form(
            RecordFormat,
            (ITEM, FORMAT, Field("host", "whole-number"), Field("guest", "whole-number"), AT_OR_NOW, HOUR_UNKNOWN),
        ),
        Form(RetractFormat, (ITEM, FORMAT, AT)),
    ),
    sentences={
        HeldFormatRecorded: {"hour-unknown": lacking("at")},
        HeldFormatWithdrawn: {"hour-unknown": lacking("at")},
    },
)
