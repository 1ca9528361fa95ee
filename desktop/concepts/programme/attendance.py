"""What the desktop says of attendance: who was there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_args

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Holds, both, given
from desktop.concepts.edges.fields import AT, OPTIONAL_SIDE, Field, Form, OneOf, Pick, Several, SomebodyNew, YesNo
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER, members
from desktop.concepts.programme.unlisted import comes_as
from domain.programme.attendance import (
    AttendanceMarked,
    Attended,
    MarkAllPresent,
    MarkAttendance,
    NotePresence,
    RetractMark,
)
from domain.programme.unlisted import RecordPersonPresent

if TYPE_CHECKING:
    from domain.visit.visit import Visit


def _in_his_place(visit: Visit, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is known of whoever sat in the place of a member and is on no list."""
    member = visit.delegations.members.get(str(said.get("member")))
    known = {"item": said.get("item"), "at": said.get("at"), "side": member.side if member is not None else None}
    known |= {"instead_of": member.id, "category": comes_as(member)} if member is not None else {}
    return {name: value for name, value in known.items() if value is not None}


def _who_stood_in(known: Mapping[str, Any]) -> str:
    return "by" if known.get("attended") == "replaced" else ""


def _marked(attended: str) -> Holds:
    return lambda values: values.get("attended") == attended


CONCEPT = Concept(
    menu="attendance",
    forms=(
        Form(
            MarkAttendance,
            (ITEM, MEMBER, Field("attended", OneOf("attended", Attended)), AT, Field("by", Pick(members))),
            somebody_new=SomebodyNew("by", RecordPersonPresent, _in_his_place),
            begins=_who_stood_in,
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
