"""Nothing that was recorded can be rewritten through SQL, whatever form the writing takes."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from domain.office import Office
from domain.store.sqlite.connection import connect, uri_of
from tests.domain.requests import plan_item

OTHERS = (
    "topic, topic_version, state, author, desk, recorded_at, clock, clock_confirmed, effective_at, reason, "
    "source, command, leaf"
)
NAMES = f"position, stream, entry, {OTHERS}"
COPY = f"SELECT position, stream, entry, {OTHERS} FROM log WHERE position = 1"
TABLES = ("log", "streams", "texts", "commands", "reservations", "office")

REWRITES = {
    "update": "UPDATE log SET author = 1",
    "update of a position": "UPDATE log SET position = 99 WHERE position = 1",
    "update or replace": "UPDATE OR REPLACE log SET position = 2 WHERE position = 1",
    "delete": "DELETE FROM log",
    "delete of the last": "DELETE FROM log WHERE position = (SELECT max(position) FROM log)",
    "replace by position": f"REPLACE INTO log ({NAMES}) SELECT 1, 9, 1, {OTHERS} FROM log WHERE position = 1",
    "replace by entry": f"REPLACE INTO log (stream, entry, {OTHERS}) "
    f"SELECT stream, entry, {OTHERS} FROM log WHERE position = 1",
    "insert or replace by both": f"INSERT OR REPLACE INTO log ({NAMES}) {COPY}",
    "insert or ignore": f"INSERT OR IGNORE INTO log ({NAMES}) {COPY}",
    "upsert by position": f"INSERT INTO log ({NAMES}) {COPY} AND true ON CONFLICT (position) DO UPDATE SET author = 1",
    "upsert by entry": f"INSERT INTO log ({NAMES}) SELECT 99, stream, entry, {OTHERS} FROM log WHERE position = 1 "
    "AND true ON CONFLICT (stream, entry) DO UPDATE SET author = 1",
    "upsert that does nothing": f"INSERT INTO log ({NAMES}) {COPY} AND true ON CONFLICT DO NOTHING",
    "an existing position": f"INSERT INTO log ({NAMES}) SELECT 2, 9, 1, {OTHERS} FROM log WHERE position = 1",
    "a lower position": f"INSERT INTO log ({NAMES}) SELECT -1, 9, 1, {OTHERS} FROM log WHERE position = 1",
    "no position": f"INSERT INTO log (stream, entry, {OTHERS}) SELECT 9, 1, {OTHERS} FROM log WHERE position = 1",
    "update of a stream": "UPDATE streams SET id = zeroblob(16)",
    "delete of a stream": "DELETE FROM streams",
    "replace of a stream": "REPLACE INTO streams SELECT * FROM streams",
    "another stream of that id": "INSERT OR REPLACE INTO streams (id) SELECT id FROM streams",
    "update of a text": "UPDATE texts SET text = 'x' WHERE number = 1",
    "delete of a text": "DELETE FROM texts",
    "replace of a text": "REPLACE INTO texts VALUES (1, 'x')",
    "another number for a text": "INSERT OR REPLACE INTO texts (text) SELECT text FROM texts",
    "update of a command": "UPDATE commands SET sent = x'00'",
    "delete of a command": "DELETE FROM commands",
    "replace of a command": "REPLACE INTO commands SELECT * FROM commands",
    "upsert of a command": "INSERT INTO commands SELECT * FROM commands WHERE true "
    "ON CONFLICT (id) DO UPDATE SET body = x''",
    "update of a reservation": "UPDATE reservations SET stream = 9",
    "delete of a reservation": "DELETE FROM reservations",
    "replace of a reservation": "REPLACE INTO reservations SELECT kind, name, 9 FROM reservations",
    "update of the office": "UPDATE office SET value = 'no' WHERE key = 'sample'",
    "delete of the office": "DELETE FROM office WHERE key = 'sample'",
    "replace of the office": "REPLACE INTO office VALUES ('sample', 'no')",
}


@pytest.fixture
def raw(path: Path, office: Office) -> Iterator[dbapi2.Connection]:
    """A connection to an office of three entries that knows nothing of our code."""
    office.record(plan_item("supper"))
    office.record(plan_item("breakfast"))
    with closing(connect(uri_of(path, "rw"))) as connection:
        yield connection


@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize("statement", REWRITES.values(), ids=REWRITES.keys())
def test_a_rewrite_is_refused_and_changes_nothing(raw: dbapi2.Connection, statement: str, recursive: str) -> None:
    raw.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = contents(raw)

    with pytest.raises(dbapi2.IntegrityError, match="append-only"):
        raw.execute(statement)

    assert contents(raw) == before


def test_appending_is_allowed(raw: dbapi2.Connection) -> None:
    raw.execute(f"INSERT INTO log ({NAMES}) SELECT 4, 9, 1, {OTHERS} FROM log WHERE position = 1")

    assert raw.execute("SELECT max(position) FROM log").fetchone()[0] == 4


def contents(raw: dbapi2.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Everything the office holds."""
    return {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
