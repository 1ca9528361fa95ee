"""What the desktop says of members confirmed by the side that sends them, or no longer."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form, Many
from desktop.concepts.edges.members import MEMBER
from domain.delegation.confirming import ConfirmMember, RetractConfirmation

CONCEPT = Concept(
    menu="members",
    forms=(
        Form(ConfirmMember, (MEMBER,), many=Many("member")),
        Form(RetractConfirmation, (MEMBER,), many=Many("member")),
    ),
)
