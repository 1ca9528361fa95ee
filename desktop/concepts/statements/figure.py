"""What the desktop says of figures that are quoted."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, lacking
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.core.quantity import same_quantity
from domain.statements.figure import (
    AmendFigure,
    FigureCorrected,
    FigureQuoted,
    RecordFigure,
    RetractFigure,
)


def figures(view: VisitView) -> Offered:
    """The figures that were quoted."""
    return [
        (figure.id, f"{say.words.pick(figure.subject)}: {say.words.said(figure.quantity, 'dated')}")
        for figure in view.visit.figures.values()
    ]


FIGURE = Field("figure", Pick(figures))
QUANTITY = Field("quantity", "quantity")
SOURCE_OF_FIGURE = Field("source", "line")
INDICATOR = Field("indicator", "texts")


def _same_quantity(values: Values) -> bool:
    """Whether a correction leaves how much was said as it was: it corrects of what, or the source."""
    return same_quantity(values["quantity"], values["before"])


CONCEPT = Concept(
    menu="figures",
    forms=(
        Form(RecordFigure, (ITEM, MEMBER, INDICATOR, QUANTITY, SOURCE_OF_FIGURE)),
        Form(AmendFigure, (FIGURE, INDICATOR, QUANTITY, SOURCE_OF_FIGURE)),
        Form(RetractFigure, (FIGURE,)),
    ),
    sentences={
        FigureQuoted: {"unnamed": lacking("member")},
        FigureCorrected: {"as-it-was": _same_quantity},
    },
)
