"""What the desktop says of how many documents a signing is said to have."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.edges.items import ITEM
from domain.documents.document_count import CountDocuments, DocumentsCounted

CONCEPT = Concept(
    menu="documents",
    forms=(Form(CountDocuments, (ITEM, Field("quantity", "quantity"))),),
    sentences={DocumentsCounted: cleared("quantity")},
)
