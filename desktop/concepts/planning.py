"""What the desktop says of planning an item; a room of the register is given to it by a form of its own."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import TITLE, Form
from desktop.concepts.programme import KIND, PLACE, PRESS, TAKING, WHEN, expected_title
from domain.programme.planning import PlanItem

CONCEPT = Concept(
    menu="programme",
    forms=(Form(PlanItem, (KIND, TITLE, WHEN, PLACE, TAKING, PRESS), proposes=expected_title),),
)
