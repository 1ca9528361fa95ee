"""What a member, another login or a server that hangs could do to the desks of an office, and what becomes of it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.core.problem import Unavailable
from domain.office import Office
from domain.offices import office_at, set_up_server
from domain.record.recording import Officer
from domain.store.postgres import listening
from domain.store.postgres.connection import Server as Reached
from domain.store.postgres.connection import ServerLine
from domain.store.postgres.patient import PatientConnection
from domain.store.postgres.reading import ServerLeaves
from domain.store.postgres.shared_vault import SharedVault
from tests.domain.requests import open_visit
from tests.domain.store.postgresql import Server

Open = Callable[[], Office]
Connection = psycopg.Connection[Any]


@pytest.fixture
def open_office(server: Server, office_database: str, tmp_path: Path) -> Iterator[Open]:
    """Opens the office for Aigerim; closes it at the end."""
    opened: list[Office] = []

    def open_office() -> Office:
        place = ServerAddress(server.address(office_database, "aigerim"))
        opened.append(office_at(place, Officer("aigerim", "desk 1"), beside=tmp_path))
        return opened[-1]

    yield open_office
    for office in opened:
        office.close()


@pytest.fixture
def owner(server: Server, office_database: str) -> Iterator[Connection]:
    """The owner of the database, who lets nobody wait long."""
    with psycopg.connect(server.address(office_database), autocommit=True) as connection:
        connection.execute("INSERT INTO chancery.file VALUES ('patience_ms', '50')")
        yield connection


@pytest.fixture
def other(server: Server, office_database: str) -> Iterator[Connection]:
    """Another member, with a program of his own."""
    connection = psycopg.connect(server.address(office_database, "daniyar"))
    yield connection
    connection.close()


def test_a_lock_that_any_login_may_take_keeps_nobody_from_recording(open_office: Open, other: Connection) -> None:
    for locked in range(2):
        other.execute("SELECT pg_advisory_lock(1128812099 + %s)", (locked,))
    for table in ("recording", "syncing", "log", "durable"):
        other.execute(f"LOCK TABLE chancery.{table} IN ACCESS SHARE MODE")

    assert open_office().record(open_visit(id="opening"))[0].entries == (1,)


@pytest.mark.parametrize("turn", ["save('[]', '[]', '[]', 1, 99, 0, 0, false)", "make_durable()"])
def test_who_keeps_a_turn_from_the_others_is_ended(
    open_office: Open, owner: Connection, other: Connection, turn: str
) -> None:
    other.execute(f"SELECT chancery.{turn}")
    other.execute("SET idle_in_transaction_session_timeout = 0")

    office = open_office()  # Which looks that all is on the disk.
    office.record(open_visit(id="opening"))

    with pytest.raises(psycopg.OperationalError):
        other.execute("SELECT 1")
    assert office.verify().ok


def test_where_the_owner_may_end_nobody_who_waits_is_told(open_office: Open, owner: Connection, server: Server) -> None:
    """Of a holder whom the owner of the office cannot end, as of a superuser where he is none."""
    office = open_office()
    owner.execute("CREATE ROLE modest; GRANT USAGE ON SCHEMA chancery TO modest")
    owner.execute("GRANT ALL ON ALL TABLES IN SCHEMA chancery TO modest; ALTER FUNCTION chancery.save OWNER TO modest")
    owner.execute("GRANT EXECUTE ON FUNCTION chancery.take_turn TO modest")
    try:
        with psycopg.connect(owner.info.dsn) as holder:
            holder.execute("LOCK TABLE chancery.recording IN EXCLUSIVE MODE")
            with pytest.raises(Unavailable, match="office-busy"):
                office.record(open_visit(id="opening"))
            assert holder.execute("SELECT 1").fetchall() == [(1,)]
    finally:
        owner.execute("ALTER FUNCTION chancery.save OWNER TO CURRENT_USER; DROP OWNED BY modest; DROP ROLE modest")

    assert office.record(open_visit(id="opening"))[0].entries == (1,)


def test_what_no_desk_can_read_hinders_no_other_visit(open_office: Open, other: Connection) -> None:
    """A member records by himself what no program of the office would."""
    open_office().record(open_visit(id="opening"))
    with other:
        other.execute(
            """SELECT leaves FROM chancery.save(json_build_array(json_build_object(
                'stream', repeat('ab', 16), 'entry', 1, 'topic', 'item.cancelled', 'topic_version', 1,
                'state', '{"item": "supper"}', 'desk', 'desk 1', 'clock', 1)),
                '[]', '[]', 1, 99, 0, 9e18::bigint, false)"""
        )
        other.execute("SELECT chancery.make_durable()")

    office = open_office()
    assert [line.row.reference for line in office.visit_lines().values()] == ["KZ-2025-11"]
    assert office.visit("KZ-2025-11").reference == "KZ-2025-11"
    assert office.record(open_visit(reference="UZ-2026-01", id="other"))[0].entries == (1,)
    assert office.verify().first_bad == 2


def test_no_member_makes_an_office_newer_than_its_owner(open_office: Open, other: Connection) -> None:
    with pytest.raises(psycopg.Error, match="vocabulary"):
        other.execute("SELECT leaves FROM chancery.save('[]', '[]', '[]', 9e18::bigint, 99, 0, 9e18::bigint, false)")

    assert open_office().record(open_visit(id="opening"))[0].entries == (1,)


def test_what_a_newer_program_records_waits_for_the_owner(open_office: Open, owner: Connection) -> None:
    office = open_office()
    owner.execute("UPDATE chancery.file SET value = '0' WHERE key = 'vocabulary_upto'")

    with pytest.raises(Unavailable, match="server-office-older"):
        office.record(open_visit(id="opening"))
    assert bring_up(owner) is None

    assert office.record(open_visit(id="opening"))[0].entries == (1,)


def bring_up(owner: Connection) -> str | None:
    """Run set-up once more, as the owner does with a newer program."""
    info = owner.info
    return set_up_server(ServerAddress(f"postgresql://{info.user}@/{info.dbname}?host={info.host}"))


def test_an_office_of_an_earlier_version_is_brought_up_by_its_owner(open_office: Open, owner: Connection) -> None:
    office = open_office()
    office.record(open_visit(id="opening"))
    before, instance = office.verify(), office.store.identity.instance
    owner.execute("DROP TABLE chancery.recording, chancery.syncing, chancery.instances")
    owner.execute("DELETE FROM chancery.file WHERE key = 'vocabulary_upto'")
    owner.execute("UPDATE chancery.file SET value = '1' WHERE key = 'schema'")
    owner.execute("INSERT INTO chancery.file VALUES ('instance', %s)", (instance,))

    with pytest.raises(Unavailable, match="server-office-older"):
        open_office()
    assert bring_up(owner) is None

    brought = open_office()
    assert (brought.verify(), brought.store.identity.instance) == (before, instance)
    assert brought.record(open_visit(reference="UZ-2026-01", id="other"))[0].entries == (1,)
    with pytest.raises(Unavailable, match="office-up-to-date"):
        bring_up(owner)


def test_who_shares_what_is_private_does_so_after_an_upgrade(
    open_office: Open, owner: Connection, office_database: str
) -> None:
    role = f"{office_database}_private"
    owner.execute(f"GRANT {role} TO aigerim")
    owner.execute("UPDATE chancery.file SET value = '0' WHERE key = 'vocabulary_upto'")
    try:
        assert bring_up(owner) is None
        assert isinstance(open_office().store.vault, SharedVault)
    finally:
        owner.execute(f"REVOKE {role} FROM aigerim")


def test_an_upgrade_lets_nobody_share_what_is_private_whom_nobody_let_in(
    owner: Connection, office_database: str
) -> None:
    """As where the version before knew of no such role, and another office has one of that name."""
    role = f"{office_database}_private"
    owner.execute(f"REVOKE USAGE ON SCHEMA chancery_private FROM {role}")
    owner.execute(f"GRANT {role} TO aigerim")
    owner.execute("UPDATE chancery.file SET value = '0' WHERE key = 'vocabulary_upto'")
    try:
        with pytest.raises(Unavailable, match="role-has-members"):
            bring_up(owner)
    finally:
        owner.execute(f"REVOKE {role} FROM aigerim")
    assert bring_up(owner) is None


def test_a_connection_that_hangs_is_given_up_for_another(open_office: Open) -> None:
    """The machine of the server still answers, so that no setting of the network notices it."""
    line: ServerLine = open_office().store._line  # type: ignore[attr-defined]
    connection, hanging = line.open(), line.backend[0]
    assert isinstance(connection, PatientConnection)
    connection.patience = 0.2
    os.kill(hanging, signal.SIGSTOP)
    try:
        assert line.one("SELECT pg_backend_pid()") != hanging
    finally:
        os.kill(hanging, signal.SIGCONT)


def test_which_copy_an_office_is_is_told_once_that_is_durable(
    open_office: Open, owner: Connection, other: Connection
) -> None:
    before = open_office().store.identity.instance
    [(office_id,)] = owner.execute("SELECT convert_from(value, 'UTF8') FROM chancery.office WHERE key = 'office_id'")
    with other:
        other.execute(
            """SELECT leaves FROM chancery.save(json_build_array(json_build_object(
                'stream', %s::text, 'entry', 1, 'topic', 'office.branch-begun', 'topic_version', 1,
                'state', '{"instance": "another"}', 'desk', 'desk 1', 'clock', 1)),
                '[]', '[]', 1, 99, 0, 9e18::bigint, false)""",
            (office_id,),
        )

    assert instance_there(owner) == before
    owner.execute("SELECT chancery.make_durable()")
    assert instance_there(owner) == "another"


def instance_there(owner: Connection) -> str:
    info = owner.info
    with closing(ServerLine(Reached(f"postgresql://{info.user}@/{info.dbname}?host={info.host}"))) as line:
        return ServerLeaves(line).instance()


def test_an_office_that_takes_nothing_can_be_read(open_office: Open, owner: Connection) -> None:
    """As one on a standby, which follows another server."""
    open_office().record(open_visit(id="opening"))
    owner.execute("ALTER ROLE aigerim SET default_transaction_read_only = on")
    try:
        office = open_office()
        assert not office.store.writable
        assert office.visit("KZ-2025-11").reference == "KZ-2025-11"
        assert office.verify().ok
    finally:
        owner.execute("ALTER ROLE aigerim RESET default_transaction_read_only")


def test_a_server_that_is_away_is_tried_ever_more_seldom(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    rests: list[float] = []
    monkeypatch.setattr(listening, "random", lambda: 0.5)
    monkeypatch.setattr(listening.Listener, "_rest", lambda _, socket_of, seconds: rests.append(seconds))
    listener = listening.Listener(Reached(server.address("nowhere")))
    for _ in range(7):
        assert listener.wait()
    listener.close()

    assert rests == [1, 2, 4, 8, 16, 30, 30]


@pytest.mark.parametrize("made", ["CREATE ROLE {0}; GRANT {0} TO daniyar", "CREATE ROLE {0} LOGIN"])
def test_a_role_that_others_have_lets_nobody_into_a_new_office(server: Server, open_office: Open, made: str) -> None:
    server.sql("CREATE DATABASE taken;")
    server.sql(made.format("taken_desks"))
    try:
        with pytest.raises(Unavailable, match="role-has-members"):
            set_up_server(ServerAddress(server.address("taken")))
        server.sql("REVOKE taken_desks FROM daniyar; ALTER ROLE taken_desks NOLOGIN")
        assert set_up_server(ServerAddress(server.address("taken"))) == "taken_desks"
    finally:
        server.sql("DROP DATABASE taken; DROP ROLE taken_desks;")
