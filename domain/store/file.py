"""An office file on disk: created only when asked, recognised, upgraded with care, never swapped unnoticed."""

from __future__ import annotations

import os
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

from sqlcipher3 import dbapi2

from domain.problem import Damaged, Unavailable
from domain.store.errors import problem
from domain.store.network import refuse_network_share
from domain.store.schema import APPLICATION_ID, SCHEMA_VERSION, STATEMENTS
from domain.store.sqlite import connect, make_durable
from domain.store.whole import appearing_whole


@dataclass(frozen=True)
class OfficeFile:
    """An office file that was opened: where it is, which it is, and whether it may be written."""

    path: Path
    office_id: str
    sample: bool
    writable: bool
    identity: tuple[int, int]

    @property
    def uri(self) -> str:
        """The file as SQLite is asked for it; never creating one."""
        return uri_of(self.path, "rw" if self.writable else "ro")

    def refuse_if_moved(self) -> None:
        """Refuse to go on when the path no longer leads to the file that was opened.

        SQLite goes on writing into a file that was deleted or replaced, and says it succeeded.

        Raises:
            Unavailable: `office-moved`.
        """
        if _identity(self.path) != self.identity:
            raise Unavailable("office-moved", path=str(self.path))


def create(path: Path, *, sample: bool = False) -> None:
    """Make a new, empty office file. It appears whole or not at all.

    Raises:
        Unavailable: `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    refuse_network_share(path)
    with appearing_whole(path) as unfinished:
        write_schema(unfinished, new_facts(sample=sample))


def open_file(path: Path) -> OfficeFile:
    """Recognise an office file.

    Raises:
        Unavailable: `no-such-office`, `network-share`, `cannot-open`, `newer-schema`.
        Damaged: `empty-file`, `not-an-office`, `damaged-file`.
    """
    refuse_network_share(path)
    _refuse_no_file(path)
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    try:
        with closing(connect(uri_of(path, "rw" if writable else "ro"))) as connection:
            return _recognised(path, connection, writable=writable)
    except dbapi2.Error as error:
        raise problem(error) from error


def _recognised(path: Path, connection: dbapi2.Connection, *, writable: bool) -> OfficeFile:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise Damaged("not-an-office", path=str(path))
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > SCHEMA_VERSION:
        raise Unavailable("newer-schema", path=str(path), version=version, known=SCHEMA_VERSION)
    facts = dict(connection.execute("SELECT key, value FROM office").fetchall())
    identity = _identity(path)
    if identity is None:
        raise Unavailable("no-such-office", path=str(path))
    return OfficeFile(path, facts["office_id"], facts["sample"] == "yes", writable, identity)


def _refuse_no_file(path: Path) -> None:
    if path.is_dir():
        raise Damaged("not-an-office", path=str(path))
    if not path.exists():
        raise Unavailable("no-such-office", path=str(path))
    if path.stat().st_size == 0:
        raise Damaged("empty-file", path=str(path))
    if not os.access(path, os.R_OK):
        raise Unavailable("cannot-open", path=str(path))


def new_facts(*, sample: bool) -> dict[str, str]:
    """What a new office file says of itself."""
    return {
        "office_id": uuid4().hex,
        "created_at": datetime.now(UTC).isoformat(),
        "sample": "yes" if sample else "no",
    }


def write_schema(path: Path, facts: dict[str, str]) -> None:
    """Write the tables of an empty office, and what it says of itself, into a new file."""
    with closing(connect(uri_of(path, "rwc"))) as connection:
        make_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        for statement in STATEMENTS:
            connection.execute(statement)
        connection.executemany("INSERT INTO office VALUES (?, ?)", sorted(facts.items()))
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def uri_of(path: Path, mode: str) -> str:
    """The file as SQLite is asked for it: `ro`, `rw`, or `rwc` to make one."""
    return f"file:{quote(str(path.absolute()))}?mode={mode}"


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
