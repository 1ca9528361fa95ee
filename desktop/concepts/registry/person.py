"""What the desktop says of persons of the registry."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import NAMES, Field, Form, SomePerson
from domain.registry.person import RegisterPerson, RestorePerson, RetractPerson

PERSON = Field("person", SomePerson())
GONE_PERSON = Field("person", SomePerson("retracted"), stands=False)

CONCEPT = Concept(
    menu="persons",
    forms=(
        Form(RegisterPerson, (NAMES,), asks="name-forms"),
        Form(RetractPerson, about=(PERSON,)),
        Form(RestorePerson, about=(GONE_PERSON,)),
    ),
)
