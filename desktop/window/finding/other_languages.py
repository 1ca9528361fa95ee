"""Actions by what they are called in the other languages of the window, where nothing else has the words typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from desktop.actions.table import actions
from desktop.machine.spoken import LANGUAGES
from desktop.palette.rows import PaletteEntry
from desktop.wording import search
from desktop.wording.words import Words, say


def named_otherwise(typed: str, offered: Sequence[PaletteEntry]) -> list[PaletteEntry]:
    """Of the actions offered those that are called so in another language, each with that name beside its own."""
    by_id, found = {entry.id: entry for entry in offered}, dict[str, PaletteEntry]()
    for language in LANGUAGES:
        for action, name in _found(typed, language) if language != say.words.language else ():
            entry = by_id.get(action)
            if entry is not None:
                found.setdefault(action, replace(entry, second=entry.second or name))
    return list(found.values())


def _found(typed: str, language: str) -> Iterator[tuple[str, str]]:
    names, index = _names_in(language)
    return (names[number] for number in index.find_leading(typed))


@cache
def _names_in(language: str) -> tuple[Sequence[tuple[str, str]], search.SearchIndex]:
    """The actions with their names in a language, by the numbers they are searched by; read once they are needed."""
    words = Words(language)
    names = [(f"action:{spec.id}", words(spec.code)) for spec in actions().values()]
    return names, search.SearchIndex(name for _, name in names)
