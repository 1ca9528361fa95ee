"""What the desktop says of how long someone was in a room."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import given, lacking
from domain.programme.presence import ArrivedLate, LeftEarly, PresenceNoted

CONCEPT = Concept(
    sentences={
        ArrivedLate: {"timed": given("at")},
        LeftEarly: {"timed": given("at")},
        PresenceNoted: {"untimed": lacking("stays")},
    }
)
