"""Nothing that was recorded can be rewritten through SQL, whatever form the writing takes."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from domain.office import Office
from domain.store.row import COLUMNS
from domain.store.sqlite import connect, uri_of
from tests.domain.requests import plan_item

NAMES = ", ".join(COLUMNS)
OTHERS = ", ".join(COLUMNS[3:])
COPY = f"SELECT rowid, originator_id, originator_version, {OTHERS} FROM stored_events WHERE rowid = 1"
TABLES = ("stored_events", "commands", "reservations", "office")

REWRITES = {
    "update": "UPDATE stored_events SET author = 'x'",
    "update of a position": "UPDATE stored_events SET rowid = 99 WHERE rowid = 1",
    "update or replace": "UPDATE OR REPLACE stored_events SET rowid = 2 WHERE rowid = 1",
    "delete": "DELETE FROM stored_events",
    "delete of the last": "DELETE FROM stored_events WHERE rowid = (SELECT max(rowid) FROM stored_events)",
    "replace by position": f"REPLACE INTO stored_events ({NAMES}) "
    f"SELECT 1, 'another', 1, {OTHERS} FROM stored_events WHERE rowid = 1",
    "replace by entry": f"REPLACE INTO stored_events (originator_id, originator_version, {OTHERS}) "
    f"SELECT originator_id, originator_version, {OTHERS} FROM stored_events WHERE rowid = 1",
    "insert or replace by both": f"INSERT OR REPLACE INTO stored_events ({NAMES}) {COPY}",
    "insert or ignore": f"INSERT OR IGNORE INTO stored_events ({NAMES}) {COPY}",
    "upsert by position": f"INSERT INTO stored_events ({NAMES}) {COPY} AND true "
    "ON CONFLICT (rowid) DO UPDATE SET author = 'x'",
    "upsert by entry": f"INSERT INTO stored_events ({NAMES}) "
    f"SELECT 99, originator_id, originator_version, {OTHERS} FROM stored_events WHERE rowid = 1 AND true "
    "ON CONFLICT (originator_id, originator_version) DO UPDATE SET author = 'x'",
    "upsert that does nothing": f"INSERT INTO stored_events ({NAMES}) {COPY} AND true ON CONFLICT DO NOTHING",
    "an existing position": f"INSERT INTO stored_events ({NAMES}) "
    f"SELECT 2, 'another', 1, {OTHERS} FROM stored_events WHERE rowid = 1",
    "a lower position": f"INSERT INTO stored_events ({NAMES}) "
    f"SELECT -1, 'another', 1, {OTHERS} FROM stored_events WHERE rowid = 1",
    "no position": f"INSERT INTO stored_events (originator_id, originator_version, {OTHERS}) "
    f"SELECT 'another', 1, {OTHERS} FROM stored_events WHERE rowid = 1",
    "update of a command": "UPDATE commands SET digest = x'00'",
    "delete of a command": "DELETE FROM commands",
    "replace of a command": "REPLACE INTO commands SELECT * FROM commands",
    "upsert of a command": "INSERT INTO commands SELECT * FROM commands WHERE true "
    "ON CONFLICT (command_id) DO UPDATE SET body = ''",
    "update of a reservation": "UPDATE reservations SET originator_id = 'x'",
    "delete of a reservation": "DELETE FROM reservations",
    "replace of a reservation": "REPLACE INTO reservations SELECT kind, name, 'x' FROM reservations",
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
    raw.execute(
        f"INSERT INTO stored_events ({NAMES}) SELECT 4, 'another', 1, {OTHERS} FROM stored_events WHERE rowid = 1"
    )

    assert raw.execute("SELECT max(rowid) FROM stored_events").fetchone()[0] == 4


def contents(raw: dbapi2.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Everything the office holds."""
    return {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}
