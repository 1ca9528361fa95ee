"""What the desktop says of particulars, which are kept sealed."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.registry.person import PERSON
from domain.registry.particulars import EraseParticulars, NoteParticular, Particular, RetractParticular

PARTICULAR = Field("particular", OneOf("particular", Particular))

CONCEPT = Concept(
    menu="particulars",
    forms=(
        Form(NoteParticular, (PARTICULAR, Field("value", "line")), (PERSON,)),
        Form(RetractParticular, (PARTICULAR,), (PERSON,)),
        Form(EraseParticulars, about=(PERSON,)),
    ),
)
