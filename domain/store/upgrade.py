"""Bringing an office file of an older schema up to this program's."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.backup import back_up
from domain.store.sqlite import make_durable, schema_of, uri_of
from domain.store.verify import verify

UPGRADES: dict[int, tuple[str, ...]] = {}
"""The statements that bring a file of one schema version to the next. None touches a row of the log."""


def upgrade(path: Path, connection: dbapi2.Connection, version: int) -> None:
    """Bring a file up to a schema version, after a verified backup beside it, in one transaction.

    The backup is named after the version it holds, such as `moscow.schema-1.chancery`.

    Raises:
        Damaged: the file does not verify. It is as it was.
        Unavailable: what the disk says. The file is as it was.
    """
    make_durable(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = schema_of(connection)
        if before < version:
            _back_up_beside(path, before)
            _apply(connection, before, version)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.rollback()


def _back_up_beside(path: Path, version: int) -> None:
    name, number = f"{path.stem}.schema-{version}", 1
    while (dest := path.with_name(f"{name}{path.suffix}")).exists():
        number += 1
        name = f"{path.stem}.schema-{version}-{number}"
    back_up(uri_of(path, "ro"), dest)


def _apply(connection: dbapi2.Connection, before: int, version: int) -> None:
    head = verify(connection).head
    for step in range(before, version):
        for statement in UPGRADES[step]:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version={version}")
    after = verify(connection)
    if after.problem is not None or after.head != head:
        raise after.problem or Damaged("damaged-file", cause="an upgrade changed the log")
