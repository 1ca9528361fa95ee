"""What the desktop says of who assists at a signing."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import SIDE, Field, Form
from desktop.concepts.edges.items import ITEM
from domain.documents.assistants import AssistantsNamed, NameSigningAssistants

CONCEPT = Concept(
    menu="signing",
    forms=(Form(NameSigningAssistants, (ITEM, SIDE, Field("assistants", "assistants"))),),
    sentences={AssistantsNamed: cleared("who")},
)
