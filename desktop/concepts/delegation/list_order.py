"""What the desktop says of the order of a side’s list as that side gave it."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import SIDE, Field, Form, Pick, Several
from desktop.concepts.edges.members import members
from desktop.wording.languages import languages_offered
from domain.delegation.list_order import GiveListOrder, ListLanguageSet, RetractListOrder, SetListLanguage

CONCEPT = Concept(
    menu="order",
    forms=(
        Form(GiveListOrder, (SIDE, Field("members", Several(members)))),
        Form(RetractListOrder, (SIDE,)),
        Form(SetListLanguage, (SIDE, Field("language", Pick(languages_offered)))),
    ),
    sentences={ListLanguageSet: cleared("language")},
)
