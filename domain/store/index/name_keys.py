"""The keys persons are found by, in a file of their own that can be made anew: none of them lies in memory.

The file tells of which office, which of its copies and which code it is, and up to which entry of his journal it knows
each person. What was written since it was last compared with the office is read anew when it is opened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from sqlcipher3 import dbapi2

import domain.naming
from domain.core.code_digest import code_digest
from domain.core.packaged import packaged
from domain.core.problem import Problem, Unavailable
from domain.naming.findable import Findable
from domain.naming.frames import frame
from domain.naming.keys import NO_WORDS, NameGroup
from domain.store.durable import make_file
from domain.store.sqlite.connection import connect, make_disposable, uri_of
from domain.store.store import Store

_TABLES = """
CREATE TABLE IF NOT EXISTS made_of (name TEXT NOT NULL, size INTEGER NOT NULL, head TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS compared_upto (size INTEGER NOT NULL, head TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS holders (
    word INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (word, number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS frames (frame TEXT NOT NULL, sound TEXT NOT NULL, PRIMARY KEY (frame, sound)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS persons (
    number INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE, entries INTEGER NOT NULL, entry BLOB NOT NULL,
    words TEXT NOT NULL, compared INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS uncompared ON persons (person) WHERE compared = 0;
"""
_EMPTIED = ("made_of", "compared_upto", "holders", "words", "frames", "persons")
_CACHE = "PRAGMA cache_size = -16000"
_GIVE_BACK = "PRAGMA shrink_memory"
"""Give back the memory of pages that were gone through once; who types looks at a few."""
_BEGINNING = "^"
"""What stands before the first letter, or the first two, of a word that is entered by them too."""
_SHORT = 2
_FEW_WORDS = 8
"""Words of which it is asked person by person whether somebody has one of them."""
_LAST = "\U0010ffff"
_MOST_KEPT = 2_000
"""Persons and frames that were looked at and are looked at again within a word."""
_PUT_PERSON = """
INSERT INTO persons (person, entries, entry, words, compared) VALUES (?, ?, ?, ?, 0) ON CONFLICT (person) DO UPDATE
SET entries = excluded.entries, entry = excluded.entry, words = excluded.words, compared = 0 RETURNING number
"""
_encode = msgspec.json.encode
_decode = msgspec.json.Decoder(Findable).decode

KeptPerson = tuple[Findable, frozenset[str], frozenset[str]]
"""What is entered of a person: the entry, the keys, the sounds."""


class NameKeys:
    """The file; a `domain.naming.keys.KeptKeys`. One thread may save while another looks something up."""

    def __init__(self, path: Path, store: Store) -> None:
        self._store = store
        self._put: dict[str, KeptPerson] = {}
        self._noted: dict[str, int] = {}
        self._entries: dict[str, Findable] = {}
        self._sounds: dict[str, list[str]] = {}
        self._frames: set[str] | None = None
        self._text: str | None = None
        with _losing():
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._writer = _opened(path)
            except dbapi2.Error:
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
                self._writer = _opened(path)
            self._empty_unless_of_this_office()
            self._reader = _opened(path)

    def known(self) -> dict[str, int]:
        """Up to which entry of his journal each person is known; 0 where it was never compared with the office."""
        with _losing():
            found = dict(self._all("SELECT person, entries * compared FROM persons"))
            self._reader.execute(_GIVE_BACK)
            return found

    @contextmanager
    def saving(self) -> Iterator[None]:
        """As `KeptKeys.saving`."""
        self._put, self._noted = {}, {}
        yield
        with _losing():
            with self._transaction():
                self._save()
            self._writer.execute(_GIVE_BACK)
        self._put, self._noted = {}, {}

    def note(self, person: str, entries: int) -> None:
        """As `KeptKeys.note`."""
        self._noted[person] = entries

    def compared(self, upto: int | None = None) -> None:
        """As `KeptKeys.compared`."""
        with _losing(), self._transaction() as c:
            if c.execute("SELECT 1 FROM persons WHERE compared = 0 LIMIT 1").fetchone():
                now = self._store.known_head(_NEWEST)
                c.execute("DELETE FROM made_of")
                c.execute("INSERT INTO made_of VALUES (?, ?, ?)", (self._name(), *now))
                c.execute("UPDATE persons SET compared = 1 WHERE compared = 0")
            if upto is not None:
                c.execute("DELETE FROM compared_upto")
                c.execute("INSERT INTO compared_upto VALUES (?, ?)", self._store.known_head(upto))

    def stands(self) -> bool:
        """As `KeptKeys.stands`."""
        with _losing():
            rows = self._all("SELECT size, head FROM compared_upto")
            uncompared = self._all("SELECT 1 FROM persons WHERE compared = 0 LIMIT 1")
            return bool(rows) and not uncompared and tuple(rows[0]) == self._store.known_head(_NEWEST)

    def look_anew(self) -> None:
        """As `KeptKeys.look_anew`."""
        self._entries, self._sounds, self._frames, self._text = {}, {}, None, None

    def close(self) -> None:
        """As `KeptKeys.close`."""
        for connection in (self._reader, self._writer):
            with suppress(dbapi2.Error):
                connection.close()

    def put(self, person: str, entry: Findable, keys: Iterable[str], sounds: Iterable[str]) -> None:
        """As `Keys.put`."""
        self._put[person] = (entry, frozenset(keys), frozenset(sounds))

    def remove(self, person: str) -> None:
        """As `Keys.remove`; that there was such a person stays known."""
        self._put[person] = (Findable(), frozenset(), frozenset())

    def having(self, groups: Sequence[NameGroup], limit: int, *, whole: bool) -> list[str]:
        """As `Keys.having`."""
        if not groups:
            return []
        with _losing():
            words = [self._words(group, whole=whole) for group in groups]
            return self._persons(self._having(words, limit)) if all(words) else []

    def holding(self, part: str, limit: int) -> list[str]:
        """As `Keys.holding`."""
        with _losing():
            words = list(_words_holding(part, self._all_words(), limit))
            return self._persons(self._numbers(self._ids(words), limit)) if words else []

    def holders(self, keys: Collection[str], limit: int) -> dict[str, list[int]]:
        """As `Keys.holders`."""
        with _losing():
            ids = dict(self._all(_IDS, json.dumps(list(keys))))
            rows = dict(self._all(_HOLDERS, limit, json.dumps(list(ids.values()))))
            found = {key: rows[ids[key]] for key in keys if key in ids}
            return {key: list(map(int, numbers.split(","))) if numbers else [] for key, numbers in found.items()}

    def persons(self, numbers: Sequence[int]) -> list[str]:
        """As `Keys.persons`."""
        with _losing():
            return self._persons(numbers)

    def sounds(self, frames: Collection[str]) -> list[str]:
        """As `Keys.sounds`."""
        with _losing():
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
            with _losing():
                rows = self._all(_ENTRIES, json.dumps(unknown))
                read = {**dict.fromkeys(unknown, Findable()), **{person: _decode(entry) for person, entry in rows}}
            _kept(self._entries).update(read)
            known |= read
        return ((each, known[each]) for each in persons)

    def _all(self, statement: str, *values: object) -> list[Any]:
        rows: list[Any] = self._reader.execute(statement, values).fetchall()
        return rows

    @contextmanager
    def _transaction(self) -> Iterator[dbapi2.Connection]:
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            yield self._writer
            self._writer.execute("COMMIT")
        except BaseException:
            self._writer.execute("ROLLBACK")
            raise

    def _name(self) -> str:
        identity = self._store.identity
        return f"{identity.office}/{identity.instance}/{_made_by()}"

    def _empty_unless_of_this_office(self) -> None:
        with self._transaction() as c:
            made_of = c.execute("SELECT name, size, head FROM made_of").fetchall()
            if made_of and made_of[0][0] == self._name() and self._store.known_head(made_of[0][1]) == made_of[0][1:]:
                return
            for table in _EMPTIED:
                c.execute(f"DELETE FROM {table}")

    def _save(self) -> None:
        """Enter who was put, but not who was entered by somebody else as of a later entry."""
        c = self._writer
        put = {person: each for person, each in self._put.items() if self._known_upto(person) <= self._noted[person]}
        numbers = self._numbered(sorted({word for _, keys, _ in put.values() for word in _entered(keys)}))
        added: list[tuple[int, int]] = []
        for person, (entry, keys, _) in put.items():
            own = [numbers[word] for word in _entered(keys)]
            before = c.execute("SELECT number, words FROM persons WHERE person = ?", (person,)).fetchone()
            if before is not None:
                had = ((word, before[0]) for word in json.loads(before[1]))
                c.executemany("DELETE FROM holders WHERE word = ? AND number = ?", had)
            values = (person, self._noted[person], _encode(entry), json.dumps(own))
            number = c.execute(_PUT_PERSON, values).fetchone()[0]
            added += [(word, number) for word in own]
        c.executemany("INSERT INTO holders VALUES (?, ?)", sorted(added))
        sounds = sorted({(frame(sound), sound) for _, _, sounds in put.values() for sound in sounds})
        c.executemany("INSERT OR IGNORE INTO frames VALUES (?, ?)", sounds)

    def _known_upto(self, person: str) -> int:
        row = self._writer.execute("SELECT entries FROM persons WHERE person = ?", (person,)).fetchone()
        return int(row[0]) if row else 0

    def _numbered(self, words: Sequence[str]) -> dict[str, int]:
        """The number of each word, new ones entered."""
        self._writer.executemany("INSERT OR IGNORE INTO words (word) VALUES (?)", ((word,) for word in words))
        found = "SELECT word, id FROM words WHERE word IN (SELECT value FROM json_each(?))"
        return dict(self._writer.execute(found, (json.dumps(words),)).fetchall())

    def _words(self, group: NameGroup, *, whole: bool) -> list[int]:
        """The numbers of the words that are a key of a group, or that begin so."""
        short = [_BEGINNING + key for key in group if not whole and len(key) <= _SHORT and key[0] not in NO_WORDS]
        exact = [*short, *group] if whole else short
        found = self._ids(exact) if exact else []
        for key in () if whole else group:
            if _BEGINNING + key not in short:
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
            rows = self._all(_WORDS, _BEGINNING + NO_WORDS)
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


_NEWEST = 2**62
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


@cache
def _made_by() -> str:
    """A digest of what makes the keys: the code, and the words it reads."""
    digest = hashlib.sha256(f"{code_digest(domain.naming.__name__)}{dbapi2.sqlite_version}".encode())
    for each in sorted(packaged("names").iterdir(), key=lambda file: file.name):
        digest.update(each.read_bytes())
    return digest.hexdigest()


def _opened(path: Path) -> dbapi2.Connection:
    with suppress(FileExistsError):
        make_file(path)
    connection = connect(uri_of(path, "rwc"))
    try:
        make_disposable(connection)
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(_CACHE)
        connection.executescript(_TABLES)
    except dbapi2.Error:
        connection.close()
        raise
    return connection


def _entered(keys: Iterable[str]) -> set[str]:
    """The keys, and the first letters of those that are words: who types one letter waits for no thousand words."""
    words = [key for key in keys if key[0] not in NO_WORDS]
    return {*keys, *(_BEGINNING + word[:length] for word in words for length in range(1, _SHORT + 1))}


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
def _losing() -> Iterator[None]:
    try:
        yield
    except (dbapi2.Error, OSError, msgspec.MsgspecError, ValueError, KeyError, Problem) as error:
        raise Unavailable("names-lost", cause=str(error)) from error
