"""Looking up persons by the keys of their names, in a file: none of the keys lies in memory."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

from domain.core.problem import Problem, Unavailable
from domain.naming.finding.keys import NO_WORDS, NameGroup
from domain.naming.words.findable import Findable

BEGINNING = "^"
"""What stands before the first letter, or the first two, of a word that is entered by them too."""
SHORT = 2
_FEW_WORDS = 8
"""Words of which it is asked person by person whether somebody has one of them."""
_LAST = "\U0010ffff"
_MOST_KEPT = 2_000
"""Persons and frames that were looked at and are looked at again within a word."""
_AND_ONE_OF = "AND EXISTS (SELECT 1 FROM holders WHERE word IN ({}) AND number = h.number)"
_NUMBERS = "SELECT DISTINCT number FROM holders WHERE word IN (SELECT value FROM json_each(?)) ORDER BY number LIMIT ?"
_HOLDERS = """
SELECT value, (SELECT group_concat(number) FROM (SELECT number FROM holders WHERE word = value ORDER BY number LIMIT ?))
FROM json_each(?)
"""
_ENTRIES = "SELECT person, entry FROM persons WHERE person IN (SELECT value FROM json_each(?))"
_WORDS = "SELECT group_concat(word, char(10)) FROM words WHERE instr(?, substr(word, 1, 1)) = 0"
_WIDTH = "SELECT count(*) FROM (SELECT 1 FROM holders WHERE word IN (SELECT value FROM json_each(?)) LIMIT 5000)"
_IDS = "SELECT word, id FROM words WHERE word IN (SELECT value FROM json_each(?))"
_SOUNDS = "SELECT frame, sound FROM frames WHERE frame IN (SELECT value FROM json_each(?))"
_decode = msgspec.json.Decoder(Findable).decode


class NameLookup:
    """The reading of the file: a `domain.naming.finding.keys.Keys` but for what is put into it."""

    def __init__(self, reader: dbapi2.Connection) -> None:
        self._reader = reader
        self._entries: dict[str, Findable] = {}
        self._sounds: dict[str, list[str]] = {}
        self._frames: set[str] | None = None
        self._text: str | None = None

    def look_anew(self) -> None:
        """As `KeptKeys.look_anew`."""
        self._entries, self._sounds, self._frames, self._text = {}, {}, None, None

    def having(self, groups: Sequence[NameGroup], limit: int, *, whole: bool) -> list[str]:
        """As `Keys.having`."""
        if not groups:
            return []
        with losing():
            words = [self._words(group, whole=whole) for group in groups]
            return self._persons(self._having(words, limit)) if all(words) else []

    def holding(self, part: str, limit: int) -> list[str]:
        """As `Keys.holding`."""
        with losing():
            words = list(_words_holding(part, self._all_words(), limit))
            return self._persons(self._numbers(self._ids(words), limit)) if words else []

    def holders(self, keys: Collection[str], limit: int) -> dict[str, list[int]]:
        """As `Keys.holders`."""
        with losing():
            ids = dict(self._all(_IDS, json.dumps(list(keys))))
            rows = dict(self._all(_HOLDERS, limit, json.dumps(list(ids.values()))))
            found = {key: rows[ids[key]] for key in keys if key in ids}
            return {key: list(map(int, numbers.split(","))) if numbers else [] for key, numbers in found.items()}

    def persons(self, numbers: Sequence[int]) -> list[str]:
        """As `Keys.persons`."""
        with losing():
            return self._persons(numbers)

    def sounds(self, frames: Collection[str]) -> list[str]:
        """As `Keys.sounds`."""
        with losing():
            if self._frames is None:
                self._frames = {each for (each,) in self._all("SELECT DISTINCT frame FROM frames")}
            known = sorted(self._frames.intersection(frames))
            return [sound for sounds in self._sounds_of(known) for sound in sounds]

    def entry(self, person: str) -> Findable:
        """As `Keys.entry`."""
        [(_, found)] = self.entries([person])
        return found

    def entries(self, persons: Sequence[str]) -> Iterable[tuple[str, Findable]]:
        """As `Keys.entries`."""
        known = {each: self._entries[each] for each in persons if each in self._entries}
        unknown = [each for each in persons if each not in known]
        if unknown:
            with losing():
                rows = self._all(_ENTRIES, json.dumps(unknown))
                read = {**dict.fromkeys(unknown, Findable()), **{person: _decode(entry) for person, entry in rows}}
            _kept(self._entries).update(read)
            known |= read
        return ((each, known[each]) for each in persons)

    def _all(self, statement: str, *values: object) -> list[Any]:
        rows: list[Any] = self._reader.execute(statement, values).fetchall()
        return rows

    def _words(self, group: NameGroup, *, whole: bool) -> list[int]:
        """The numbers of the words that are a key of a group, or that begin so."""
        short = [BEGINNING + key for key in group if not whole and len(key) <= SHORT and key[0] not in NO_WORDS]
        exact = [*short, *group] if whole else short
        found = self._ids(exact) if exact else []
        for key in () if whole else group:
            if BEGINNING + key not in short:
                rows = self._all("SELECT id FROM words WHERE word >= ? AND word < ?", key, key + _LAST)
                found += [number for (number,) in rows]
        return found

    def _ids(self, words: Sequence[str]) -> list[int]:
        marks = ",".join("?" * len(words))
        return [number for (number,) in self._all(f"SELECT id FROM words WHERE word IN ({marks})", *words)]

    def _having(self, groups: list[list[int]], limit: int) -> list[int]:
        """The first persons who have a word of each group: of the rarest it is known who, of the others asked."""
        if len(groups) == 1:
            return self._numbers(groups[0], limit)
        rarest, *others = sorted(groups, key=self._width)
        if max(map(len, others)) > _FEW_WORDS:
            found = set(self._numbers(rarest, -1)).intersection(*(self._numbers(words, -1) for words in others))
            return sorted(found)[:limit]
        besides = " ".join(_AND_ONE_OF.format(",".join(map(str, words))) for words in others)
        among = str(rarest[0]) if len(rarest) == 1 else ",".join(map(str, rarest))
        distinct = "" if len(rarest) == 1 else "DISTINCT"
        statement = f"SELECT {distinct} number FROM holders h WHERE word IN ({among}) {besides} ORDER BY number LIMIT ?"
        return [number for (number,) in self._all(statement, limit)]

    def _numbers(self, words: Sequence[int], limit: int) -> list[int]:
        """Who has one of the words, in the order in which they were entered."""
        if len(words) == 1:
            rows = self._all("SELECT number FROM holders WHERE word = ? ORDER BY number LIMIT ?", words[0], limit)
        else:
            rows = self._all(_NUMBERS, json.dumps(words), limit)
        return [number for (number,) in rows]

    def _width(self, words: Sequence[int]) -> int:
        """How many have one of the words, as far as it is worth counting."""
        return len(words) if len(words) > _FEW_WORDS else int(self._all(_WIDTH, json.dumps(words))[0][0])

    def _persons(self, numbers: Sequence[int]) -> list[str]:
        rows = self._all(
            "SELECT number, person FROM persons WHERE number IN (SELECT value FROM json_each(?))", json.dumps(numbers)
        )
        named = dict(rows)
        return [named[number] for number in numbers]

    def _all_words(self) -> str:
        if self._text is None:
            rows = self._all(_WORDS, BEGINNING + NO_WORDS)
            self._text = f"\n{rows[0][0] or ''}\n"
        return self._text

    def _sounds_of(self, frames: Sequence[str]) -> Iterable[list[str]]:
        known = {each: self._sounds[each] for each in frames if each in self._sounds}
        unknown = [each for each in frames if each not in known]
        if unknown:
            read: dict[str, list[str]] = {each: [] for each in unknown}
            for each, sound in self._all(_SOUNDS, json.dumps(unknown)):
                read[each].append(sound)
            _kept(self._sounds).update(read)
            known |= read
        return (known[each] for each in frames)


def _words_holding(part: str, text: str, limit: int) -> Iterator[str]:
    """The first words, of those in the lines of a text, that hold a part."""
    at = text.find(part)
    while at >= 0 and limit:
        end = text.index("\n", at)
        yield text[text.rindex("\n", 0, at) + 1 : end]
        limit -= 1
        at = text.find(part, end)


def _kept(known: dict[str, Any]) -> dict[str, Any]:
    """What was looked at, begun anew where it has become much."""
    if len(known) >= _MOST_KEPT:
        known.clear()
    return known


@contextmanager
def losing() -> Iterator[None]:
    """Whatever the file or what it says of itself lets go wrong is that the names are lost."""
    try:
        yield
    except (dbapi2.Error, OSError, msgspec.MsgspecError, ValueError, KeyError, Problem) as error:
        raise Unavailable("names-lost", cause=str(error)) from error
