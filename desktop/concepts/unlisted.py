"""What the desktop says of persons who attended without being on a list."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import AT, NAMES, POSITION, SIDE, Field, Form
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import CATEGORY, OF_SIDE
from domain.programme.unlisted import RecordPersonPresent

CONCEPT = Concept(
    menu="attendance",
    forms=(Form(RecordPersonPresent, (ITEM, SIDE, NAMES, POSITION, CATEGORY, AT, Field("instead_of", OF_SIDE))),),
)
