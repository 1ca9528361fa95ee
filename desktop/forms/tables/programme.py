"""The forms of the programme: items, meetings in their formats, who takes part, interpreters, blocks."""

from __future__ import annotations

from functools import partial
from typing import get_args

from desktop.forms.editors import pick
from desktop.forms.editors.choice import YesNoEditor
from desktop.forms.editors.interpreting import PairsEditor, TurnsEditor
from desktop.forms.editors.pick import SeveralEditor
from desktop.forms.editors.places import PartyEditor
from desktop.forms.editors.text import (
    LineEditor,
    NoteEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import ClockEditor, DayEditor, WhenEditor
from desktop.forms.fields import (
    FORMAT,
    ITEM,
    KIND,
    MEMBER,
    PEOPLE,
    PLACE,
    ROOM,
    SIDE,
    TAKING,
    TITLE,
    VENUE,
    Field,
    Form,
    choice,
    pick_one,
)
from domain.core.names import Side
from domain.programme.arrangements import PressRegime
from domain.programme.interpreting import Mode
from domain.programme.meeting import Capacity, Format
from domain.visit.parties import Presence

BLOCK = Field("block", pick_one(pick.blocks))
OPTIONAL_SIDE = Field("side", choice("side", Side, optional=True))
WHEN = Field("when", WhenEditor)
PRESS = Field("press", choice("press", PressRegime))
INTERPRETERS = Field("interpreters", partial(SeveralEditor, pick.members))
NOTE_TAKERS = Field("note_takers", partial(SeveralEditor, pick.members))

FORMS: tuple[Form, ...] = (
    Form("assign-room", (ITEM, VENUE, ROOM)),
    Form("plan-item", (KIND, TITLE, WHEN, PLACE, TAKING, PRESS)),
    Form("retract-item", (ITEM,)),
    Form("restore-item", (Field("item", pick_one(pick.retracted_items)),)),
    Form("move-item", (ITEM, WHEN)),
    Form("place-item", (ITEM, PLACE)),
    Form("retitle-item", (ITEM, TITLE)),
    Form("cancel-item", (ITEM,)),
    Form("reinstate-item", (ITEM,)),
    Form("describe-item", (ITEM, Field("detail", TextsEditor))),
    Form("describe-moves", (ITEM, Field("moves", NoteEditor))),
    Form("set-press-regime", (ITEM, PRESS)),
    Form("assign-officer", (ITEM, Field("officer", LineEditor))),
    Form("plan-meeting", (FORMAT, TITLE, WHEN, PLACE, PEOPLE, INTERPRETERS, NOTE_TAKERS, TAKING, PRESS, KIND)),
    Form("change-format", (ITEM, Field("format", choice("format", Format, optional=True)))),
    Form("list-participant", (ITEM, MEMBER, Field("capacity", choice("capacity", Capacity)))),
    Form("take-off-participant", (ITEM, MEMBER)),
    Form(
        "assign-interpreter",
        (
            ITEM, MEMBER, Field("pairs", PairsEditor), Field("mode", choice("interpretation", Mode)),
            Field("side", choice("side", Side, optional=True)),
            Field("person", pick_one(pick.members, optional=True)),
        ),
    ),
    Form("relieve-interpreter", (ITEM, MEMBER)),
    Form(
        "arrange-changeover",
        (
            ITEM, MEMBER, Field("turns", TurnsEditor), Field("order", WholeNumberEditor),
            Field("minutes", WholeNumberEditor),
        ),
    ),
    Form(
        "name-head-of-side",
        (
            ITEM, SIDE, Field("members", partial(SeveralEditor, pick.members)),
            Field("co_heads", partial(YesNoEditor, "form.co-heads")),
        ),
    ),
    Form("agree-size", (ITEM, Field("size", LineEditor), OPTIONAL_SIDE)),
    Form("limit-size", (ITEM, Field("most", WholeNumberEditor), OPTIONAL_SIDE)),
    Form("note-held-size", (ITEM, *(Field(side, WholeNumberEditor) for side in get_args(Side)))),
    Form("form-block", (TITLE, Field("items", partial(SeveralEditor, pick.items)))),
    Form("dissolve-block", (BLOCK,)),
    Form("retitle-block", (BLOCK, TITLE)),
    Form("put-into-block", (ITEM, Field("block", pick_one(pick.blocks, optional=True)))),
    Form("move-block", (BLOCK, Field("day", DayEditor), Field("start", ClockEditor))),
    Form("name-third-party", (Field("party", PartyEditor),)),
    Form(
        "settle-participation",
        (ITEM, SIDE, Field("how", choice("presence", Presence, optional=True)), PLACE, Field("link", LineEditor)),
    ),
)  # fmt: skip
