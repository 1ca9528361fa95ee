"""Making an office on a server: its tables, its functions and the role of its desks. Its owner does that, once."""

from __future__ import annotations

from contextlib import closing
from importlib import resources
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from domain.core.late import late
from domain.core.problem import Unavailable
from domain.record.vocabulary import VOCABULARY
from domain.store.postgres.connection import Server, ServerLine, server_problem
from domain.store.proof.checkpoint import OfficeFacts, digest_of_facts
from domain.store.sqlite.tables import new_facts

if TYPE_CHECKING:
    import psycopg
    from psycopg import sql
else:
    psycopg, sql = late("psycopg"), late("psycopg.sql")

SCHEMA = 4
"""The version of the tables of an office on a server."""
UNFINISHED = "unfinished"
"""In the table `file` while an office is brought over: it is opened only when all of it is there."""
OFFICE_THERE = "SELECT to_regclass('chancery.office') IS NOT NULL"
_LONGEST_NAME = 63
_UPTO = {"vocabulary_upto": str(VOCABULARY)}
"""What desks may record: who has a newer program waits until the owner has it too."""
# Who makes a role is a member of it since PostgreSQL 16.
_LET_IN = """
SELECT rolname FROM pg_auth_members JOIN pg_roles ON pg_roles.oid = member
WHERE roleid = (SELECT oid FROM pg_roles WHERE rolname = %s) AND rolname <> current_user
UNION ALL
SELECT rolname FROM pg_roles WHERE rolname = %s AND rolcanlogin
ORDER BY 1
"""

_SHARES_HERE = "SELECT has_schema_privilege(%s, to_regnamespace('chancery_private'), 'USAGE')"


def set_up(address: str, *, sample: bool = False) -> str | None:
    """Make an empty office in a database; return the role whose members may use it. None where an office of an earlier
    program was there: it is brought up to this one, and desks may record what this program knows.

    Raises:
        Unavailable: `office-exists`, `office-up-to-date`, `copy-unfinished`, `newer-schema`, `server-too-old`,
            `server-not-utf8`, `role-has-members`, `server-forbids`, or what the server says.
    """
    server = Server(address)
    with closing(ServerLine(server)) as line:
        if line.one(OFFICE_THERE):
            _bring_up(line.open())
            return None
    return make_office(server, new_facts(sample=sample))


def make_office(server: Server, facts: OfficeFacts, *, unfinished: bool = False) -> str:
    """Make an empty office that is, for ever, what the facts say; return the role of its desks.

    Args:
        unfinished: whether nobody is to open it until what it is a copy of was brought over.
    """
    with server.connect() as connection:
        try:
            connection.execute("SET search_path = ''")
            _refuse_another_encoding(connection)
            with connection.transaction():
                desks = _make(connection, facts)
                if unfinished:
                    connection.execute("INSERT INTO chancery.file VALUES (%s, 'yes')", (UNFINISHED,))
                return desks
        except psycopg.errors.DuplicateSchema as error:
            raise Unavailable("office-exists", path=connection.info.dbname) from error
        except psycopg.Error as error:
            raise server_problem(error) from error


def _bring_up(connection: psycopg.Connection[Any]) -> None:
    database = connection.info.dbname
    try:
        with connection.transaction():
            about = dict(connection.execute("SELECT key, value FROM chancery.file").fetchall())
            schema, upto = int(about["schema"]), int(about.get("vocabulary_upto", 0))
            if max(schema - SCHEMA, upto - VOCABULARY) > 0:
                raise Unavailable("newer-schema", path=database, version=schema, known=SCHEMA)
            if (schema, upto) == (SCHEMA, VOCABULARY):
                if UNFINISHED in about:
                    raise Unavailable("copy-unfinished", path=database)
                raise Unavailable("office-up-to-date", path=database)
            _make_private_role(connection, private_of(database))
            _run_statements(connection, database)
            connection.execute(
                "INSERT INTO chancery.instances SELECT 0, value FROM chancery.file WHERE key = 'instance' "
                "ON CONFLICT DO NOTHING"
            )
            connection.execute("DELETE FROM chancery.file WHERE key IN ('instance', 'schema', 'vocabulary_upto')")
            _tell(connection, {"schema": str(SCHEMA), **_UPTO})
    except psycopg.Error as error:
        raise server_problem(error) from error


