"""A desk hears of what others record in an office on a server, and of the server when it went and came back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.store.postgres import listening
from domain.store.postgres.store import PostgresStore
from tests.domain.store.contract import entry
from tests.domain.store.postgresql import Server


@pytest.fixture
def address(server: Server, office_database: str) -> str:
    return server.address(office_database, "aigerim")


@pytest.fixture
def stores(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[PostgresStore]]:
    """Two desks; the first listens, and looks by itself only after an hour."""
    monkeypatch.setattr(listening, "LOOK_EVERY", 3_600.0)
    stores = [PostgresStore(address, tmp_path) for _ in range(2)]
    assert stores[0].await_news()
    yield stores
    for store in stores:
        store.close()


def record(store: PostgresStore, number: int) -> None:
    store.factory.application_recorder().insert_events([entry(number)])


def test_what_another_desk_recorded_is_heard(stores: list[PostgresStore]) -> None:
    record(stores[1], 1)

    assert stores[0].await_news()
    assert stores[0].changed()


def test_a_line_that_was_cut_is_made_anew(stores: list[PostgresStore], server: Server, address: str) -> None:
    cut(server, address)
    record(stores[1], 1)

    assert stores[0].await_news()  # It is cut.
    assert stores[0].await_news()  # It is made anew, and what was recorded meanwhile is looked for.
    assert stores[0].changed()
    record(stores[1], 2)
    assert stores[0].await_news()
    assert stores[0].changed()


def test_who_waits_is_let_go(stores: list[PostgresStore]) -> None:
    stores[0].await_no_more()

    assert not stores[0].await_news()


def cut(server: Server, address: str) -> None:
    """End every connection to a database."""
    database = psycopg.conninfo.conninfo_to_dict(address)["dbname"]
    with psycopg.connect(server.address("postgres"), autocommit=True) as connection:
        ended: list[tuple[Any, ...]] = connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", (database,)
        ).fetchall()
    assert ended
