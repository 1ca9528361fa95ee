"""A damaged index hides what was recorded, and no leaf covers it: it is found when an office is opened."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.store.desk_memory import trust
from domain.store.sqlite import file, found_commands
from domain.store.sqlite.connection import connect, snapshot, uri_of
from domain.store.sqlite.indexes import may_hide_commands, may_hide_rows, runs_in
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.store.tampering import tamper

SHAPES = {
    "log": "stream, entry, number, PRIMARY KEY (stream, entry, number)",
    "streams": "id, number, PRIMARY KEY (id, number)",
    "texts": "text, number, PRIMARY KEY (text, number)",
    "commands": "id, number, PRIMARY KEY (id, number)",
}


def damage_index(path: Path, table: str, change: str) -> None:
    """Change the index of the key of a table as if it were a table of its own, `itself`: no row changes."""
    made = f"CREATE TABLE itself ({SHAPES[table]}) WITHOUT ROWID"
    with closing(connect(uri_of(path, "rw"))) as connection:
        statement = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        page = connection.execute(statement, (f"sqlite_autoindex_{table}_1",)).fetchone()[0]
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_schema VALUES ('table', 'itself', 'itself', ?, ?)", (page, made))
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute(change)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'itself'")


@pytest.fixture
def large(path: Path, office: Office, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office of two visits that is too large to be looked through whenever it is opened."""
    office.record(plan_item("supper"), move_item("supper", "20:00", id="moved"))
    office.record(open_visit("FR-2026-01"), plan_item("lunch", visit="FR-2026-01"))
    office.close()
    for module in (file, trust):
        monkeypatch.setattr(module, "AT_ONCE", 1)
    return path


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("log", "DELETE FROM itself WHERE stream = 1 AND entry = 3"),
        ("log", "UPDATE itself SET entry = 9 WHERE stream = 2 AND entry = 2"),
        ("log", "UPDATE itself SET stream = 7 WHERE stream = 2 AND entry = 2"),
        ("log", "UPDATE itself SET stream = 7 WHERE stream = 2"),
        ("log", "UPDATE itself SET stream = 7, entry = 1 WHERE stream = 2 AND entry = 2"),
        ("log", "INSERT INTO itself SELECT stream, 4, number FROM itself WHERE stream = 1 AND entry = 3"),
        ("streams", "DELETE FROM itself WHERE number = 2"),
        ("texts", "UPDATE itself SET text = 'visit.Opened' WHERE text = 'visit.opened'"),
    ],
)
def test_an_index_that_hides_entries_of_a_large_office_is_refused(
    large: Path, open_office: OpenOffice, table: str, change: str
) -> None:
    damage_index(large, table, change)

    with pytest.raises(Damaged, match="damaged-file"):
        open_office()


def test_a_row_that_is_missing_closes_its_own_visit_only(large: Path, open_office: OpenOffice) -> None:
    tamper(large, "DELETE FROM log WHERE position = 2")

    office = open_office()

    assert [damage.code for damage in office.damage.visits().values()] == ["entry-missing"]
    assert office.visit("FR-2026-01").entries == 2


def test_of_a_sound_office_no_index_is_suspected(large: Path) -> None:
    with snapshot(uri_of(large, "ro")) as connection:
        assert not may_hide_rows(connection, runs_in(connection))
        assert not may_hide_commands(connection)


@pytest.mark.parametrize(
    "change", ["DELETE FROM itself WHERE id = 'moved'", "UPDATE itself SET id = 'tea' WHERE id = 'moved'"]
)
def test_a_command_that_an_index_hides_is_not_recorded_twice(large: Path, open_office: OpenOffice, change: str) -> None:
    damage_index(large, "commands", change)
    office = open_office()

    with pytest.raises(Damaged, match="damaged-file"):
        office.record(move_item("supper", "20:00", id="moved"))
    assert office.visit("KZ-2025-11").entries == 3


def test_nothing_is_looked_through_for_a_command_nobody_could_have_sent_before(
    large: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found_commands, "may_hide_commands", None)
    office = open_office()

    office.record(move_item("supper", "21:00"))

    assert office.visit("KZ-2025-11").entries == 4


def test_an_office_that_was_compared_whole_is_not_looked_through_by_the_next_act(
    large: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office()
    office.store.compare_whole()
    monkeypatch.setattr(found_commands, "may_hide_commands", None)

    office.record(move_item("supper", "21:00", id="moved again"))

    assert office.visit("KZ-2025-11").entries == 4


def test_where_an_index_of_an_office_compared_whole_hides_a_command_nothing_is_recorded(
    large: Path, open_office: OpenOffice
) -> None:
    damage_index(large, "commands", "DELETE FROM itself WHERE id = 'moved'")
    office = open_office()

    doubt = office.store.compare_whole()

    assert doubt is not None
    assert doubt.code == "damaged-file"
    with pytest.raises(Unavailable):
        office.record(move_item("supper", "20:00", id="moved"))
    assert office.visit("KZ-2025-11").entries == 3


def test_what_is_looked_through_behind_a_window_is_broken_off_as_that_closes(
    large: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_office().store

    def looks_long(connection: Any) -> None:
        connection.create_function("closes", 0, store.await_no_more)
        connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e6) SELECT max(closes()) FROM n"
        ).fetchone()

    monkeypatch.setattr(trust, "damage_in", looks_long)

    with pytest.raises(Unavailable):
        store.compare_whole()
    assert store.doubt is None

    monkeypatch.setattr(trust, "damage_in", None)
    assert store.compare_whole() is None, "nothing more is begun"
