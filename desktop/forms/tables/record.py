"""The forms of what was held, who was there, and what was said."""

from __future__ import annotations

from desktop.forms.editors import pick
from desktop.forms.fields import (
    AT,
    NAMES,
    POSITION,
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
    CATEGORY,
    FORMAT,
    ITEM,
    KIND,
    MEMBER,
    PLACE,
    TAKING,
)
from domain.core.names import Side
from domain.core.text import Language
from domain.programme.attendance import Attended
from domain.programme.meeting import Format
from domain.statements.press import Stage

STARTED = Field("started", "instant")
ENDED = Field("ended", "instant")
LANGUAGE = Field("language", Choice("language", Language))
STAGE = Field("stage", Choice("stage", Stage))
FIGURE = Field("figure", Pick(pick.figures))
VALUE = Field("value", "number")
UNIT = Field("unit", "line")
PERIOD = Field("period", "line")
SOURCE_OF_FIGURE = Field("source", "line")

FORMS: tuple[Form, ...] = (
    Form("start-item", (ITEM, AT)),
    Form("end-item", (ITEM, AT)),
    Form("correct-actual-times", (ITEM, STARTED, ENDED)),
    Form(
        "record-unplanned-item",
        (
            KIND, TITLE, STARTED, ENDED, Field("format", Choice("format", Format, optional=True)), PLACE,
            TAKING, Field("present", Several(pick.members)),
        ),
    ),
    Form(
        "record-format",
        (ITEM, FORMAT, Field("host", "whole-number"), Field("guest", "whole-number"), AT),
    ),
    Form("withdraw-format", (ITEM, FORMAT, AT)),
    Form(
        "mark-attendance",
        (
            ITEM, MEMBER, Field("attended", Choice("attended", Attended)), AT,
            Field("by", Pick(pick.members)),
        ),
    ),
    Form("withdraw-mark", (ITEM, MEMBER)),
    Form(
        "mark-all-present",
        (
            ITEM, Field("side", Choice("side", Side, optional=True)),
            Field("members", Several(pick.members)),
        ),
    ),
    Form(
        "note-presence",
        (
            ITEM, MEMBER, Field("stays", "stays"), Field("late", YesNo("form.late")),
            Field("left_early", YesNo("form.left-early")),
        ),
    ),
    Form(
        "record-person-present",
        (
            ITEM, SIDE, NAMES, POSITION, CATEGORY, AT,
            Field("instead_of", Pick(pick.members)),
        ),
    ),
    Form("list-speaker", (ITEM, MEMBER, LANGUAGE, Field("place", "whole-number"))),
    Form("take-off-speaker", (ITEM, MEMBER)),
    Form("place-speaker", (ITEM, MEMBER, Field("place", "whole-number"))),
    Form("record-statement-text", (ITEM, MEMBER, STAGE, LANGUAGE, Field("text", "note"))),
    Form("withdraw-statement-text", (ITEM, MEMBER, STAGE, LANGUAGE)),
    Form(
        "quote-figure",
        (ITEM, MEMBER, Field("subject", "line"), VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE),
    ),
    Form("correct-figure", (FIGURE, VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE)),
    Form("retract-figure", (FIGURE,)),
    Form(
        "record-claim",
        (
            Field("about", Pick(pick.subjects)), Field("says", "note"), Field("publisher", "line"),
            Field("published", "day"), Field("address", "line"), VALUE, UNIT,
        ),
    ),
    Form("retract-claim", (Field("claim", Pick(pick.claims)),)),
)  # fmt: skip
