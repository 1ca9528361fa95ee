"""The forms of where people sit, stand and ride: tables, lines, honours, cars."""

from __future__ import annotations

from desktop.forms.editors import pick
from desktop.forms.fields import (
    PLACE_IN_ORDER,
    PLACE_OR_AFTER,
    Choice,
    Field,
    Form,
    Pick,
)
from desktop.forms.tables.common import (
    AFTER,
    ITEM,
    MEMBER,
    PEOPLE,
)
from domain.programme.honours import AnthemOrder, RightOf
from domain.programme.motorcade import Seat
from domain.seating.convention import Facing, InterpreterSeat, NoteTakerSeat, Preset, Ranking, Shape
from domain.seating.interleaving import Interleaving
from domain.seating.lines import LineKind

LINE = Field("line", Pick(pick.standing_lines))

FORMS: tuple[Form, ...] = (
    Form(
        "set-table",
        (
            ITEM, Field("convention", Choice("convention", Preset, optional=True)),
            Field("facing", Choice("facing", Facing, optional=True)),
            Field("ranking", Choice("ranking", Ranking, optional=True)),
            Field("interpreter", Choice("interpreter-seat", InterpreterSeat, optional=True)),
            Field("note_takers", Choice("note-taker-seat", NoteTakerSeat, optional=True)),
            Field("shape", Choice("shape", Shape, optional=True)),
            Field("places", "whole-number"), Field("law", "line"),
        ),
    ),
    Form("leave-table-to-default", (ITEM,)),
    Form("swap-seats", (ITEM, MEMBER, Field("other", Pick(pick.members)))),
    Form("leave-seats-to-rule", (ITEM,)),
    Form("place-participant", (ITEM, MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
    Form("return-participant-to-rule", (ITEM, MEMBER)),
    Form(
        "draw-up-line",
        (
            ITEM, Field("kind", Choice("line", LineKind)), Field("point", "texts"), PEOPLE,
            Field("mixing", Choice("mixing", Interleaving)), Field("rows", "whole-number"),
        ),
    ),
    Form(
        "arrange-line",
        (LINE, Field("mixing", Choice("mixing", Interleaving, optional=True)), Field("rows", "whole-number")),
    ),
    Form("take-down-line", (LINE,)),
    Form("restore-line", (Field("line", Pick(pick.lines_taken_down)),)),
    Form("stand-in-line", (LINE, MEMBER, Field("by", Pick(pick.members)))),
    Form("step-out-of-line", (LINE, MEMBER)),
    Form("place-in-line", (LINE, MEMBER, Field("after", Pick(pick.members)))),
    Form("leave-place-to-order", (LINE, MEMBER)),
    Form(
        "arrange-honours",
        (
            ITEM, Field("flags", Choice("right-of", RightOf)), Field("photograph", Choice("right-of", RightOf)),
            Field("anthems", Choice("anthems", AnthemOrder)), Field("law", "line"),
        ),
    ),
    Form("leave-honours-to-custom", (ITEM,)),
    Form("form-motorcade", (ITEM, Field("cars", "cars"))),
    Form("dissolve-motorcade", (ITEM,)),
    Form(
        "seat-in-car",
        (ITEM, MEMBER, Field("car", "whole-number"), Field("seat", Choice("car-seat", Seat, optional=True))),
    ),
    Form("take-from-car", (ITEM, MEMBER)),
)  # fmt: skip
