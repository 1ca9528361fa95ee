"""What the desktop says of lists that are closed."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import AT, SIDE, Form
from domain.delegation.list_closing import CloseList, ReopenList

CONCEPT = Concept(
    menu="lists",
    forms=(
        Form(CloseList, (SIDE, AT)),
        Form(ReopenList, (SIDE,)),
    ),
)
