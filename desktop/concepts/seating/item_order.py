"""What the desktop says of the order of participants at one item."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import PLACE_IN_ORDER, PLACE_OR_AFTER, Form
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import AFTER, MEMBER
from domain.seating.item_order import ParticipantPlaced, PlaceParticipant, ReturnParticipantToRule

CONCEPT = Concept(
    menu="talks",
    forms=(
        Form(PlaceParticipant, (ITEM, MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
        Form(ReturnParticipantToRule, (ITEM, MEMBER)),
    ),
    sentences={ParticipantPlaced: {"first-of-all": lacking("after")}},
)
