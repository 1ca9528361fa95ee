"""By which keys persons are looked up while a name is typed, and how they are kept in memory.

`Keys` is what the finder asks of whoever keeps them: `domain.store` keeps those of an office in a disposable file.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain
from typing import Protocol

from domain.naming.entry import Entry
from domain.naming.letters import folded
from domain.naming.readings import readings
from domain.naming.resemblance import frame
from domain.naming.skeleton import bones
from domain.naming.typed import Word, initials_of, joined, words_of

BONES, INITIALS, OFFICE = "=", "@", "#"
"""What stands before the consonants of a word, before initials, and before an office, to tell them from words."""
_LAST = "\U0010ffff"

Group = Sequence[str]
"""Keys of which a person must have one."""


class Keys(Protocol):
    """Keys and the persons who have them, who stand in the order in which they were entered."""

    def put(self, person: str, entry: Entry, keys: Iterable[str], sounds: Iterable[str]) -> None:
        """Enter a person, or what is known of him now; he keeps his place."""

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""

    def having(self, groups: Sequence[Group], limit: int, *, whole: bool) -> list[str]:
        """The first persons who have, of each group, a key: the whole of it, or one that begins so."""

    def holding(self, part: str, limit: int) -> list[str]:
        """The first persons who have a word that holds the part."""

    def sounds(self, frames: Iterable[str]) -> list[str]:
        """The sounds of names that have one of the frames."""

    def entry(self, person: str) -> Entry:
        """What is known of a person."""


def keys_of(entry: Entry) -> set[str]:
    """The words of the names as written and as they sound, their consonants, and the initials."""
    words = {word for form in entry.forms for word in chain(words_of(form), joined(form))}
    found = {key for word in words for key in _keys_of_word(word)}
    return found | {INITIALS + initials for form in entry.forms for initials in initials_of(form) if len(initials) > 1}


def sounds_of(entry: Entry) -> set[str]:
    """How the words of the names sound."""
    words = {word for form in entry.forms for word in chain(words_of(form), joined(form)) if not word.initial}
    return {sound for word in words if not word.particle for sound in readings(word.text, word.language)}


def _keys_of_word(word: Word) -> Iterator[str]:
    yield folded(word.text)
    for sound in readings(word.text, word.language):
        yield sound
        if len(bone := bones(sound)) > 1:
            yield BONES + bone


class MemoryKeys:
    """Keys kept in memory: for tests, and where no file may be made."""

    def __init__(self) -> None:
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._letters: dict[str, set[int]] = defaultdict(set)
        self._frames: dict[str, set[str]] = defaultdict(set)
        self._keys: dict[int, frozenset[str]] = {}
        self._entries: dict[int, Entry] = {}
        self._persons: list[str] = []
        self._numbers: dict[str, int] = {}
        self._sorted: list[str] | None = None
        self._text: str | None = None

    def put(self, person: str, entry: Entry, keys: Iterable[str], sounds: Iterable[str]) -> None:
        """Enter a person, or what is known of him now; he keeps his place."""
        self.remove(person)
        number = self._numbers.setdefault(person, len(self._persons))
        if number == len(self._persons):
            self._persons.append(person)
        self._entries[number], self._keys[number] = entry, frozenset(keys)
        for key in self._keys[number]:
            if key not in self._holders and self._sorted is not None:
                insort(self._sorted, key)
                self._text = None
            self._holders[key].add(number)
            self._letters[key[0]].add(number)
        for sound in sounds:
            self._frames[frame(sound)].add(sound)

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""
        number = self._numbers.get(person, -1)
        for key in self._keys.pop(number, ()):
            self._holders[key].discard(number)
            self._letters[key[0]].discard(number)
        self._entries.pop(number, None)

    def having(self, groups: Sequence[Group], limit: int, *, whole: bool) -> list[str]:
        """The first persons who have, of each group, a key: the whole of it, or one that begins so."""
        if not groups:
            return []
        if whole:
            found = set.intersection(*(set().union(*(self._holders.get(k, ()) for k in group)) for group in groups))
            return self._first(found, limit)
        rarest, *others = sorted(groups, key=lambda group: sum(map(self._width, group)))
        found = self._beginning(rarest)
        for group in others:
            if max(map(len, group)) == 1:
                found = found & self._beginning(group)
            else:
                found = {number for number in found if self._begins(number, group)}
        return self._first(found, limit)

    def holding(self, part: str, limit: int) -> list[str]:
        """The first persons who have a word that holds the part."""
        if self._text is None:
            self._text = "\n".join(["", *self._in_order(), ""])
        found: set[int] = set()
        at = self._text.find(part)
        while at >= 0 and len(found) < limit:
            end = self._text.index("\n", at)
            found |= self._holders[self._text[self._text.rindex("\n", 0, at) + 1 : end]]
            at = self._text.find(part, end)
        return self._first(found, limit)

    def sounds(self, frames: Iterable[str]) -> list[str]:
        """The sounds of names that have one of the frames."""
        return [sound for each in frames for sound in self._frames.get(each, ())]

    def entry(self, person: str) -> Entry:
        """What is known of a person."""
        return self._entries.get(self._numbers.get(person, -1), Entry())

    def _first(self, numbers: set[int], limit: int) -> list[str]:
        return [self._persons[number] for number in nsmallest(limit, numbers)]

    def _beginning(self, group: Group) -> set[int]:
        found: set[int] = set()
        for key in group:
            found.update(*([self._letters[key]] if len(key) == 1 else map(self._holders.__getitem__, self._range(key))))
        return found

    def _begins(self, number: int, group: Group) -> bool:
        return any(key.startswith(tuple(group)) for key in self._keys[number])

    def _width(self, prefix: str) -> int:
        first, end = self._ends(prefix)
        return end - first

    def _range(self, prefix: str) -> list[str]:
        first, end = self._ends(prefix)
        return self._in_order()[first:end]

    def _ends(self, prefix: str) -> tuple[int, int]:
        words = self._in_order()
        return bisect_left(words, prefix), bisect_left(words, prefix + _LAST)

    def _in_order(self) -> list[str]:
        if self._sorted is None:
            self._sorted = sorted(self._holders)
        return self._sorted