def _refuse_another_encoding(connection: psycopg.Connection[Any]) -> None:
    row = connection.execute("SHOW server_encoding").fetchone()
    if row is None or row[0] != "UTF8":
        raise Unavailable("server-not-utf8")


def _make(connection: psycopg.Connection[Any], facts: OfficeFacts) -> str:
    database = connection.info.dbname
    desks = _desks_of(database)
    role = sql.Identifier(desks)
    for each in (desks, private_of(database)):
        _make_role(connection, each)
    if connection.execute("SELECT to_regnamespace('chancery')").fetchone() != (None,):
        raise Unavailable("office-exists", path=database)
    _run_statements(connection, database)
    for statement in ("REVOKE ALL ON DATABASE {0} FROM PUBLIC", "GRANT CONNECT ON DATABASE {0} TO {1}"):
        connection.execute(sql.SQL(statement).format(sql.Identifier(database), role))
    with connection.cursor() as c:
        told = [(key, value if isinstance(value, bytes) else str(value).encode()) for key, value in facts.items()]
        c.executemany("INSERT INTO chancery.office VALUES (%s, %s)", told)
        c.execute("INSERT INTO chancery.instances VALUES (0, %s)", (uuid4().hex,))
        c.execute("INSERT INTO chancery.durable (position, command) VALUES (0, 0)")
    _tell(connection, {"facts": digest_of_facts(facts), "schema": str(SCHEMA), "vocabulary": "1", **_UPTO})
    return desks


def _desks_of(database: str) -> str:
    return f"{database[: _LONGEST_NAME - len('_desks')]}_desks"


def private_of(database: str) -> str:
    """The role whose members share the private particulars of the office in a database."""
    return f"{database[: _LONGEST_NAME - len('_private')]}_private"


def _make_role(connection: psycopg.Connection[Any], role: str) -> None:
    _create_missing(connection, role)
    _refuse_others_role(connection, role)


def _make_private_role(connection: psycopg.Connection[Any], role: str) -> None:
    """Make the role of those who share what is private. Where it is this office's already, its members stay."""
    _create_missing(connection, role)
    if connection.execute(_SHARES_HERE, (role,)).fetchone() != (True,):
        _refuse_others_role(connection, role)


def _create_missing(connection: psycopg.Connection[Any], role: str) -> None:
    if connection.execute("SELECT FROM pg_roles WHERE rolname = %s", (role,)).fetchone() is None:
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN").format(sql.Identifier(role)))


def _refuse_others_role(connection: psycopg.Connection[Any], desks: str) -> None:
    """Refuse a role of that name that somebody has already: nobody let him into this office."""
    found = connection.execute(_LET_IN, (desks, desks)).fetchall()
    if found:
        raise Unavailable("role-has-members", role=desks, members=", ".join(name for (name,) in found))


def _run_statements(connection: psycopg.Connection[Any], database: str) -> None:
    desks, private = _desks_of(database), private_of(database)
    names = {":private_name": sql.Literal(private), ":private": sql.Identifier(private), ":desk": sql.Identifier(desks)}
    for file in ("office.sql", "private.sql"):
        statements = (resources.files("resources") / "server" / file).read_text(encoding="utf-8")
        for name, given in names.items():
            statements = statements.replace(name, given.as_string(connection))
        connection.execute(statements.encode())


def _tell(connection: psycopg.Connection[Any], about: dict[str, str]) -> None:
    with connection.cursor() as c:
        c.executemany("INSERT INTO chancery.file VALUES (%s, %s)", list(about.items()))
