"""What the desktop says of the languages of a visit."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, SeveralAnywhere
from desktop.wording.languages import spoken_languages
from domain.visit.visit_languages import SetVisitLanguages, VisitLanguagesSet

CONCEPT = Concept(
    menu="visit",
    forms=(Form(SetVisitLanguages, (Field("languages", SeveralAnywhere(spoken_languages)),)),),
    sentences={VisitLanguagesSet: cleared("languages")},
)
