"""What the desktop says of how a signing ended."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.document import DOCUMENT, struck_documents
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Many, OneOf, Pick
from desktop.concepts.holding import HOUR_UNKNOWN
from domain.documents.document import SigningAct
from domain.documents.signing_outcome import (
    DocumentSigned,
    RecordSigning,
    ReinstateDocument,
    RetractSigning,
    StrikeDocument,
)

ACT = Field("act", OneOf("document-act", SigningAct))

CONCEPT = Concept(
    menu="signing",
    forms=(
        Form(RecordSigning, (DOCUMENT, ACT, Field("at", "instant-at-item"), HOUR_UNKNOWN), many=Many("document")),
        Form(RetractSigning, (DOCUMENT, ACT), many=Many("document")),
        Form(StrikeDocument, (DOCUMENT,)),
        Form(ReinstateDocument, (Field("document", Pick(struck_documents)),)),
    ),
    sentences={DocumentSigned: {"hour-unknown": lacking("at")}},
)
