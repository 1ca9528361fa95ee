"""Notes below a list, by the marks that stand behind names: stars, small numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.listed import ListedPerson
from domain.lists.names.courtesies import has_courtesy
from domain.lists.text.name_and_office import is_of_somebody
from domain.lists.text.whole_names import is_name

_NOTE = late_pattern(r"^\s*(\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\[\d{1,2}\])\s*(\S.*)$", re.DOTALL)
_NAME_AT_MOST = 4
"""Words of a name that stands alone behind a mark."""


class MarkedNotes(msgspec.Struct):
    """Whom notes are about that are still to come."""

    awaiting: dict[str, list[int]] = msgspec.field(default_factory=dict)
    """Their places on the list, by the mark."""

    def wait(self, marks: Iterable[str], place: int) -> None:
        """Keep who waits for the notes of his marks."""
        for mark in marks:
            self.awaiting.setdefault(mark, []).append(place)

    def take(self, text: str, entries: list[ListedPerson]) -> bool:
        """Take in what a note says of those who wait for it; whether it is one."""
        found = _NOTE.match(text)
        places = self.awaiting.pop(found[1], []) if found else []
        if found and found[1].startswith("*") and entries and not places and not _is_somebody_said(found[2]):
            return True
        for place in places:
            entry = entries[place]
            said = "; ".join(filter(None, (entry.remarks, " ".join(found[2].split()) if found else "")))
            entries[place] = msgspec.structs.replace(entry, remarks=said)
        return bool(places)


def is_marked(words: str) -> bool:
    """Whether a line begins with the mark of a note."""
    return bool(_NOTE.match(words))


def _is_somebody_said(words: str) -> bool:
    """Whether what stands behind a mark is somebody, marked as others are, and no note."""
    return has_courtesy(words) or is_of_somebody(words) or (is_name(words) and len(words.split()) <= _NAME_AT_MOST)
