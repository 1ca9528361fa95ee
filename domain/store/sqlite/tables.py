"""The tables of a new office file, and what is written into them before anything is recorded."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlcipher3 import dbapi2

from domain.store.dictionary import new_dictionary
from domain.store.proof.checkpoint import OfficeFacts, digest_of_facts
from domain.store.sqlite.connection import connect, make_durable, uri_of
from domain.store.sqlite.schema import APPLICATION_ID, SCHEMA_VERSION, STATEMENTS


def facts_in(connection: dbapi2.Connection) -> OfficeFacts:
    """What the office in a file is, for ever."""
    return dict(connection.execute("SELECT key, value FROM office").fetchall())


def new_facts(*, sample: bool) -> OfficeFacts:
    """What a new office is, for ever."""
    return {
        "office_id": uuid4().hex,
        "created_at": datetime.now(UTC).isoformat(),
        "sample": "yes" if sample else "no",
        "dictionary": new_dictionary(),
    }


def write_schema(path: Path, facts: OfficeFacts) -> None:
    """Write the tables of an empty office, and what it is, into a new file."""
    with closing(connect(uri_of(path, "rwc"))) as connection:
        make_durable(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        write_tables(connection, facts)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def write_tables(connection: dbapi2.Connection, facts: OfficeFacts) -> None:
    """Write the tables of an empty office inside a transaction, and give the file an instance of its own."""
    for statement in STATEMENTS:
        connection.execute(statement)
    connection.executemany("INSERT INTO office VALUES (?, ?)", sorted(facts.items()))
    about_file = {"facts": digest_of_facts(facts), "instance": uuid4().hex, "vocabulary": "1"}
    connection.executemany("INSERT INTO file VALUES (?, ?)", sorted(about_file.items()))
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def counts_in(connection: dbapi2.Connection) -> tuple[int, int]:
    """How many commands and reserved names a file holds."""
    row = connection.execute("SELECT (SELECT count(*) FROM commands), (SELECT count(*) FROM reservations)").fetchone()
    return (row[0], row[1])
