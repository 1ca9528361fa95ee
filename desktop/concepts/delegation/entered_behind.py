"""What the desktop says of members who stand before others that were entered already."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from domain.delegation.entered_behind import MemberEnteredBehind

CONCEPT = Concept(menu="lists", sentences={MemberEnteredBehind: {"foremost": lacking("behind")}})
