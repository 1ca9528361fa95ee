"""The keys persons are found by, in a file of their own that can be made anew: none of them lies in memory.

The file tells of which office, which of its copies and which code it is, and up to which entry of his journal it knows
each person. What was written since it was last compared with the office is read anew when it is opened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

import msgspec
from sqlcipher3 import dbapi2

import domain.naming
from domain.core.code_digest import code_digest, code_stamp
from domain.core.packaged import packaged, packaged_path
from domain.naming.finding.frames import frame
from domain.naming.finding.keys import NO_WORDS
from domain.naming.words.findable import Findable
from domain.store.durable import make_file
from domain.store.index.name_lookup import BEGINNING, SHORT, NameLookup, losing
from domain.store.sqlite.connection import connect, make_disposable, uri_of
from domain.store.store import Store

_TABLES = """
CREATE TABLE IF NOT EXISTS made_of (name TEXT NOT NULL, size INTEGER NOT NULL, head TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS made_by (stamp TEXT NOT NULL);
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
_EMPTIED = ("made_of", "made_by", "compared_upto", "holders", "words", "frames", "persons")
_CACHE = "PRAGMA cache_size = -16000"
_GIVE_BACK = "PRAGMA shrink_memory"
"""Give back the memory of pages that were gone through once; who types looks at a few."""
_NEWEST = 2**62
_PUT_PERSON = """
INSERT INTO persons (person, entries, entry, words, compared) VALUES (?, ?, ?, ?, 0) ON CONFLICT (person) DO UPDATE
SET entries = excluded.entries, entry = excluded.entry, words = excluded.words, compared = 0 RETURNING number
"""
_encode = msgspec.json.encode

KeptPerson = tuple[Findable, frozenset[str], frozenset[str]]
"""What is entered of a person: the entry, the keys, the sounds."""


class NameKeys(NameLookup):
    """The file; a `domain.naming.finding.keys.KeptKeys`. One thread may save while another looks something up."""

    def __init__(self, path: Path, store: Store) -> None:
        self._store = store
        self._put: dict[str, KeptPerson] = {}
        self._noted: dict[str, int] = {}
        with losing():
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._writer = _opened(path)
            except dbapi2.Error:
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
                self._writer = _opened(path)
            self._empty_unless_of_this_office()
            super().__init__(_opened(path))

    def known(self) -> dict[str, int]:
        """Up to which entry of his journal each person is known; 0 where it was never compared with the office."""
        with losing():
            found = dict(self._all("SELECT person, entries * compared FROM persons"))
            self._reader.execute(_GIVE_BACK)
            return found

    @contextmanager
    def saving(self) -> Iterator[None]:
        """As `KeptKeys.saving`."""
        self._put, self._noted = {}, {}
        yield
        with losing():
            with self._transaction():
                self._save()
            self._writer.execute(_GIVE_BACK)
        self._put, self._noted = {}, {}

    def note(self, person: str, entries: int) -> None:
        """As `KeptKeys.note`."""
        self._noted[person] = entries

    def compared(self, upto: int | None = None) -> None:
        """As `KeptKeys.compared`."""
        with losing(), self._transaction() as c:
            if c.execute("SELECT 1 FROM persons WHERE compared = 0 LIMIT 1").fetchone():
                now = self._store.known_head(_NEWEST)
                c.execute("DELETE FROM made_of")
                c.execute("INSERT INTO made_of VALUES (?, ?, ?)", (self._name(), *now))
                _stamp(c, self._name())
                c.execute("UPDATE persons SET compared = 1 WHERE compared = 0")
            if upto is not None:
                c.execute("DELETE FROM compared_upto")
                c.execute("INSERT INTO compared_upto VALUES (?, ?)", self._store.known_head(upto))

    def stands(self) -> bool:
        """As `KeptKeys.stands`."""
        with losing():
            rows = self._all("SELECT size, head FROM compared_upto")
            uncompared = self._all("SELECT 1 FROM persons WHERE compared = 0 LIMIT 1")
            return bool(rows) and not uncompared and tuple(rows[0]) == self._store.known_head(_NEWEST)

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
        return f"{self._of_copy()}{_made_by()}"

    def _of_copy(self) -> str:
        identity = self._store.identity
        return f"{identity.office}/{identity.instance}/"

    def _empty_unless_of_this_office(self) -> None:
        with self._transaction() as c:
            made_of = c.execute("SELECT name, size, head FROM made_of").fetchall()
            if made_of and self._is_named(made_of[0][0], c) and self._store.known_head(made_of[0][1]) == made_of[0][1:]:
                return
            for table in _EMPTIED:
                c.execute(f"DELETE FROM {table}")

    def _is_named(self, name: str, c: dbapi2.Connection) -> bool:
        """Whether a name tells of this copy of the office and of this code."""
        if c.execute("SELECT 1 FROM made_by WHERE stamp = ?", (_stamp_of(name),)).fetchone():
            return name.startswith(self._of_copy())
        if name != self._name():
            return False
        _stamp(c, name)  # The same code was installed anew; its digest takes long.
        return True

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


@cache
def _made_by() -> str:
    """A digest of what makes the keys: the code, and the words it reads."""
    digest = hashlib.sha256(f"{code_digest(domain.naming.__name__)}{dbapi2.sqlite_version}".encode())
    for each in sorted(packaged("names").iterdir(), key=lambda file: file.name):
        digest.update(each.read_bytes())
    return digest.hexdigest()


@cache
def _made_by_files() -> str:
    """The sizes and times of what makes the keys, told in a tenth of the time: where they are the same, so is that.

    Of a build in one file they are those of the build.
    """
    folder = packaged_path("names")
    told = [(each.name, each.stat()) for each in sorted(folder.iterdir())] if folder.is_dir() else []
    words = "".join(f"\0{name}\0{file.st_size}\0{file.st_mtime_ns}" for name, file in told)
    return hashlib.sha256(f"{code_stamp()}\0{dbapi2.sqlite_version}{words}".encode()).hexdigest()


def _stamp(c: dbapi2.Connection, name: str) -> None:
    c.execute("DELETE FROM made_by")
    c.execute("INSERT INTO made_by VALUES (?)", (_stamp_of(name),))


def _stamp_of(name: str) -> str:
    """The files of this code and what it named its keys: an older program names its own and leaves the stamp."""
    return f"{_made_by_files()} {name}"


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
    return {*keys, *(BEGINNING + word[:length] for word in words for length in range(1, SHORT + 1))}
