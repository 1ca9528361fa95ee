"""The server that tests share: one for each process that runs tests, begun by the first to ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from domain.store.postgres.setup import set_up
from tests.domain.store.postgresql import Server, running_server

LOGINS = ("aigerim", "daniyar", "ingrid")
"""Who may use the offices that are made on the server."""
_numbers = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running server."""
    with running_server() as running:
        yield running


@pytest.fixture(scope="session")
def template(server: Server) -> str:
    """A database that holds an empty office, marked as a sample, from which others are made."""
    server.sql("CREATE DATABASE template_office;")
    desks = set_up(server.address("template_office"), sample=True)
    server.sql("".join(f"CREATE ROLE {each} LOGIN IN ROLE {desks};" for each in LOGINS))
    return "template_office"


@pytest.fixture
def make_database(server: Server, template: str) -> Callable[[], str]:
    """Makes a database with an empty office of its own each time; returns its name."""

    def make() -> str:
        name = f"office_{next(_numbers)}"
        server.sql(f"CREATE DATABASE {name} TEMPLATE {template};")
        return name

    return make
