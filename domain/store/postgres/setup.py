"""Making an office on a server: its tables, its functions and the role of its desks. Its owner does that, once."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from domain.core.late import late
from domain.core.problem import Unavailable
from domain.store.checkpoint import Facts, digest_of_facts
from domain.store.postgres.connection import Server, server_problem
from domain.store.tables import new_facts

if TYPE_CHECKING:
    import psycopg
    from psycopg import sql
else:
    psycopg, sql = late("psycopg"), late("psycopg.sql")

SCHEMA = 1
"""The version of the tables of an office on a server."""
OLDEST = 150_000
"""PostgreSQL 15."""
UNFINISHED = "unfinished"
"""In the table `file` while an office is brought over: it is opened only when all of it is there."""
_LONGEST_NAME = 63


def set_up(address: str, *, sample: bool = False) -> str:
    """Make an empty office in a database; return the role whose members may use it.

    Raises:
        Unavailable: `office-exists`, `server-too-old`, `server-not-utf8`, `server-forbids`, or what the server says.
    """
    return make_office(Server(address), new_facts(sample=sample))


def make_office(server: Server, facts: Facts, *, unfinished: bool = False) -> str:
    """Make an empty office that is, for ever, what the facts say; return the role of its desks.

    Args:
        unfinished: whether nobody is to open it until what it is a copy of was brought over.
    """
    with server.connect() as connection:
        try:
            _refuse_unfit(connection)
            with connection.transaction():
                desks = _make(connection, facts)
                if unfinished:
                    connection.execute("INSERT INTO chancery.file VALUES (%s, 'yes')", (UNFINISHED,))
                return desks
        except psycopg.errors.DuplicateSchema as error:
            raise Unavailable("office-exists", path=connection.info.dbname) from error
        except psycopg.Error as error:
            raise server_problem(error) from error


def _refuse_unfit(connection: psycopg.Connection[Any]) -> None:
    if connection.info.server_version < OLDEST:
        raise Unavailable("server-too-old", version=connection.info.parameter_status("server_version"))
    row = connection.execute("SHOW server_encoding").fetchone()
    if row is None or row[0] != "UTF8":
        raise Unavailable("server-not-utf8")


def _make(connection: psycopg.Connection[Any], facts: Facts) -> str:
    database = connection.info.dbname
    desks = f"{database[: _LONGEST_NAME - len('_desks')]}_desks"
    role = sql.Identifier(desks)
    if connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (desks,)).fetchone() is None:
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(role))
    statements = (resources.files("resources") / "server" / "office.sql").read_text(encoding="utf-8")
    connection.execute(statements.replace(":desk", role.as_string(connection)).encode())
    for statement in ("REVOKE ALL ON DATABASE {0} FROM PUBLIC", "GRANT CONNECT ON DATABASE {0} TO {1}"):
        connection.execute(sql.SQL(statement).format(sql.Identifier(database), role))
    with connection.cursor() as c:
        told = [(key, value if isinstance(value, bytes) else str(value).encode()) for key, value in facts.items()]
        c.executemany("INSERT INTO chancery.office VALUES (%s, %s)", told)
        about = {"facts": digest_of_facts(facts), "instance": uuid4().hex, "vocabulary": "1", "schema": str(SCHEMA)}
        c.executemany("INSERT INTO chancery.file VALUES (%s, %s)", list(about.items()))
        c.execute("INSERT INTO chancery.durable (position, command) VALUES (0, 0)")
    return desks
