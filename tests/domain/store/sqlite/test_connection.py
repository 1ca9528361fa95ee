from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from eventsourcing import persistence
from sqlcipher3 import dbapi2

from domain.core.problem import Unavailable
from domain.office import Office
from domain.store.errors import library_error
from domain.store.sqlite import connection as sqlite
from domain.store.sqlite.connection import OfficeDatastore, connect, make_durable, uri_of


def test_every_connection_of_an_office_syncs_each_commit_into_a_write_ahead_log(office: Office) -> None:
    with office.recorder.datastore.get_connection(commit=True) as connection:  # type: ignore[attr-defined]
        cursor = connection.cursor()
        cursor.execute("PRAGMA synchronous")
        synchronous = cursor.fetchone()[0]
        cursor.execute("PRAGMA journal_mode")

        assert (synchronous, cursor.fetchone()[0]) == (2, "wal")


def test_a_database_that_keeps_no_write_ahead_log_is_refused() -> None:
    with closing(connect("file:nowhere?mode=memory")) as connection, pytest.raises(Unavailable) as refused:
        make_durable(connection)

    assert refused.value.code == "not-durable"


def test_a_connection_that_ignores_the_sync_is_refused(path: Path) -> None:
    class Disobedient:
        def __init__(self, connection: dbapi2.Connection) -> None:
            self.connection = connection

        def execute(self, statement: str) -> dbapi2.Cursor:
            return self.connection.execute(statement.replace("synchronous=FULL", "synchronous=OFF"))

    with closing(connect(uri_of(path, "rw"))) as connection, pytest.raises(Unavailable) as refused:
        make_durable(Disobedient(connection))

    assert refused.value.code == "not-durable"
    assert refused.value.values["synchronous"] == 0


def test_an_sqlite_that_corrupts_its_log_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "SAFE_SQLITE", (99, 0, 0))
    with closing(connect(uri_of(path, "rw"))) as connection, pytest.raises(Unavailable) as refused:
        make_durable(connection)

    assert refused.value.code == "unsafe-sqlite"


def test_a_writer_holds_the_write_lock_from_the_beginning(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "LOCK_TIMEOUT_MS", 10)
    datastore = OfficeDatastore(uri_of(path, "rw"))
    with (
        datastore.transaction(commit=True),
        closing(connect(uri_of(path, "rw"))) as other,
        pytest.raises(dbapi2.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")
    datastore.close()


def test_what_fails_inside_a_transaction_is_rolled_back(path: Path) -> None:
    datastore = OfficeDatastore(uri_of(path, "rw"))
    with pytest.raises(persistence.IntegrityError), datastore.transaction(commit=True) as cursor:
        cursor.executemany("INSERT INTO office VALUES (?, ?)", [("a", "b"), ("a", "c")])

    with datastore.transaction(commit=False) as cursor:
        cursor.execute("SELECT count(*) FROM office WHERE key = 'a'")
        assert cursor.fetchone()[0] == 0
    datastore.close()


@pytest.mark.parametrize(
    "name",
    ["InterfaceError", "DataError", "OperationalError", "IntegrityError", "InternalError", "ProgrammingError",
     "NotSupportedError", "DatabaseError"],
)  # fmt: skip
def test_an_error_of_the_driver_is_the_librarys_of_the_same_name(name: str) -> None:
    kind: Callable[[str], dbapi2.Error] = getattr(dbapi2, name)

    assert type(library_error(kind("x"))) is getattr(persistence, name)


def test_an_error_of_no_known_kind_is_still_one_of_the_library() -> None:
    assert type(library_error(dbapi2.Error("x"))) is persistence.PersistenceError
