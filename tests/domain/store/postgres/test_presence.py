"""Where the other desks of an office on a server are: told under the login the server knows, and soon forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.record.presence import Present, Whereabouts
from domain.store.postgres import present
from domain.store.postgres.store import PostgresStore
from tests.domain.store.postgresql import Server

VISIT = Whereabouts(visit="ab" * 16)
FORM = Whereabouts(visit="ab" * 16, command="move-item", about={"item": "talks"}, field="when", typed="14:3")


@pytest.fixture
def stores(server: Server, office_database: str, tmp_path: Path) -> Iterator[list[PostgresStore]]:
    """The desks of two officers."""
    stores = [PostgresStore(server.address(office_database, each), tmp_path) for each in ("aigerim", "daniyar")]
    yield stores
    for store in stores:
        store.close()


@pytest.fixture
def owner(server: Server, office_database: str) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(server.address(office_database), autocommit=True) as connection:
        yield connection


def test_the_others_see_where_a_desk_is(stores: list[PostgresStore]) -> None:
    one, other = stores
    one.be_at("desk 1", FORM)

    assert other.others() == [Present("aigerim", "desk 1", FORM)]
    assert one.others() == []
    one.be_at("desk 1", VISIT)
    assert other.others() == [Present("aigerim", "desk 1", VISIT)]


def test_it_is_no_part_of_the_record(stores: list[PostgresStore]) -> None:
    before = stores[1].verify()
    stores[0].be_at("desk 1", FORM)

    assert stores[1].verify() == before
    assert not stores[1].changed()


def test_who_leaves_is_gone(stores: list[PostgresStore], server: Server, office_database: str, tmp_path: Path) -> None:
    with closing(PostgresStore(server.address(office_database, "aigerim"), tmp_path)) as second:
        second.be_at("desk 2", VISIT)
        assert [each.desk for each in stores[0].others()] == ["desk 2"]
    assert stores[0].others() == []


def test_who_falls_silent_is_forgotten(
    stores: list[PostgresStore], owner: psycopg.Connection[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = stores
    one.be_at("desk 1", VISIT)
    owner.execute("UPDATE chancery.presence SET seen_at = seen_at - interval '61 s'")
    assert other.others() == []

    monkeypatch.setattr(present, "TOLD_AGAIN_AFTER", -1.0)
    one.others()
    assert [each.login for each in other.others()] == ["aigerim"], "who goes on is told of again"


def test_where_a_desk_went_is_heard(stores: list[PostgresStore]) -> None:
    one, other = stores
    assert other.await_news()
    one.be_at("desk 1", VISIT)

    assert other.await_news()


def test_nobody_says_that_he_is_another(stores: list[PostgresStore], server: Server, office_database: str) -> None:
    stores[0].be_at("desk 1", VISIT)
    with psycopg.connect(server.address(office_database, "daniyar"), autocommit=True) as other:
        for statement in ("DELETE FROM chancery.presence", "UPDATE chancery.presence SET login = 'ingrid'"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                other.execute(statement)
        with pytest.raises(psycopg.errors.RaiseException):
            other.execute("SELECT chancery.be_at('s', 'd', to_json(repeat('x', 5000)), true)")
        for number in range(30):
            other.execute("SELECT chancery.be_at(%s, 'd', '{}', false)", (str(number),))
        other.execute("SELECT chancery.be_at('s', 'd', '{\"visit\": 5}', true)")

    seen = stores[0].others()
    assert {each.login for each in seen} == {"daniyar"}
    assert len(seen) <= 21
    assert [each.login for each in stores[1].others()].count("aigerim") == 1
