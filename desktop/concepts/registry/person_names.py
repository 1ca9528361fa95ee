"""What the desktop says of how a name is spelt in each language and script."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Script
from desktop.concepts.registry.person import PERSON
from domain.registry.person_names import (
    ApproveSpelling,
    ChangeSpelling,
    LeaveOutNameForm,
    SpellingApproved,
    SpellName,
    WithdrawApproval,
)

FORM_OF_NAME = Field("form", Script())
KNOWN_FORM = Field("form", Script(known=True))
NAME = Field("name", "spelt-name")

CONCEPT = Concept(
    menu="person-names",
    forms=(
        Form(SpellName, (FORM_OF_NAME, NAME), (PERSON,)),
        Form(LeaveOutNameForm, (KNOWN_FORM,), (PERSON,)),
        Form(ApproveSpelling, (KNOWN_FORM, Field("by", "line"), Field("on", "day-done")), (PERSON,)),
        Form(WithdrawApproval, (KNOWN_FORM,), (PERSON,)),
        Form(ChangeSpelling, (KNOWN_FORM, NAME), (PERSON,)),
    ),
    sentences={SpellingApproved: {"unsaid": lacking("by")}},
)
