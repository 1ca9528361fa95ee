"""What the desktop says of who stands in a line, and where."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Many, Pick
from desktop.concepts.edges.members import AFTER, MEMBER, members
from desktop.concepts.seating.lines import LINE
from domain.seating.line_commands import (
    LeavePlaceToOrder,
    LineJoined,
    LinePlaceGiven,
    PlaceInLine,
    StandInLine,
    StepOutOfLine,
)

CONCEPT = Concept(
    menu="lines",
    forms=(
        Form(StandInLine, (LINE, MEMBER, Field("by", Pick(members)))),
        Form(StepOutOfLine, (LINE, MEMBER), many=Many("member")),
        Form(PlaceInLine, (LINE, MEMBER, AFTER), many=Many("member", follows="after")),
        Form(LeavePlaceToOrder, (LINE, MEMBER), many=Many("member")),
    ),
    sentences={LineJoined: {"unintroduced": lacking("by")}, LinePlaceGiven: {"foremost": lacking("after")}},
)
