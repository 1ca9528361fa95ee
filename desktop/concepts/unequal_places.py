"""What the desktop says of agreements to unequal places of co-heads."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.correspondence import LETTER
from desktop.concepts.delegation import MEMBER
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.programme import ITEM
from domain.agreement.unequal_places import AgreeUnequalPlaces, RetractUnequalPlaces

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(AgreeUnequalPlaces, (ITEM, MEMBER, LETTER, Field("words", "line"))),
        Form(RetractUnequalPlaces, (ITEM, MEMBER)),
    ),
)
