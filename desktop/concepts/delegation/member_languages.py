"""What the desktop says of the languages of members."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Many, SeveralAnywhere
from desktop.concepts.edges.members import MEMBER
from desktop.wording.languages import spoken_languages
from domain.delegation.member_languages import LanguagesNoted, NoteLanguages

CONCEPT = Concept(
    menu="names",
    forms=(Form(NoteLanguages, (MEMBER, Field("languages", SeveralAnywhere(spoken_languages))), many=Many("member")),),
    sentences={LanguagesNoted: cleared("languages")},
)
