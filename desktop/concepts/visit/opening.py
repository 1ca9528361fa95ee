"""What the desktop says of a visit entered in the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.concepts import Concept
from desktop.concepts.edges.fields import TITLE, Field, Form, OneOf, SeveralAnywhere, Suggested
from desktop.desk.registries import DeskRegistries
from desktop.wording.languages import spoken_languages
from desktop.wording.visit_title import title_by_parties
from domain.visit.opening import OpenVisit, VisitCategory

FIRST_DAY = Field("first_day", "day")
LAST_DAY = Field("last_day", "day")
PLACES = Field("places", "places")
CATEGORY_OF_VISIT = Field("category", OneOf("category", VisitCategory, optional=True))


def _title(said: Mapping[str, Any], _languages: tuple[str, ...], _registries: DeskRegistries) -> Any:
    return title_by_parties(said) or None


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
            suggests=Suggested("title", ("category", "host", "guest"), _title),
        ),
    ),
)
