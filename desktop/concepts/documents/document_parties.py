"""What the desktop says of who is party to a document."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.documents.document_listing import DOCUMENT
from desktop.concepts.edges.endings import Values, both, given, lacking
from desktop.concepts.edges.fields import Field, Form, Several
from desktop.concepts.edges.items import sides
from domain.documents.document_parties import DocumentPartiesNamed, NameDocumentParties


def _nobody(values: Values) -> bool:
    """Whether it was taken back who is party to it."""
    return not values["sides"] and not values["others"]


CONCEPT = Concept(
    menu="documents",
    forms=(Form(NameDocumentParties, (DOCUMENT, Field("sides", Several(sides)), Field("others", "texts"))),),
    sentences={
        DocumentPartiesNamed: {
            "cleared": _nobody,
            "others": both(given("sides"), given("others")),
            "others-only": lacking("sides"),
        }
    },
)
