"""What the desktop says of planning an item: what it is, when, where, and who is listed for it."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import TITLE, Form
from desktop.concepts.edges.items import KIND, NEXT_WHEN, PLACE, PRESS, TAKING, TITLE_BY_KIND, expected_title
from desktop.concepts.edges.members import PEOPLE
from desktop.concepts.registry.room import ROOM
from desktop.concepts.registry.venue import HOUSE
from domain.programme.planning import PlanItem

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(
            PlanItem,
            (KIND, TITLE, NEXT_WHEN, PLACE, HOUSE, ROOM, PEOPLE, TAKING, PRESS),
            proposes=expected_title,
            suggests=TITLE_BY_KIND,
        ),
    ),
)
