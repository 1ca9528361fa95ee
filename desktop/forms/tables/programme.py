"""The forms of the programme: items, meetings in their formats, who takes part, interpreters, blocks."""

from __future__ import annotations

from typing import get_args

from desktop.forms.editors import pick
from desktop.forms.fields import (
    SIDE,
    TITLE,
    Choice,
    Field,
    Form,
    Pick,
    Several,
    YesNo,
)
from desktop.forms.tables.common import (
    FORMAT,
    ITEM,
    KIND,
    MEMBER,
    PEOPLE,
    PLACE,
    ROOM,
    TAKING,
    VENUE,
)
from domain.core.names import Side
from domain.programme.arrangements import PressRegime
from domain.programme.interpreting import Mode
from domain.programme.meeting import Capacity, Format
from domain.visit.parties import Presence

BLOCK = Field("block", Pick(pick.blocks))
OPTIONAL_SIDE = Field("side", Choice("side", Side, optional=True))
WHEN = Field("when", "planned-time")
PRESS = Field("press", Choice("press", PressRegime))
INTERPRETERS = Field("interpreters", Several(pick.members))
NOTE_TAKERS = Field("note_takers", Several(pick.members))

FORMS: tuple[Form, ...] = (
    Form("assign-room", (ITEM, VENUE, ROOM)),
    Form("plan-item", (KIND, TITLE, WHEN, PLACE, TAKING, PRESS)),
    Form("retract-item", (ITEM,)),
    Form("restore-item", (Field("item", Pick(pick.retracted_items)),)),
    Form("move-item", (ITEM, WHEN)),
    Form("place-item", (ITEM, PLACE)),
    Form("retitle-item", (ITEM, TITLE)),
    Form("cancel-item", (ITEM,)),
    Form("reinstate-item", (ITEM,)),
    Form("describe-item", (ITEM, Field("detail", "texts"))),
    Form("describe-moves", (ITEM, Field("moves", "note"))),
    Form("set-press-regime", (ITEM, PRESS)),
    Form("assign-officer", (ITEM, Field("officer", "line"))),
    Form("plan-meeting", (FORMAT, TITLE, WHEN, PLACE, PEOPLE, INTERPRETERS, NOTE_TAKERS, TAKING, PRESS, KIND)),
    Form("change-format", (ITEM, Field("format", Choice("format", Format, optional=True)))),
    Form("list-participant", (ITEM, MEMBER, Field("capacity", Choice("capacity", Capacity)))),
    Form("take-off-participant", (ITEM, MEMBER)),
    Form(
        "assign-interpreter",
        (
            ITEM, MEMBER, Field("pairs", "pairs"), Field("mode", Choice("interpretation", Mode)),
            Field("side", Choice("side", Side, optional=True)),
            Field("person", Pick(pick.members)),
        ),
    ),
    Form("relieve-interpreter", (ITEM, MEMBER)),
    Form(
        "arrange-changeover",
        (
            ITEM, MEMBER, Field("turns", "turns"), Field("order", "whole-number"),
            Field("minutes", "whole-number"),
        ),
    ),
    Form(
        "name-head-of-side",
        (
            ITEM, SIDE, Field("members", Several(pick.members)),
            Field("co_heads", YesNo("form.co-heads")),
        ),
    ),
    Form("agree-size", (ITEM, Field("size", "line"), OPTIONAL_SIDE)),
    Form("limit-size", (ITEM, Field("most", "whole-number"), OPTIONAL_SIDE)),
    Form("note-held-size", (ITEM, *(Field(side, "whole-number") for side in get_args(Side)))),
    Form("form-block", (TITLE, Field("items", Several(pick.items)))),
    Form("dissolve-block", (BLOCK,)),
    Form("retitle-block", (BLOCK, TITLE)),
    Form("put-into-block", (ITEM, Field("block", Pick(pick.blocks)))),
    Form("move-block", (BLOCK, Field("day", "day"), Field("start", "clock"))),
    Form("name-third-party", (Field("party", "party"),)),
    Form(
        "settle-participation",
        (ITEM, SIDE, Field("how", Choice("presence", Presence, optional=True)), PLACE, Field("link", "line")),
    ),
)  # fmt: skip
