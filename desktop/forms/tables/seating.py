"""The forms of where people sit, stand and ride: tables, lines, honours, cars."""

from __future__ import annotations

from desktop.forms.editors import pick
from desktop.forms.editors.car import CarsEditor
from desktop.forms.editors.text import (
    LineEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.fields import (
    AFTER,
    ITEM,
    MEMBER,
    PEOPLE,
    PLACE_IN_ORDER,
    PLACE_OR_AFTER,
    Field,
    Form,
    choice,
    pick_one,
)
from domain.programme.honours import AnthemOrder, RightOf
from domain.programme.motorcade import Seat
from domain.seating.convention import Facing, InterpreterSeat, NoteTakerSeat, Preset, Ranking, Shape
from domain.seating.interleaving import Interleaving
from domain.seating.lines import LineKind

LINE = Field("line", pick_one(pick.standing_lines))

FORMS: tuple[Form, ...] = (
    Form(
        "set-table",
        (
            ITEM, Field("convention", choice("convention", Preset, optional=True)),
            Field("facing", choice("facing", Facing, optional=True)),
            Field("ranking", choice("ranking", Ranking, optional=True)),
            Field("interpreter", choice("interpreter-seat", InterpreterSeat, optional=True)),
            Field("note_takers", choice("note-taker-seat", NoteTakerSeat, optional=True)),
            Field("shape", choice("shape", Shape, optional=True)),
            Field("places", WholeNumberEditor), Field("law", LineEditor),
        ),
    ),
    Form("leave-table-to-default", (ITEM,)),
    Form("swap-seats", (ITEM, MEMBER, Field("other", pick_one(pick.members)))),
    Form("leave-seats-to-rule", (ITEM,)),
    Form("place-participant", (ITEM, MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
    Form("return-participant-to-rule", (ITEM, MEMBER)),
    Form(
        "draw-up-line",
        (
            ITEM, Field("kind", choice("line", LineKind)), Field("point", TextsEditor), PEOPLE,
            Field("mixing", choice("mixing", Interleaving)), Field("rows", WholeNumberEditor),
        ),
    ),
    Form(
        "arrange-line",
        (LINE, Field("mixing", choice("mixing", Interleaving, optional=True)), Field("rows", WholeNumberEditor)),
    ),
    Form("take-down-line", (LINE,)),
    Form("restore-line", (Field("line", pick_one(pick.lines_taken_down)),)),
    Form("stand-in-line", (LINE, MEMBER, Field("by", pick_one(pick.members, optional=True)))),
    Form("step-out-of-line", (LINE, MEMBER)),
    Form("place-in-line", (LINE, MEMBER, Field("after", pick_one(pick.members, optional=True)))),
    Form("leave-place-to-order", (LINE, MEMBER)),
    Form(
        "arrange-honours",
        (
            ITEM, Field("flags", choice("right-of", RightOf)), Field("photograph", choice("right-of", RightOf)),
            Field("anthems", choice("anthems", AnthemOrder)), Field("law", LineEditor),
        ),
    ),
    Form("leave-honours-to-custom", (ITEM,)),
    Form("form-motorcade", (ITEM, Field("cars", CarsEditor))),
    Form("dissolve-motorcade", (ITEM,)),
    Form(
        "seat-in-car",
        (ITEM, MEMBER, Field("car", WholeNumberEditor), Field("seat", choice("car-seat", Seat, optional=True))),
    ),
    Form("take-from-car", (ITEM, MEMBER)),
)  # fmt: skip
