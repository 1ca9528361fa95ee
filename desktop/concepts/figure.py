"""What the desktop says of figures that are quoted."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.concepts.programme import ITEM
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.statements.figure import CorrectFigure, QuoteFigure, RetractFigure


def figures(view: VisitView) -> Offered:
    """The figures that were quoted."""
    return [
        (figure.id, f"{figure.subject}: {say.words.number(figure.value)} {figure.unit}")
        for figure in view.visit.figures.values()
    ]


FIGURE = Field("figure", Pick(figures))
VALUE = Field("value", "number")
UNIT = Field("unit", "line")
PERIOD = Field("period", "line")
SOURCE_OF_FIGURE = Field("source", "line")

CONCEPT = Concept(
    menu="statements",
    forms=(
        Form(QuoteFigure, (ITEM, MEMBER, Field("subject", "line"), VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE)),
        Form(CorrectFigure, (FIGURE, VALUE, UNIT, PERIOD, SOURCE_OF_FIGURE)),
        Form(RetractFigure, (FIGURE,)),
    ),
)
