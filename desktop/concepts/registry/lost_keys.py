"""What the desktop says of keys that are lost for good."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form
from domain.registry.lost_keys import GiveUpKeys

CONCEPT = Concept(menu="safety", forms=(Form(GiveUpKeys, sourced=False),))
