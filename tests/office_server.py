"""The server that tests share: one for each process that runs tests, begun by the first to ask for it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.store.postgres.setup import set_up
from tests.domain.store.postgresql import Server, running_server

ON_A_SERVER = os.environ.get("CHANCERY_TEST_STORE") == "postgresql"
"""Whether only tests of offices are run that need no file, and theirs lie on a server."""
LOGINS = ("aigerim", "daniyar", "ingrid", "nurlan", "zhanna", "dmitri")
"""Who may use the offices that are made on the server."""
OFFICERS = ("A. Serova", "B. Orlov", "D. Petrov")
"""The logins of those who sit at windows."""
EMPTIED = (
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    *(f"ALTER TABLE chancery.{table} DISABLE TRIGGER USER" for table in ("log", "commands", "reservations")),
    "TRUNCATE chancery.log, chancery.commands, chancery.reservations, chancery.presence",
    *(f"ALTER TABLE chancery.{table} ENABLE TRIGGER ALL" for table in ("log", "commands", "reservations")),
    "UPDATE chancery.durable SET position = 0, command = 0",
    "UPDATE chancery.file SET value = '1' WHERE key = 'vocabulary'",
    "DELETE FROM chancery.file WHERE key = 'patience_ms'",
    "DELETE FROM chancery.instances WHERE position > 0",
    "ALTER TABLE chancery_private.looks DISABLE TRIGGER USER",
    "TRUNCATE chancery_private.readers, chancery_private.sealed, chancery_private.looks",
    "ALTER TABLE chancery_private.looks ENABLE TRIGGER USER",
    "UPDATE chancery_private.generation SET number = 0",
)
"""What makes an office as it was when it was made, as no owner does."""


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running server."""
    with running_server() as running:
        yield running


@pytest.fixture(scope="session")
def shared_database(server: Server) -> str:
    """A database that holds an office, marked as a sample; tests take it in turn."""
    return _made(server, "office", LOGINS, sample=True)


@pytest.fixture
def office_database(server: Server, shared_database: str) -> str:
    """The database with its office empty, and nobody at it any more."""
    return _emptied(server, shared_database)


@pytest.fixture(scope="session")
def shared_by_windows(server: Server) -> str:
    """A database that holds an office, which is no sample; tests of windows take it in turn."""
    return _made(server, "windows", OFFICERS, sample=False)


@pytest.fixture
def windows_database(server: Server, shared_by_windows: str) -> str:
    """As `office_database`."""
    return _emptied(server, shared_by_windows)


def officer_at(place: ServerAddress, name: str) -> ServerAddress:
    """An office on the server under the login of an officer, or of the first where he has none."""
    login = name if name in OFFICERS else OFFICERS[0]
    return ServerAddress(re.sub("//[^@]*@", f"//{quote(login)}@", str(place)))


def _made(server: Server, database: str, logins: Sequence[str], *, sample: bool) -> str:
    server.sql(f"CREATE DATABASE {database};")
    desks = set_up(server.address(database), sample=sample)
    assert desks is not None
    server.sql("".join(f'CREATE ROLE "{each}" LOGIN IN ROLE {desks};' for each in logins))
    return database


def _emptied(server: Server, database: str) -> str:
    with psycopg.connect(server.address(database)) as owner:
        for statement in EMPTIED:
            owner.execute(statement)
    return database
