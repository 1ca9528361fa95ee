"""What the desktop says of attendance: who was there."""

from __future__ import annotations

from typing import get_args

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Holds, both, given
from desktop.concepts.edges.fields import AT, OPTIONAL_SIDE, Field, Form, OneOf, Pick, Several, YesNo
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER, members
from domain.programme.attendance import (
    AttendanceMarked,
    Attended,
    MarkAllPresent,
    MarkAttendance,
    NotePresence,
    RetractMark,
)


def _marked(attended: str) -> Holds:
    return lambda values: values.get("attended") == attended


CONCEPT = Concept(
    menu="attendance",
    forms=(
        Form(
            MarkAttendance,
            (ITEM, MEMBER, Field("attended", OneOf("attended", Attended)), AT, Field("by", Pick(members))),
        ),
        Form(
            NotePresence,
            (
                ITEM,
                MEMBER,
                Field("stays", "stays"),
                Field("late", YesNo("form.late")),
                Field("left_early", YesNo("form.left-early")),
            ),
        ),
        Form(RetractMark, (ITEM, MEMBER)),
        Form(MarkAllPresent, (ITEM, OPTIONAL_SIDE, Field("members", Several(members)))),
    ),
    sentences={
        AttendanceMarked: {
            **{f"{each}-at": both(_marked(each), given("at")) for each in ("late", "left-early")},
            **{each: _marked(each) for each in get_args(Attended)},
        }
    },
)
