"""An office file on disk: created only when asked, recognised, upgraded with care, never swapped unnoticed."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from sqlcipher3 import dbapi2

from domain.core.late import late
from domain.core.problem import Damaged, Unavailable
from domain.record.vocabulary import VOCABULARY
from domain.store.desk_memory.as_left import AsLeft
from domain.store.desk_memory.entry_counts import EntryCounts, read_counts
from domain.store.errors import problem
from domain.store.proof.checkpoint import OfficeFacts, digest_of_facts
from domain.store.sqlite.connection import connect, damage_in, schema_of, size_in, uri_of
from domain.store.sqlite.in_use import may_be_continued, missing_from, not_read
from domain.store.sqlite.indexes import may_hide_rows, runs_in
from domain.store.sqlite.network import real_path, refuse_network_share
from domain.store.sqlite.schema import APPLICATION_ID, SCHEMA_VERSION, SQLITES_OWN, STATEMENTS
from domain.store.sqlite.tables import facts_in, new_facts, write_schema
from domain.store.sqlite.wal import FileIdentity, file_identity

if TYPE_CHECKING:
    from domain.store import appearing
    from domain.store.carrying import upgrade
else:
    appearing, upgrade = late("domain.store.appearing"), late("domain.store.carrying.upgrade")

AT_ONCE = 4_096
"""Of up to how many entries a file is looked through when it is opened: some milliseconds."""


class OfficeFile(msgspec.Struct, frozen=True):
    """An office file that was opened: where it is, which it is, and whether it may be written."""

    path: Path
    """Where the file itself lies, wherever its links do."""
    uri: str
    """The file as SQLite is asked for it; never creating one."""
    facts: OfficeFacts
    instance: str
    writable: bool
    identity: FileIdentity
    doubt: Damaged | None = None
    """Why entries may be missing from it. It is read as it is then, and written only where it is continued."""
    is_large: bool = False
    """Whether it is too large to be proved whenever it is opened."""
    as_left: AsLeft | None = None
    """Of a large one, whether it is as this desk left it."""
    counts: EntryCounts | None = None
    """How many entries each stream of a large one has; None where it is as this desk left it, who looked then."""

    @property
    def may_be_continued(self) -> bool:
        """Whether it is read as it is, entries being missing, and could be opened to be continued."""
        return self.doubt is not None and may_be_continued(self.doubt) and _may_be_written(self.path)

    def refuse_if_moved(self) -> None:
        """Refuse to go on when the path no longer leads to the file that was opened.

        SQLite goes on writing into a file that was deleted or replaced, and says it succeeded.

        Raises:
            Unavailable: `office-moved`.
        """
        if file_identity(self.path) != self.identity:
            raise Unavailable("office-moved", path=str(self.path))


def create(path: Path, *, sample: bool = False) -> None:
    """Make a new, empty office file. It appears whole or not at all.

    Raises:
        Unavailable: `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    refuse_network_share(path)
    with appearing.appearing_whole(path) as unfinished:
        write_schema(unfinished, new_facts(sample=sample))


def open_file(path: Path, *, continued: bool = False, memory: Path | None = None) -> OfficeFile:
    """Recognise an office file. One from which entries may be missing is written only if it is continued.

    Args:
        memory: the folder in which this desk remembers how it left large ones.

    Raises:
        Unavailable: `no-such-office`, `network-share`, `several-names`, `cannot-open`, `newer-schema`.
        Damaged: `empty-file`, `not-an-office`, `damaged-file`, `schema-altered`, `facts-altered`.
    """
    refuse_network_share(path)
    path = real_path(path)  # SQLite's files lie beside it, wherever the name that was given lies.
    try:
        _refuse_no_file(path)
        doubt = missing_from(path)
        if doubt is not None and not (continued and may_be_continued(doubt)):
            return _opened(path, _as_it_is(path), writable=False, doubt=doubt)
        if _may_be_written(path):
            return _opened(path, uri_of(path, "rw"), writable=True, doubt=doubt, memory=memory)
        return _opened_read_only(path, memory)
    except (dbapi2.Error, OSError) as error:
        raise problem(error) from error
    except UnicodeDecodeError as error:
        raise Damaged("damaged-file", path=str(path), cause=str(error)) from error


def recognise(path: Path) -> str:
    """The id of the office a file holds. The file is only read: one of an older schema stays as it is.

    Raises:
        Unavailable, Damaged: as `open_file`.
    """
    try:
        _refuse_no_file(path)
        with closing(connect(uri_of(path, "ro"))) as connection:
            _refuse_other(path, connection)
            return str(facts_in(connection)["office_id"])
    except (dbapi2.Error, OSError) as error:
        raise problem(error) from error


def _may_be_written(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _opened_read_only(path: Path, memory: Path | None) -> OfficeFile:
    try:
        return _opened(path, uri_of(path, "ro"), writable=False, memory=memory)
    except dbapi2.OperationalError:
        # SQLite cannot put its shared memory into such a folder. What nobody here can write is read as it is.
        return _opened(path, _as_it_is(path), writable=False, doubt=not_read(path))


def _as_it_is(path: Path) -> str:
    """The main file, without its write-ahead log."""
    return f"{uri_of(path, 'ro')}&immutable=1"


def _opened(
    path: Path, uri: str, *, writable: bool, doubt: Damaged | None = None, memory: Path | None = None
) -> OfficeFile:
    identity = file_identity(path)
    if identity is None:
        raise Unavailable("no-such-office", path=str(path))
    with closing(connect(uri)) as connection:
        _refuse_other(path, connection)
        if schema_of(connection) < SCHEMA_VERSION:
            if not writable:
                raise Unavailable("read-only", path=str(path))
            upgrade.upgrade(path, connection)
        refuse_altered(path, connection.cursor())
        size = size_in(connection.cursor())
        is_large = size > AT_ONCE
        known = memory / str(facts_in(connection).get("office_id")) if memory and is_large and doubt is None else None
        left = AsLeft(known.with_suffix(".left"), path) if known is not None else None
        was_seen = known is not None and left is not None and left.believed and _counted_upto(known) >= size - AT_ONCE
        counts = None if was_seen else _refuse_damaged(connection, is_large=is_large)
        refuse_newer(path, connection.execute("SELECT value FROM file WHERE key = 'vocabulary'").fetchone())
        instance = connection.execute("SELECT value FROM file WHERE key = 'instance'").fetchone()
        facts = _proved_facts(connection)
    return OfficeFile(path, uri, facts, str(instance[0]), writable, identity, doubt, is_large, left, counts)


def _counted_upto(known: Path) -> int:
    """Up to which position this desk counted the entries of each stream, where it remembers an office."""
    counted = read_counts(known.with_suffix(".counts"))
    return 0 if counted is None else counted.size


def _proved_facts(connection: dbapi2.Connection) -> OfficeFacts:
    """What the office is, as the file says it twice."""
    facts = facts_in(connection)
    kept = connection.execute("SELECT value FROM file WHERE key = 'facts'").fetchone()
    if kept is None or kept[0] != digest_of_facts(facts):
        raise Damaged("facts-altered")
    return facts


def _refuse_other(path: Path, connection: dbapi2.Connection) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = schema_of(connection)
    if application != APPLICATION_ID or version < 1:
        raise Damaged("not-an-office", path=str(path))
    if version > SCHEMA_VERSION:
        raise Unavailable("newer-schema", path=str(path), version=version, known=SCHEMA_VERSION)


def refuse_newer(path: Path, vocabulary: tuple[str] | None) -> int:
    """The vocabulary of what was recorded in a file, from its row.

    Raises:
        Unavailable: `newer-schema`; a newer program recorded what this one does not know.
        Damaged: `schema-altered`; it says none.
    """
    try:
        number = int(vocabulary[0]) if vocabulary else 0
    except ValueError:
        number = 0
    if number < 1:
        raise Damaged("schema-altered", path=str(path), what="vocabulary")
    if number > VOCABULARY:
        raise Unavailable("newer-schema", path=str(path), version=number, known=VOCABULARY)
    return number


def refuse_altered(path: Path, c: Any) -> None:
    """A trigger of someone else's may swallow what is recorded, a table of another shape may change it.

    Nothing is passed over by its name alone: written past SQLite, a trigger may have one that SQLite keeps for itself.

    Raises:
        Damaged: `schema-altered`.
    """
    c.execute("SELECT type, sql FROM sqlite_schema")
    found = {str(sql).strip() for kind, sql in c.fetchall() if sql is not None or kind != "index"} - SQLITES_OWN
    other = found ^ {each.strip() for each in STATEMENTS}
    if other:
        raise Damaged("schema-altered", path=str(path), what=min(other)[:60])


def _refuse_damaged(connection: dbapi2.Connection, *, is_large: bool) -> EntryCounts | None:
    """A large office is looked through at once only where an index may hide rows; else by `compare_whole`.

    Returns how many entries each stream of a large one has.
    """
    runs = runs_in(connection) if is_large else None
    if runs is None or may_hide_rows(connection, runs):
        damage = damage_in(connection)
        if damage is not None:
            raise damage
    return runs.entries if runs is not None else None


def _refuse_no_file(path: Path) -> None:
    if path.is_dir():
        raise Damaged("not-an-office", path=str(path))
    if not path.exists():
        raise Unavailable("no-such-office", path=str(path))
    if path.stat().st_size == 0:
        raise Damaged("empty-file", path=str(path))
    if not os.access(path, os.R_OK):
        raise Unavailable("cannot-open", path=str(path))
