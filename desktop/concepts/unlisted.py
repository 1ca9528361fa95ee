"""What the desktop says of persons who attended without being on a list."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import CATEGORY, members
from desktop.concepts.edges.fields import AT, NAMES, POSITION, SIDE, Field, Form, Pick
from desktop.concepts.programme import ITEM
from domain.programme.unlisted import RecordPersonPresent

CONCEPT = Concept(
    menu="record",
    forms=(Form(RecordPersonPresent, (ITEM, SIDE, NAMES, POSITION, CATEGORY, AT, Field("instead_of", Pick(members)))),),
)
