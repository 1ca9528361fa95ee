"""What the desktop says of the order of participants at one item."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import AFTER, MEMBER
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import PLACE_IN_ORDER, PLACE_OR_AFTER, Form
from desktop.concepts.programme import ITEM
from domain.seating.item_order import ParticipantPlaced, PlaceParticipant, ReturnParticipantToRule

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(PlaceParticipant, (ITEM, MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
        Form(ReturnParticipantToRule, (ITEM, MEMBER)),
    ),
    sentences={ParticipantPlaced: {"first-of-all": lacking("after")}},
)
