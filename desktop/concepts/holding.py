"""What the desktop says of what was held: when, and in which format."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import members
from desktop.concepts.edges.fields import AT, TITLE, Field, Form, Several
from desktop.concepts.meeting import FORMAT, OPTIONAL_FORMAT
from desktop.concepts.programme import ITEM, KIND, PLACE, TAKING
from domain.programme.holding import (
    CorrectActualTimes,
    EndItem,
    RecordFormat,
    RecordUnplannedItem,
    StartItem,
    WithdrawFormat,
)

STARTED = Field("started", "instant")
ENDED = Field("ended", "instant")

CONCEPT = Concept(
    menu="record",
    forms=(
        Form(StartItem, (ITEM, AT)),
        Form(EndItem, (ITEM, AT)),
        Form(CorrectActualTimes, (ITEM, STARTED, ENDED)),
        Form(
            RecordUnplannedItem,
            (KIND, TITLE, STARTED, ENDED, OPTIONAL_FORMAT, PLACE, TAKING, Field("present", Several(members))),
        ),
        Form(RecordFormat, (ITEM, FORMAT, Field("host", "whole-number"), Field("guest", "whole-number"), AT)),
        Form(WithdrawFormat, (ITEM, FORMAT, AT)),
    ),
)
