"""Reaching the database of an office: by the address an officer gives, encrypted, with no secret in it."""

from __future__ import annotations

import os
import select
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.core.problem import Damaged, Malformed, Problem, Unavailable
from domain.store.errors import NameTaken, StaleStream

if TYPE_CHECKING:
    import psycopg
    from psycopg import conninfo, pq

    from domain.store.postgres import patient
else:
    psycopg, conninfo, pq = late("psycopg"), late("psycopg.conninfo"), late("psycopg.pq")
    patient = late("domain.store.postgres.patient")

CHANNEL = "chancery"
"""Where a server tells that something was recorded."""
PRESENCE = "chancery_presence"
"""Where it tells that a desk went elsewhere."""

OLDEST = 150_000
"""PostgreSQL 15: one before it has no procedures such as an office saves by, or lets any login make tables."""

_SETTINGS = {
    "application_name": "chancery",
    "connect_timeout": "5",
    "client_encoding": "UTF8",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",
}
"""What is set unless the address says otherwise: a line that is silently cut is noticed in half a minute."""

PATIENCE = 30.0
"""The seconds a server may say nothing to who waits for an answer: one that hangs holds nobody's thread for longer."""
LONG_PATIENCE = 900.0
"""The same for what goes over the whole office."""

# Each statement sees what was committed before it, whatever the database or the login is set to: who takes the place of
# who records looks only then where the office stands. And its names are those of PostgreSQL and of the office, whatever
# others put into the schemas that are looked through otherwise.
_BACKEND = """
SELECT pid, extract(epoch FROM backend_start)::text
FROM pg_stat_activity, set_config('default_transaction_isolation', 'read committed', false) AS isolation,
     set_config('search_path', '', false) AS names
WHERE pid = pg_backend_pid()
"""
_SECRET = late_pattern(r"://[^/@:]*:[^/@]+@|[?&](ssl)?password=")
"""A password in an address, also in one the driver cannot read: it would quote it in what it says."""
ANOTHER_GENERATION = "CH005"
"""What a server says to who knows another generation of the keys of private particulars."""
_LOST = ("08", "57P", "25P03", "25P04")
"""How the states of SQL begin where the connection is gone: cut, ended, or fallen silent in the middle of a save."""
_REFUSAL = late_pattern(r" (?:FATAL|failed: \w+):  (.*)")
"""What a server says to whom it does not let in. Its word for FATAL is of its own language."""
_NO_PASSWORD = "no password supplied"
"""What the driver says where a server asks for a password and this desk has none."""
_UNTRUSTED = late_pattern("certificate|SSL")
"""What it says where it is not certain whose server it is: of its certificate, or of one that encrypts nothing."""


class Server:
    """The database of an office, as its address says: nothing is asked of it before a connection is made.

    Args:
        address: `postgresql://…`; what it leaves out a service file, `PGPASSFILE` and the environment say.

    Raises:
        Malformed: `server-address-unclear`; `secret-in-address`, as other programs see the address.
        Unavailable: `no-server-driver`; the extra `postgres` is not installed.
    """

    def __init__(self, address: str) -> None:
        if _SECRET.search(address):
            raise Malformed("secret-in-address", field="office")
        try:
            given = conninfo.conninfo_to_dict(address)
        except ImportError:
            raise Unavailable("no-server-driver") from None
        except psycopg.ProgrammingError as error:
            raise Malformed("server-address-unclear", field="office", cause=_first_line(error)) from None
        if "password" in given or "sslpassword" in given:
            raise Malformed("secret-in-address", field="office")
        self.address = address
        self._let_in = False
        """Whether this desk was let in before: what keeps it out now passes, as while the server starts again."""
        settings = {name: value for name, value in _SETTINGS.items() if name not in given}
        self._conninfo = conninfo.make_conninfo(address, **settings)

    def connect(self, patience: float | None = None) -> psycopg.Connection[tuple[Any, ...]]:
        """A connection, each of whose statements is a transaction of its own.

        Args:
            patience: the seconds after which a server that says nothing is given up.

        Raises:
            Unavailable: it cannot be reached, or does not let this desk in; `server-too-old`.
        """
        # The weakest of all sources: an address, a service file and the environment of the desk come first.
        os.environ.setdefault("PGSSLMODE", "verify-full")
        try:
            connection = patient.PatientConnection.connect(self._conninfo, autocommit=True)
        except psycopg.Error as error:
            raise _not_connected(error, known=self._let_in) from error
        if connection.info.server_version < OLDEST:
            with connection:
                raise Unavailable("server-too-old", version=connection.info.parameter_status("server_version"))
        connection.patience = PATIENCE if patience is None else patience
        self._let_in = True
        return connection


