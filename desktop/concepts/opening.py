"""What the desktop says of a visit entered in the record."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import TITLE, Field, Form, OneOf, SeveralAnywhere
from desktop.wording.languages import spoken_languages
from domain.visit.opening import OpenVisit, VisitCategory

FIRST_DAY = Field("first_day", "day")
LAST_DAY = Field("last_day", "day")
PLACES = Field("places", "places")
CATEGORY_OF_VISIT = Field("category", OneOf("category", VisitCategory, optional=True))

CONCEPT = Concept(
    menu="begin",
    forms=(
        Form(
            OpenVisit,
            (
                Field("reference", "line"),
                TITLE,
                CATEGORY_OF_VISIT,
                FIRST_DAY,
                LAST_DAY,
                PLACES,
                Field("host", "party"),
                Field("guest", "party"),
                Field("languages", SeveralAnywhere(spoken_languages)),
            ),
        ),
    ),
)
