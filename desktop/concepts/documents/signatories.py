"""What the desktop says of who signs a document, with which powers."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.documents.document_listing import DOCUMENT, TO_BE_SIGNED
from desktop.concepts.edges.endings import both, cleared, given, lacking
from desktop.concepts.edges.fields import SIDE, Field, Form, OneOf
from desktop.concepts.edges.members import OF_SIDE
from domain.documents.authority import Authority
from domain.documents.signatories import (
    FullPowersProduced,
    NameSignatory,
    ProduceFullPowers,
    SignatoryNamed,
    TakeOffSignatory,
)

_BY_OFFICE = lacking("member")

CONCEPT = Concept(
    menu="signing",
    forms=(
        Form(
            NameSignatory,
            (
                TO_BE_SIGNED,
                SIDE,
                Field("member", OF_SIDE, stands=False),
                Field("office", "texts"),
                Field("authority", OneOf("authority", Authority, optional=True)),
            ),
        ),
        Form(TakeOffSignatory, (DOCUMENT, SIDE)),
        Form(ProduceFullPowers, (DOCUMENT, SIDE, Field("powers", "texts"))),
    ),
    sentences={
        FullPowersProduced: cleared("powers"),
        SignatoryNamed: {
            "office-first-on": both(_BY_OFFICE, both(lacking("before"), given("authority"))),
            "office-first": both(_BY_OFFICE, lacking("before")),
            "office-on": both(_BY_OFFICE, given("authority")),
            "office": _BY_OFFICE,
            "first-on": both(lacking("before"), given("authority")),
            "on": given("authority"),
        },
    },
)
