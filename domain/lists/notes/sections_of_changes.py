"""What heads those of a note who are struck off, or added."""

from __future__ import annotations

import re
from typing import Literal

from domain.core.late_pattern import late_pattern

InstructionKind = Literal["replace", "strike", "add", "correct"]
_SECTIONS: dict[InstructionKind, str] = {
    "strike": r"entfallen|entfällt|gestrichen|deleted|removed|withdrawn|struck off|to be deleted"
    r"|no longer (?:on the list|coming)"
    r"|supprimée?s|retirée?s|à supprimer|исключ(?:ить|ены|аются)|выбыл\w*|шығарылғандар|шығарылсын|çıkarılanlar"
    r"|çıkarılan\w*"
    r"|bajas|suprimidos|eliminati|删除",
    "add": r"neu(?: hinzugekommen)?|hinzugekommen|added|to be added|new|ajoutée?s|à ajouter|включ(?:ить|ены)"
    r"|добав(?:ить|лены)"
    r"|қосылғандар|қосылсын|eklenenler|eklenen\w*|altas|aggiunti|增加",
}
"""What heads those who are struck off, or added."""
_SECTION = {kind: late_pattern(rf"(?:{words})\s*[:：]?", re.IGNORECASE) for kind, words in _SECTIONS.items()}


def section_of(heading: str) -> InstructionKind | None:
    """What a heading says is to be done with those below it."""
    return next((kind for kind, pattern in _SECTION.items() if pattern.fullmatch(heading.strip())), None)
