"""Bringing an office file of schema 1 to this program's: by copying, in one transaction, after a verified backup."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from domain.store.appearing import appearing_whole
from domain.store.carrying import schema_1
from domain.store.carrying.copying import copy_office_1
from domain.store.carrying.schema_1 import office_1
from domain.store.sqlite.connection import connect, make_durable, schema_of, uri_of
from domain.store.sqlite.schema import SCHEMA_VERSION

_OLD = "_1"


def upgrade(path: Path, connection: dbapi2.Connection) -> None:
    """Bring a file of schema 1 to this one. The file alone is needed.

    The backup lies beside it, named after the version it holds, such as `moscow.schema-1.chancery`.

    Raises:
        Damaged: the file does not verify. It is as it was.
        Unavailable: what the disk says. The file is as it was.
    """
    make_durable(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = schema_of(connection)
        if before < SCHEMA_VERSION:
            _back_up_beside(path, before)
            _copy(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.rollback()
    with suppress(dbapi2.Error):  # It only makes the file smaller.
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copy(connection: dbapi2.Connection) -> None:
    for name in schema_1.TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    for name in schema_1.INDEXES:
        connection.execute(f"DROP INDEX {name}")
    for name in schema_1.TABLES:
        connection.execute(f"ALTER TABLE {name} RENAME TO {name}{_OLD}")
    copy_office_1(office_1(connection, _OLD), connection)
    for name in schema_1.TABLES:
        connection.execute(f"DROP TABLE {name}{_OLD}")


def _back_up_beside(path: Path, version: int) -> None:
    name, number = f"{path.stem}.schema-{version}", 1
    while (dest := path.with_name(f"{name}{path.suffix}")).exists():
        number += 1
        name = f"{path.stem}.schema-{version}-{number}"
    with appearing_whole(dest) as unfinished, closing(connect(uri_of(path, "ro"))) as source:
        source.execute("VACUUM INTO ?", (str(unfinished),))
        with closing(connect(uri_of(unfinished, "ro"))) as copy:
            for _ in schema_1.proved(office_1(copy).rows):
                pass
