"""What the desktop says of the order of precedence within a side, and its principal."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared, given, lacking
from desktop.concepts.edges.fields import PLACE_IN_ORDER, PLACE_OR_AFTER, SIDE, Field, Form
from desktop.concepts.edges.members import AFTER, MEMBER, OF_SIDE
from domain.delegation.precedence import MemberPlacedAfter, NamePrincipal, PlaceMember, PrincipalNamed, ReturnToRule

CONCEPT = Concept(
    menu="order",
    forms=(
        Form(PlaceMember, (MEMBER, PLACE_IN_ORDER, AFTER), either=PLACE_OR_AFTER),
        Form(ReturnToRule, (MEMBER,)),
        Form(NamePrincipal, (SIDE, Field("member", OF_SIDE))),
    ),
    sentences={
        PrincipalNamed: cleared("member"),
        MemberPlacedAfter: {"first-of-all": lacking("after"), "after": given("after")},
    },
)
