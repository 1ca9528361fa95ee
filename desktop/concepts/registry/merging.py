"""What the desktop says of persons who were entered twice."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, SomePerson
from desktop.concepts.registry.person import PERSON
from domain.registry.merging import MergePersons, PartPersons

MERGED_PERSON = Field("person", SomePerson("merged"), stands=False)

CONCEPT = Concept(
    menu="persons",
    forms=(
        Form(MergePersons, (Field("into", SomePerson()),), (PERSON,)),
        Form(PartPersons, about=(MERGED_PERSON,)),
    ),
)
