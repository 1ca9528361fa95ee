"""What someone does to an office file who owns it: SQL past every trigger, and leaves made anew."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2

from domain.store.proof.leaf import leaf_2
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.rows import SELECT, RowReader
from domain.store.sqlite.schema import TRIGGERS


def tamper(path: Path, *statements: str, rehash: bool = False) -> None:
    """Run statements on an office file, give every row the leaf of what it now holds, and put the triggers back."""
    with closing(connect(uri_of(path, "rw"))) as connection:
        for trigger in TRIGGERS:
            connection.execute(f"DROP TRIGGER {trigger.split()[2]}")
        for statement in statements:
            connection.execute(statement)
        if rehash:
            hash_again(connection)
        for trigger in TRIGGERS:
            connection.execute(trigger)


def hash_again(connection: dbapi2.Connection) -> None:
    """Give every row the leaf of what it now holds."""
    for row in RowReader().read(connection.cursor(), connection.execute(SELECT).fetchall()):
        connection.execute("UPDATE log SET leaf = ? WHERE position = ?", (leaf_2(row), row.position))
