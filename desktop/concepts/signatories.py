"""What the desktop says of who signs a document, with which powers."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.concepts.document import DOCUMENT
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import SIDE, Field, Form
from domain.documents.signatories import FullPowersProduced, NameSignatory, ProduceFullPowers, WithdrawSignatory

CONCEPT = Concept(
    menu="statements",
    forms=(
        Form(NameSignatory, (DOCUMENT, SIDE, MEMBER)),
        Form(WithdrawSignatory, (DOCUMENT, SIDE)),
        Form(ProduceFullPowers, (DOCUMENT, SIDE, Field("powers", "line"))),
    ),
    sentences={FullPowersProduced: cleared("powers")},
)
