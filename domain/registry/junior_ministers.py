"""Members of a government who stand below its ministers, by the words of their offices.

No class is theirs: one state sets a minister delegate right after the ministers, another below its ambassadors.
"""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording

_JUNIOR = late_pattern(
    r"(?i)^\s*(?:the\s+)?(?:minist(?:er|re|r[oa])[- ](?:delegate|déléguée?|delegad[oa]|delegat[oa])"
    r"|(?:delegate|junior) minister|minister of state (?:for|in|at)\b|state minister (?:for|of|in|at)\b"
    r"|(?:(?:state )?senior|parliamentary) vice[- ]minister|(?:delegierter?|beigeordneter?) minister"
    r"|staatsminister(?:in)?(?= im | bei|$)"
    r"|министр[- ]делегат|(?:делегированный|младший) министр|(?:ال)?وزيرة? (?:(?:ال)?منتدبة?|(?:ال)?دولة))(?!\w)"
    r"|^\s*\w{2,8}(?:副大臣|大臣政務官)\s*$"
)
"""How their titles begin: minister delegate, as in France and in Africa, and minister of state for a field,
in Japan and in South Asia state minister.

In Arabic the Minister of State is one of many, and no head of government, as a title of these words might mean.
"""


def is_junior_minister(position: Wording) -> bool:
    """Whether the words of an office name a member of a government below its ministers, in some language."""
    return any(map(is_title_of_junior_minister, position.values()))


def is_title_of_junior_minister(title: str) -> bool:
    """Whether a title is that of a minister delegate, or of a minister of state for a field."""
    return bool(_JUNIOR.search(title))
