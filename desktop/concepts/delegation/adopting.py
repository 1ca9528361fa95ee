"""What the desktop says of what a member takes on from the registry."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form
from desktop.concepts.edges.members import MEMBER
from domain.delegation.adopting import AdoptHolder, AdoptWording

CONCEPT = Concept(menu="registered", forms=(Form(AdoptWording, (MEMBER,)), Form(AdoptHolder, (MEMBER,))))
