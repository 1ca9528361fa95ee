"""What the desktop says of the branches an office was continued by."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form
from domain.registry.branch import BeginBranch

CONCEPT = Concept(menu="safety", forms=(Form(BeginBranch, sourced=False),))
