"""What of the palette is meant by what is typed, and in which order it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from desktop.palette.rows import PaletteEntry
from desktop.wording import search

Find = Callable[[str], Sequence[PaletteEntry]]
"""What may be meant by what is typed, the likeliest first."""


def nothing(_typed: str) -> Sequence[PaletteEntry]:
    """Nothing is found besides the entries offered."""
    return ()


class Matches(msgspec.Struct, frozen=True):
    """The entries found, in their order, and the ids of those that are called just as typed."""

    entries: list[PaletteEntry]
    meant: list[str]


class Matching:
    """Finds among the entries offered those that have the words typed, and what else may be meant.

    Args:
        find: what may be meant besides, such as persons by other spellings.
        otherwise: what may be meant where nothing else is found.
    """

    def __init__(self, entries: Sequence[PaletteEntry] = (), find: Find = nothing, otherwise: Find = nothing) -> None:
        self._entries, self._find, self._otherwise = list(entries), find, otherwise
        self._index = search.SearchIndex(entry.searched for entry in self._entries)
        self._named_otherwise = [entry for entry in self._entries if entry.also]
        self._also = search.SearchIndex(f"{entry.text} {entry.also}" for entry in self._named_otherwise)

    def find(self, typed: str, group: str) -> Matches:
        """What is found by what is typed, of one group where that is named."""
        typed = _without_articles(typed)
        found = self._having(typed) or list(self._otherwise(typed))
        if not typed.strip():
            found = [entry for entry in found if not entry.why]
        if group:
            found = [entry for entry in found if entry.group == group]
        whole = search.folded_to_search(typed.strip())
        ranks = {entry.id: _rank(search.folded_to_search(entry.text.rstrip("…")), whole) for entry in found}
        found.sort(key=lambda entry: (entry.recorded, ranks[entry.id]))
        return Matches(found, [entry.id for entry in found if whole and not ranks[entry.id] and not entry.recorded])

    def _having(self, typed: str) -> list[PaletteEntry]:
        """What has the words typed: as words or beginnings of words, by another name, then as letters within a word."""
        leading = {*self._index.find_leading(typed)}
        having = self._index.find(typed)
        found = [self._entries[number] for number in having if number in leading]
        otherwise = [self._named_otherwise[number] for number in self._also.find_leading(typed)]
        within = [self._entries[number] for number in having if number not in leading]
        for more in (otherwise, within, self._find(typed)):
            known = {entry.id for entry in found}
            found += [entry for entry in more if entry.id not in known]
        return found


_ARTICLES = frozenset({"a", "an", "the", "un", "une", "le", "la", "les", "du", "des"})


def _without_articles(typed: str) -> str:
    """What is typed without the articles that the name of no action has: `open a visit` is Open visit.

    The last word may not be typed in full yet, so that it stays.
    """
    *words, last = typed.split(" ")
    return " ".join((*(word for word in words if word.casefold() not in _ARTICLES), last))


def _rank(text: str, typed: str) -> int:
    """First what is called just as typed, then what begins so; articles of its name need not be typed."""
    called = (text, _without_articles(text))
    return (typed not in called) + (not any(each.startswith(typed) for each in called))
