"""What the desktop says of counterparts."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Pick
from desktop.concepts.edges.members import MEMBER, members
from domain.delegation.counterparts import PairCounterparts, UnpairCounterparts

CONCEPT = Concept(
    menu="counterparts",
    forms=(
        Form(PairCounterparts, (MEMBER, Field("counterpart", Pick(members)))),
        Form(UnpairCounterparts, (MEMBER,)),
    ),
)
