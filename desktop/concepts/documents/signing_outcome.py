"""What the desktop says of how a signing ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.concepts import Concept
from desktop.concepts.documents.document_listing import DOCUMENT, struck_documents
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Many, OneOf, Pick
from desktop.concepts.programme.holding import HOUR_UNKNOWN
from domain.documents.document import SigningAct, known_document
from domain.documents.signing_outcome import (
    DocumentSigned,
    RecordSigning,
    ReinstateDocument,
    RetractSigning,
    StrikeDocument,
)
from domain.visit.visit import Visit

ACT = Field("act", OneOf("document-act", SigningAct))


def _adopted_alone(visit: Visit, document: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is to be adopted is never signed among others, nor the others adopted with it; nor is that taken back."""
    planned = known_document(visit, document).act
    fits = (asked.get("act") == "adopted") == (planned == "adopted")
    return asked if fits else {**asked, "act": planned}


CONCEPT = Concept(
    menu="signing",
    forms=(
        Form(
            RecordSigning,
            (DOCUMENT, ACT, Field("at", "instant-at-item"), HOUR_UNKNOWN),
            many=Many("document", each=_adopted_alone),
        ),
        Form(RetractSigning, (DOCUMENT, ACT), many=Many("document", each=_adopted_alone)),
        Form(StrikeDocument, (DOCUMENT,)),
        Form(ReinstateDocument, (Field("document", Pick(struck_documents)),)),
    ),
    sentences={DocumentSigned: {"hour-unknown": lacking("at")}},
)
