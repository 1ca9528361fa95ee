"""By which keys persons are looked up while a name is typed, and how they are kept in memory.

`Keys` is what the finder asks of whoever keeps them: `domain.store` keeps those of an office in a disposable file.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import lru_cache
from heapq import nsmallest
from typing import Protocol

import msgspec

from domain.naming.finding.frames import frame
from domain.naming.scripts.letters import folded, runs_together
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import bones
from domain.naming.words.findable import Findable, PartedName
from domain.naming.words.typed import Word, forms_written_as_one, words_in, words_of

BONES, INITIALS, OFFICE, REGNAL = "=", "@", "#", "~"
"""What stands before the consonants of a word, before initials, before an office, and before the name of a sovereign,
to tell them from words."""
_KEYS_A_PERSON = 4
"""About how many keys are looked at before a person is known to have none that begins so."""
NO_WORDS = BONES + INITIALS + OFFICE + REGNAL
"""With what a key begins that is no word."""
_LAST = "\U0010ffff"

NameGroup = Sequence[str]
"""Keys of which a person must have one."""


class Keys(Protocol):
    """Keys and the persons who have them, who stand in the order in which they were entered."""

    def put(self, person: str, entry: Findable, keys: Iterable[str], sounds: Iterable[str]) -> None:
        """Enter a person, or what is known of him now; he keeps his place."""

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""

    def having(self, groups: Sequence[NameGroup], limit: int, *, whole: bool) -> list[str]:
        """The first persons who have, of each group, a key: the whole of it, or one that begins so."""

    def holding(self, part: str, limit: int) -> list[str]:
        """The first persons who have a word that holds the part."""

    def holders(self, keys: Collection[str], limit: int) -> dict[str, list[int]]:
        """The first persons who have each of the keys, of those that somebody has, by numbers told by `persons`."""

    def persons(self, numbers: Sequence[int]) -> list[str]:
        """Whom the numbers stand for."""

    def sounds(self, frames: Collection[str]) -> list[str]:
        """The sounds of names that have one of the frames, in the order of these."""

    def entry(self, person: str) -> Findable:
        """What is known of a person."""

    def entries(self, persons: Sequence[str]) -> Iterable[tuple[str, Findable]]:
        """What is known of each of some persons."""


class KeptKeys(Keys, Protocol):
    """Keys that outlive the program, each person's as of an entry of his journal.

    Every method may raise Unavailable, `names-lost`: they are of no use any more.
    """

    def known(self) -> dict[str, int]:
        """Up to which entry of his journal each person is known; 0 where it was never compared with the office."""

    def saving(self) -> AbstractContextManager[None]:
        """What is put, and noted, within the block is saved at its end."""

    def note(self, person: str, entries: int) -> None:
        """Note up to which entry of his journal a person is told."""

    def compared(self, upto: int | None = None) -> None:
        """Note that everything kept is what the office says as it stands.

        Args:
            upto: a position of its log up to which that holds at least, where it is known.
        """

    def stands(self) -> bool:
        """Whether everything kept is known to be what the office says as it stands: nothing was recorded since."""

    def look_anew(self) -> None:
        """Forget what was looked up: something was saved. Nobody looks anything up meanwhile."""

    def close(self) -> None:
        """Let go of them."""


def keys_of(entry: Findable) -> set[str]:
    """The words of the names as written and as they sound, their consonants, and the initials."""
    return keys_and_sounds(entry)[0]


def keys_and_sounds(entry: Findable) -> tuple[set[str], set[str]]:
    """By what a person is looked up, and how the words of the names sound."""
    keys: set[str] = set()
    sounds: set[str] = set()
    for form in entry.forms:
        initials = ""
        keys.update(REGNAL + word.regnal for word in words_of(form) if word.regnal)
        for part in _parts_of(form):
            keys |= part.keys
            sounds |= part.sounds
            initials += part.initials
        if len(initials) > 1:
            keys.add(INITIALS + initials)
    return keys, sounds


class _Part(msgspec.Struct, frozen=True, gc=False):
    """What a part of a name is looked up by: its keys and sounds, and the first letters of its words."""

    keys: frozenset[str]
    sounds: frozenset[str]
    initials: str = ""


def _parts_of(form: PartedName) -> list[_Part]:
    """The parts of a name in the order in which they are said, and the whole where it is written as one word."""
    said = [_part(form.given, form.language, True)]
    if form.patronymic:
        said.append(_part(form.patronymic, form.language, False))
    said.insert(0 if form.family_first else len(said), _part(form.family, form.language, True))
    if form.given and form.family and (form.family_first or runs_together(form.family + form.given)):
        said.append(_told_by(tuple(forms_written_as_one(form)), ""))
    return said


@lru_cache(maxsize=10_000)
def _part(text: str, language: str, run_together: bool) -> _Part:
    """Given names are shared by many: each part is taken apart once; those of one person alone are soon forgotten."""
    words = [Word(word.text, word.initial, language=language) for word in words_in(text)] if text else []
    initials = "".join(folded(word.text)[:1] for word in words)
    if run_together and len(words) > 1:
        words.append(Word("".join(word.text for word in words), language=language))
    return _told_by(tuple(words), initials)


def _told_by(words: tuple[Word, ...], initials: str) -> _Part:
    telling = [word for word in words if not (word.initial or word.particle)]
    return _Part(
        frozenset(key for word in words for key in _keys_of_word(word)),
        frozenset(sound for word in telling for sound in readings(word.text, word.language)),
        initials,
    )


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
        self._entries: dict[int, Findable] = {}
        self._persons: list[str] = []
        self._numbers: dict[str, int] = {}
        self._sorted: list[str] | None = None
        self._text: str | None = None

    def put(self, person: str, entry: Findable, keys: Iterable[str], sounds: Iterable[str]) -> None:
        """Enter a person, or what is known of him now; he keeps his place."""
        number = self._numbers.setdefault(person, len(self._persons))
        if number == len(self._persons):
            self._persons.append(person)
        else:
            self.remove(person)
        own = frozenset(keys)
        self._entries[number], self._keys[number] = entry, own
        holders = self._holders
        for key in own:
            if self._sorted is not None and key not in holders:
                insort(self._sorted, key)
                self._text = None
            holders[key].add(number)
        for letter in {key[0] for key in own}:
            self._letters[letter].add(number)
        for sound in sounds:
            self._frames[frame(sound)].add(sound)

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""
        number = self._numbers.get(person, -1)
        for key in self._keys.pop(number, ()):
            self._holders[key].discard(number)
            self._letters[key[0]].discard(number)
        self._entries.pop(number, None)

    def having(self, groups: Sequence[NameGroup], limit: int, *, whole: bool) -> list[str]:
        """The first persons who have, of each group, a key: the whole of it, or one that begins so."""
        if whole:
            found = set.intersection(*(set().union(*(self._holders.get(k, ()) for k in group)) for group in groups))
            return self._first(found, limit)
        rarest, *others = sorted(groups, key=lambda group: sum(map(self._width, group)))
        found = self._beginning(rarest)
        for group in others:
            if max(map(len, group)) == 1 or sum(map(self._width, group)) < _KEYS_A_PERSON * len(found):
                found = found & self._beginning(group)
            else:
                found = {number for number in found if self._begins(number, group)}
        return self._first(found, limit)

    def holding(self, part: str, limit: int) -> list[str]:
        """The first persons who have a word that holds the part."""
        if self._text is None:
            self._text = "\n".join(["", *(key for key in self._in_order() if key[0] not in NO_WORDS), ""])
        found: set[int] = set()
        at = self._text.find(part)
        while at >= 0 and len(found) < limit:
            end = self._text.index("\n", at)
            found |= self._holders[self._text[self._text.rindex("\n", 0, at) + 1 : end]]
            at = self._text.find(part, end)
        return self._first(found, limit)

    def holders(self, keys: Collection[str], limit: int) -> dict[str, list[int]]:
        """As `Keys.holders`."""
        return {key: nsmallest(limit, self._holders[key]) for key in keys if key in self._holders}

    def persons(self, numbers: Sequence[int]) -> list[str]:
        """As `Keys.persons`."""
        return [self._persons[number] for number in numbers]

    def sounds(self, frames: Collection[str]) -> list[str]:
        """As `Keys.sounds`."""
        return [sound for each in sorted(filter(self._frames.__contains__, frames)) for sound in self._frames[each]]

    def entry(self, person: str) -> Findable:
        """What is known of a person."""
        return self._entries.get(self._numbers.get(person, -1), Findable())

    def entries(self, persons: Sequence[str]) -> Iterable[tuple[str, Findable]]:
        """As `Keys.entries`."""
        return ((each, self.entry(each)) for each in persons)

    def _first(self, numbers: set[int], limit: int) -> list[str]:
        return [self._persons[number] for number in nsmallest(limit, numbers)]

    def _beginning(self, group: NameGroup) -> set[int]:
        found: set[int] = set()
        for key in group:
            found.update(*([self._letters[key]] if len(key) == 1 else map(self._holders.__getitem__, self._range(key))))
        return found

    def _begins(self, number: int, group: NameGroup) -> bool:
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
