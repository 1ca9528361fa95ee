"""The number before who is named in a line: that of a list, or of a seat."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.places_told import place_before
from domain.lists.text.name_and_office import name_and_office

NUMBERED = late_pattern(
    r"^\s*(?:№|No\.?|n°|#)?\s*\(?(\d{1,4})\s*(?:[.)\]]\s*-?|、|．|-(?=\s)|\s+-|\s*[–-](?=\s*\S)|\s(?=\s)|\u3000"
    r"|។|۔)\s*(?=\S)(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LETTERED = late_pattern(r"^\s*\(?(?:[a-zа-я]|[ivx]{1,4})[.)]\s+(?!(?-i:[a-zа-я]\.))(?=\S)", re.IGNORECASE)
"""A letter or a Roman number before a line: it tells no place on the list. `A. Smith` keeps his initial."""
_SEAT = late_pattern(
    r"^(?:seat|chair|place|siège|couvert|место|platz|stuhl|asiento|puesto|lugar|posto|орын|koltuk)"
    r"\s*(?:no\.?|n°|№)?\s*(\d{1,4})\s*[:.)–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""The number of a seat, as seating lists have it before a name."""


def number_of(text: str) -> tuple[str, str]:
    """The number a line begins with, empty if with none, and the rest of it."""
    beside, named = place_before(text)
    if beside:
        return beside, named
    found = NUMBERED.match(text)
    if found:
        return str(int(found[1])), found[2]
    if seat := _SEAT.match(text):
        return str(int(seat[1])), text[seat.end() :]
    lettered = _LETTERED.match(text)
    rest = text[lettered.end() :] if lettered else ""
    counts = bool(lettered) and (")" in text[:5] or text.lstrip()[0].islower())
    return "", rest if rest and counts and (has_courtesy(rest) or name_and_office(rest)[1]) else text