class ServerLine:
    """A connection that is made when it is first needed, and anew when it was cut. One thread at a time may use it."""

    def __init__(self, server: Server, patience: float | None = None) -> None:
        self._server, self._patience = server, patience
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self.backend: tuple[int, str] = (0, "")
        """What serves it: a process of the server, and when that began."""

    def open(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The connection, which may turn out to be cut.

        Raises:
            Unavailable: there is none, and none can be made.
        """
        if self._connection is not None and not _is_fit(self._connection):
            self.close()  # Cut, or interrupted in the middle of a save.
        if self._connection is None:
            self._connection = self._server.connect(self._patience)
            try:
                [self.backend] = self._connection.execute(_BACKEND).fetchall()
            except psycopg.Error as error:
                self.close()
                raise server_problem(error) from error
        return self._connection

    def all(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """What a statement that only reads answers; asked once more where the connection turned out to be cut.

        Raises:
            Unavailable: the server cannot be reached, or refuses.
        """
        for again in (True, False):
            connection = self.open()
            try:
                return connection.execute(statement, values, binary=True).fetchall()
            except psycopg.Error as error:
                if not (again and connection.closed):
                    raise server_problem(error) from error
        raise AssertionError

    def one(self, statement: str, values: Sequence[Any] = ()) -> Any:
        """The first value of the first row that a statement answers; None where there is none."""
        found = self.all(statement, values)
        return found[0][0] if found else None

    def close(self) -> None:
        """Let go of the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _is_fit(connection: psycopg.Connection[Any]) -> bool:
    """Whether it is at rest: what a server says to one who asked nothing is that it ends the connection."""
    return (
        connection.info.transaction_status == pq.TransactionStatus.IDLE
        and not select.select([connection.fileno()], [], [], 0)[0]
    )


def server_problem(error: psycopg.Error) -> Problem:
    """The problem an officer is told of, for what the server or the way to it says."""
    state, cause = error.sqlstate or "", _first_line(error)
    untold = not state and isinstance(error, (psycopg.OperationalError, psycopg.InterfaceError))
    if untold or state.startswith(_LOST):
        return Unavailable("server-unreachable", cause=cause)
    # By the beginnings of the states of SQL, the longer ones first.
    problems: dict[str, Problem] = {
        "CH002": Unavailable("server-office-older"),
        ANOTHER_GENERATION: Unavailable("office-busy"),
        "25006": Unavailable("server-forbids", cause=cause),
        "55P03": Unavailable("office-busy"),
        "42P01": Unavailable("server-without-office", cause=cause),
        "42501": Unavailable("server-forbids", cause=cause),
        "28": Unavailable("server-refuses-login", cause=cause),
        "3D": Unavailable("server-without-office", cause=cause),
        "3F": Unavailable("server-without-office", cause=cause),
        "40": Unavailable("office-busy"),
        "53": Unavailable("server-busy", cause=cause),
        "XX": Damaged("damaged-file", cause=cause),
    }
    return next(
        (problems[each] for each in problems if state.startswith(each)), Unavailable("server-failed", cause=cause)
    )


def _not_connected(error: psycopg.Error, *, known: bool) -> Unavailable:
    """Why there is no connection: the driver tells no state of it, but whether the server answered."""
    refusal = _REFUSAL.search(str(error))
    cause = refusal[1] if refusal is not None else str(error).partition("\n")[0].rpartition(" failed: ")[2]
    if known:
        return Unavailable("server-unreachable", cause=cause)
    if refusal is not None or _NO_PASSWORD in cause:
        return Unavailable("server-refuses-login", cause=cause.removeprefix("fe_sendauth: "))
    if _UNTRUSTED.search(cause):
        return Unavailable("server-not-trusted", cause=cause)
    return Unavailable("server-unreachable", cause=cause)


def refused_save(error: psycopg.Error) -> Exception | None:
    """What another desk was first in, where a server refuses a save for that."""
    if error.sqlstate == "CH001" or error.diag.constraint_name in ("entry_recorded", "command_recorded"):
        return StaleStream(_first_line(error))
    if error.diag.constraint_name == "name_reserved":
        return NameTaken(_first_line(error))
    return None


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
