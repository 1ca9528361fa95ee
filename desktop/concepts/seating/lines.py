"""What the desktop says of lines that are drawn up."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Pick
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import PEOPLE
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.projections.lines import LinePlan, line_plan, lines
from domain.seating.interleaving import Interleaving
from domain.seating.lines import ArrangeLine, DrawUpLine, LineDrawnUp, LineKind, RestoreLine, TakeDownLine


def standing_lines(view: VisitView) -> Offered:
    """The lines drawn up, each with its item and its point."""
    return [(plan.id, _line_words(plan)) for plan in lines(view.visit)]


def lines_taken_down(view: VisitView) -> Offered:
    """The lines that were taken down."""
    found = [line for line in view.visit.lines.values() if line.taken_down]
    return [(line.id, _line_words(line_plan(view.visit, line))) for line in found]


LINE = Field("line", Pick(standing_lines))

CONCEPT = Concept(
    menu="lines",
    forms=(
        Form(
            DrawUpLine,
            (
                ITEM,
                Field("kind", OneOf("line", LineKind)),
                Field("point", "texts"),
                PEOPLE,
                Field("mixing", OneOf("mixing", Interleaving)),
                Field("rows", "whole-number"),
            ),
        ),
        Form(
            ArrangeLine,
            (LINE, Field("mixing", OneOf("mixing", Interleaving, optional=True)), Field("rows", "whole-number")),
        ),
        Form(TakeDownLine, (LINE,)),
        Form(RestoreLine, (Field("line", Pick(lines_taken_down)),)),
    ),
    sentences={LineDrawnUp: {"anywhere": lacking("point")}},
)


def _line_words(plan: LinePlan) -> str:
    words = say.words
    return " · ".join(filter(None, (words.of("line", plan.kind), words.pick(plan.title), words.pick(plan.point))))
