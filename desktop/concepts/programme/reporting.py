"""What the desktop says of who reports on the points of an agenda."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import PLACE_IN_ORDER, Form
from desktop.concepts.edges.members import MEMBER
from desktop.concepts.programme.agenda import POINT
from domain.programme.reporting import NameReporter, PlaceReporter, TakeOffReporter

CONCEPT = Concept(
    menu="agenda",
    forms=(
        Form(NameReporter, (POINT, MEMBER, PLACE_IN_ORDER)),
        Form(TakeOffReporter, (POINT, MEMBER)),
        Form(PlaceReporter, (POINT, MEMBER, PLACE_IN_ORDER)),
    ),
)
