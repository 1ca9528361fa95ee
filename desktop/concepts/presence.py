"""What the desktop says of how long someone was in a room."""

from __future__ import annotations

from desktop.concepts import Concept

CONCEPT = Concept()
