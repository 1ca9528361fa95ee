"""What the desktop says of the agenda of talks: its points."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import PLACE_IN_ORDER, TITLE, Field, Form, Offered, Pick, Several
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import members
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.programme.agenda import (
    AddAgendaPoint,
    PlaceAgendaPoint,
    RestoreAgendaPoint,
    RetitleAgendaPoint,
    RetractAgendaPoint,
)


def standing_points(view: VisitView) -> Offered:
    """The points of every agenda, item by item, each with its item."""
    return [
        (point.id, _point_words(point.title, row.title, number=point.number))
        for row in view.schedule
        for point in row.agenda
    ]


def points_taken_off(view: VisitView) -> Offered:
    """The points that were taken off their agenda."""
    return [
        (point.id, _point_words(point.title, item.title))
        for item in view.visit.programme.active_items()
        for point in item.agenda.values()
        if point.retracted
    ]


POINT = Field("point", Pick(standing_points))

CONCEPT = Concept(
    menu="agenda",
    forms=(
        Form(AddAgendaPoint, (ITEM, TITLE, Field("reporters", Several(members)), PLACE_IN_ORDER)),
        Form(RetitleAgendaPoint, (POINT, TITLE)),
        Form(PlaceAgendaPoint, (POINT, PLACE_IN_ORDER)),
        Form(RetractAgendaPoint, (POINT,)),
        Form(RestoreAgendaPoint, (Field("point", Pick(points_taken_off)),)),
    ),
)


def _point_words(title: dict[str, str], item: dict[str, str], number: int | None = None) -> str:
    words = say.words
    numbered = f"{number}. {words.pick(title)}" if number is not None else words.pick(title)
    return f"{numbered} · {words.pick(item)}"
