"""What the desktop says of the principal, who leads a side in the visit."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import SIDE, Field, Form
from desktop.concepts.edges.members import OF_SIDE
from domain.delegation.principal import NamePrincipal, PrincipalNamed

CONCEPT = Concept(
    menu="order",
    forms=(Form(NamePrincipal, (SIDE, Field("member", OF_SIDE))),),
    sentences={PrincipalNamed: cleared("member")},
)
