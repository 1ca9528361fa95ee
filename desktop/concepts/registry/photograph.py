"""What the desktop says of photographs."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.registry.person import PERSON
from domain.registry.photograph import PhotographPerson, RemovePhotograph

CONCEPT = Concept(
    menu="particulars",
    forms=(
        Form(PhotographPerson, (Field("file", "path"),), (PERSON,)),
        Form(RemovePhotograph, about=(PERSON,)),
    ),
)
