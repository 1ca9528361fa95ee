"""What the desktop says of the kinds of items that a visit took over from its office."""

from __future__ import annotations

from desktop.concepts import Concept

CONCEPT = Concept()
