"""What the desktop says of what goes with a note verbale."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from domain.agreement.enclosures import NoteEnclosuresListed

CONCEPT = Concept(menu="letters", sentences={NoteEnclosuresListed: cleared("enclosures")})
