"""What the desktop says of the order of precedence within a side."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import given, lacking
from desktop.concepts.edges.fields import PLACE_IN_ORDER, PLACE_OR_AFTER, Form
from desktop.concepts.edges.members import AFTER, MEMBER
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember, ReturnToRule

CONCEPT = Concept(
    menu="order",
    forms=(
        Form(PlaceMember, (MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
        Form(ReturnToRule, (MEMBER,)),
    ),
    sentences={
        MemberPlacedAfter: {"first-of-all": lacking("after"), "after": given("after")},
    },
)
