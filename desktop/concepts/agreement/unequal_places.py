"""What the desktop says of agreements to unequal places of co-heads."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.agreement.correspondence import LETTER
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import MEMBER
from domain.agreement.unequal_places import AgreeUnequalPlaces, RetractUnequalPlaces

CONCEPT = Concept(
    menu="agreement",
    forms=(
        Form(AgreeUnequalPlaces, (ITEM, MEMBER, LETTER, Field("words", "texts"))),
        Form(RetractUnequalPlaces, (ITEM, MEMBER)),
    ),
)
