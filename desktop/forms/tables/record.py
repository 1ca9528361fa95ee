"""The forms of what was held, who was there, and what was said."""

from __future__ import annotations

from functools import partial

from desktop.forms.editors import pick
from desktop.forms.editors.choice import YesNoEditor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.pick import SeveralEditor
from desktop.forms.editors.stays import StaysEditor
from desktop.forms.editors.text import (
    LineEditor,
    NoteEditor,
    NumberEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import DayEditor
from desktop.forms.fields import (
    AT,
    CATEGORY,
    FORMAT,
    ITEM,
    KIND,
    MEMBER,
    NAMES,
    PLACE,
    POSITION,
    SIDE,
    TAKING,
    TITLE,
    Field,
    Form,
    choice,
    pick_one,
)
from domain.core.names import Side
from domain.core.text import Language
from domain.programme.attendance import Attended
from domain.programme.meeting import Format
from domain.statements.press import Stage

STARTED = Field("started", InstantEditor)
ENDED = Field("ended", InstantEditor)
LANGUAGE = Field("language", choice("language", Language))
STAGE = Field("stage", choice("stage", Stage))
FIGURE = Field("figure", pick_one(pick.figures))
VALUE = Field("value", NumberEditor)
UNIT = Field("unit", LineEditor)
PERIOD = Field("period", LineEditor)
SOURCE_OF_FIGURE = Field("source", LineEditor)

FORMS: tuple[Form, ...] = (
    Form("start-item", (ITEM, AT)),
    Form("end-item", (ITEM, AT)),
    Form("correct-actual-times", (ITEM, STARTED, ENDED)),
    Form(
        "record-unplanned-item",
        (
            KIND, TITLE, STARTED, ENDED, Field("format", choice("format", Format, optional=True)), PLACE,
            TAKING, Field("present", partial(SeveralEditor, pick.members)),
        ),
    ),
    Form(
        "record-format",
        (ITEM, FORMAT, Field("host", WholeNumberEditor), Field("guest", WholeNumberEditor), AT),
    ),
    Form("withdraw-format", (ITEM, FORMAT, AT)),
    Form(
        "mark-attendance",
        (
            ITEM, MEMBER, Field("attended", choice("attended", Attended)), AT,
            Field("by", pick_one(pick.members, optional=True)),
        ),
    ),
    Form("withdraw-mark", (ITEM, MEMBER)),
    Form(
        "mark-all-present",
        (
            ITEM, Field("side", choice("side", Side, optional=True)),
            Field("members", partial(SeveralEditor, pick.members)),
        ),
    ),
    Form(
        "note-presence",
        (
            ITEM, MEMBER, Field("stays", StaysEditor), Field("late", partial(YesNoEditor, "form.late")),
            Field("left_early", partial(YesNoEditor, "form.left-early")),
        ),
    ),
    Form(
        "record-person-present",
        (
            ITEM, SIDE, NAMES, POSITION, CATEGORY, AT,
            Field("instead_of", pick_one(pick.members, optional=True)),
        ),
    ),
    Form("list-speaker", (ITEM, MEMBER, LANGUAGE, Field("place", WholeNumberEditor))),
    Form("take-off-speaker", (ITEM, MEMBER)),
    Form("place-speaker", (ITEM, MEMBER, Field("place", WholeNumberEditor))),
    Form("record-statement-text", (ITEM, MEMBER, STAGE, LANGUAGE, Field("text", NoteEditor))),
    Form("withdraw-statement-text", (ITEM, MEMBER, STAGE, LANGUAGE)),
    Form(
        "quote-figure",
        (ITEM, MEMBER, Field("subject", LineEditor), VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE),
    ),
    Form("correct-figure", (FIGURE, VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE)),
    Form("retract-figure", (FIGURE,)),
    Form(
        "record-claim",
        (
            Field("about", pick_one(pick.subjects)), Field("says", NoteEditor), Field("publisher", LineEditor),
            Field("published", DayEditor), Field("address", LineEditor), VALUE, UNIT,
        ),
    ),
    Form("retract-claim", (Field("claim", pick_one(pick.claims)),)),
)  # fmt: skip
