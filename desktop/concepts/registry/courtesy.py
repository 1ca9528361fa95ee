"""What the desktop says of how a person is addressed, and the languages he or she speaks."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.addressing import ADDRESSING
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, SeveralAnywhere
from desktop.concepts.registry.person import PERSON
from desktop.wording.languages import spoken_languages
from domain.registry.courtesy import CourtesyWorded, NotePersonLanguages, PersonLanguagesNoted, WordCourtesy

SPOKEN = Field("languages", SeveralAnywhere(spoken_languages))

CONCEPT = Concept(
    menu="person-names",
    forms=(
        Form(WordCourtesy, (Field("courtesy", "texts"), Field("address", "texts")), (PERSON,)),
        Form(NotePersonLanguages, (SPOKEN,), (PERSON,)),
    ),
    sentences={CourtesyWorded: ADDRESSING, PersonLanguagesNoted: cleared("languages")},
)
