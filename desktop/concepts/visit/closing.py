"""What the desktop says of the end of a visit: cancelled, closed, and taken up again."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form
from domain.visit.closing import CancelVisit, CloseVisit, ReinstateVisit, ReopenVisit

CONCEPT = Concept(
    menu="ending",
    forms=(
        Form(CancelVisit),
        Form(ReinstateVisit),
        Form(CloseVisit),
        Form(ReopenVisit),
    ),
)
