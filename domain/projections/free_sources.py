"""The sources of a visit's entries that are words, and no letter of its register (protocol 4.6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from domain.agreement.correspondence import LetterRegistered
from domain.record.entry import Entry


def free_sources(entries: Iterable[Entry], letters: Collection[str] = ()) -> Counter[str]:
    """How many entries name each source in words; `letters` are those the register had before these entries."""
    known, found = set(letters), Counter[str]()
    for entry in entries:
        if isinstance(entry.event, LetterRegistered):
            known.add(entry.event.letter)
        if entry.source and entry.source not in known:
            found[entry.source] += 1
    return found
