"""What the desktop says of entries that were set aside."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form
from domain.registry.set_aside import SetEntriesAside

CONCEPT = Concept(menu="safety", forms=(Form(SetEntriesAside, sourced=False),))
