"""What the desktop says of badges."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.edges.members import MEMBER
from domain.delegation.badge import CancelBadge, IssueBadge

CONCEPT = Concept(
    menu="members",
    forms=(
        Form(IssueBadge, (MEMBER, Field("badge", "line"))),
        Form(CancelBadge, (MEMBER,)),
    ),
)
