"""An office on a PostgreSQL server: what the server gives and refuses, and what a desk is told when it is cut off."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.core.problem import Damaged, Malformed, Unavailable
from domain.office import Office
from domain.offices import office_at, set_up_server
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.store.desk_memory import comparing, remembering
from domain.store.postgres import recorder
from domain.store.postgres.connection import Server as Reached
from domain.store.postgres.connection import ServerLine, server_problem
from domain.store.postgres.reading import ServerLeaves
from domain.store.sqlite.store import SqliteStore
from tests.domain.requests import open_visit, plan_item
from tests.domain.store.postgresql import Server

Open = Callable[..., Office]


@pytest.fixture
def database(office_database: str) -> str:
    """A database with an empty office."""
    return office_database


@pytest.fixture
def open_office(server: Server, database: str, tmp_path: Path) -> Iterator[Open]:
    """Opens the office for a login of the server; closes it at the end."""
    opened: list[Office] = []

    def open_office(login: str = "aigerim", **beside: Any) -> Office:
        place = ServerAddress(server.address(database, login))
        opened.append(office_at(place, Officer("somebody else", "desk 1"), beside=tmp_path, **beside))
        return opened[-1]

    yield open_office
    for office in opened:
        office.close()


@pytest.fixture
def office(open_office: Open) -> Office:
    """The office, with the visit `KZ-2025-11` opened."""
    office = open_office()
    office.record(open_visit(id="opening"))
    return office


@pytest.fixture
def owner(server: Server, database: str) -> Iterator[psycopg.Connection[Any]]:
    """The owner of the database."""
    with psycopg.connect(server.address(database), autocommit=True) as connection:
        yield connection


def test_the_author_is_the_login_of_the_server(office: Office, open_office: Open) -> None:
    other = open_office("daniyar")
    other.record(open_visit(reference="UZ-2026-01", id="other"))

    assert [entry.author for entry in office.journal("KZ-2025-11")] == ["aigerim"]
    assert [entry.author for entry in office.journal("UZ-2026-01")] == ["daniyar"]
    assert set(office.visits()) == set(other.visits())


FORBIDDEN = (
    "INSERT INTO chancery.log (position) VALUES (9)",
    "UPDATE chancery.log SET author = 'daniyar'",
    "DELETE FROM chancery.commands",
    "TRUNCATE chancery.reservations",
    "UPDATE chancery.durable SET position = 0",
    "UPDATE chancery.file SET value = 'another' WHERE key = 'instance'",
    "CREATE TABLE chancery.more (here boolean)",
    "DROP FUNCTION chancery.save",
    "ALTER TABLE chancery.log DISABLE TRIGGER ALL",
    "BEGIN; LOCK TABLE chancery.recording IN EXCLUSIVE MODE",
    "BEGIN; LOCK TABLE chancery.syncing IN ROW EXCLUSIVE MODE",
    "INSERT INTO chancery.instances VALUES (9, 'another')",
)


def test_a_desk_may_change_nothing(office: Office, server: Server, database: str) -> None:
    with psycopg.connect(server.address(database, "aigerim"), autocommit=True) as desk:
        for statement in FORBIDDEN:
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                desk.execute(statement)
            desk.rollback()


def test_the_owner_changes_nothing_by_mistake(office: Office, owner: psycopg.Connection[Any]) -> None:
    for table, column in (("log", "desk"), ("commands", "id"), ("reservations", "name"), ("office", "key")):
        for begins in (f"UPDATE chancery.{table} SET {column} = {column}", f"DELETE FROM chancery.{table}"):
            with pytest.raises(psycopg.errors.RaiseException):
                owner.execute(begins)
        with pytest.raises(psycopg.errors.RaiseException):
            owner.execute(f"TRUNCATE chancery.{table} CASCADE")


def test_a_row_with_the_leaf_of_another_is_refused(office: Office, owner: psycopg.Connection[Any]) -> None:
    copied = """
        INSERT INTO chancery.log SELECT position + 1, stream, entry + 1, topic, topic_version, state, author, desk,
            recorded_at, clock, clock_confirmed, effective_at, reason, source, NULL, leaf FROM chancery.log
    """
    with pytest.raises(psycopg.errors.RaiseException, match="the leaf of position 2"):
        owner.execute(copied)


def test_what_an_owner_alters_is_told(office: Office, open_office: Open, owner: psycopg.Connection[Any]) -> None:
    owner.execute("ALTER TABLE chancery.log DISABLE TRIGGER ALL")
    owner.execute("UPDATE chancery.log SET author = 'daniyar'")

    found = office.verify()
    assert (found.ok, found.first_bad) == (False, 1)
    with pytest.raises(Damaged, match="leaf-mismatch"):
        open_office().visit("KZ-2025-11")


STOPPED_BEFORE_THE_DISK = """
    SELECT last, recorded_at, newest_vocabulary, leaves, last, 0::bigint, '', ARRAY[]::bytea[]
    FROM chancery.save(%s::json, %s::json, %s::json, %s::bigint, %s::bigint, %s::bigint, %s::bigint, %s::boolean),
         (VALUES (%s::bigint)) AS known (upto)
"""
"""A save that is committed, and not brought to the disk."""
ENDED_BEFORE_ITS_COMMIT = STOPPED_BEFORE_THE_DISK.replace("last,", "pg_terminate_backend(pg_backend_pid()), last,", 1)


def test_what_is_not_on_the_disk_is_shown_to_nobody(
    office: Office, open_office: Open, monkeypatch: pytest.MonkeyPatch, server: Server, database: str
) -> None:
    monkeypatch.setattr(recorder, "_SAVE", STOPPED_BEFORE_THE_DISK)
    other = open_office("daniyar")
    other.record(open_visit(reference="UZ-2026-01", id="other"))

    assert [line.row.reference for line in office.visit_lines().values()] == ["KZ-2025-11"]
    assert not office.changed_elsewhere()
    with closing(Reached(server.address(database, "aigerim")).connect()) as connection:
        connection.execute("SELECT chancery.make_durable()")
    assert office.changed_elsewhere()
    assert [line.row.reference for line in office.visit_lines().values()] == ["KZ-2025-11", "UZ-2026-01"]


def test_who_comes_second_reads_what_came_first(
    office: Office, open_office: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another desk is stopped between its commit and the disk: nobody waits for it."""
    other = open_office("daniyar")
    with monkeypatch.context() as stopped:
        stopped.setattr(recorder, "_SAVE", STOPPED_BEFORE_THE_DISK)
        other.record(open_visit(reference="UZ-2026-01", id="other"))

    office.record(open_visit(reference="UZ-2026-02", id="next"))

    assert [line.row.reference for line in office.visit_lines().values()] == ["KZ-2025-11", "UZ-2026-01", "UZ-2026-02"]


def test_who_was_overtaken_decides_anew_without_asking_again(
    office: Office, open_office: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the other recorded is asked for once, when the first attempt is answered."""
    other, asked = open_office("daniyar"), list[Any]()
    ask, text = ServerLine.all, recorder._text

    def first_the_other(told: Any) -> str:
        monkeypatch.setattr(recorder, "_text", text)
        other.record(plan_item("other", id="other"))
        monkeypatch.setattr(ServerLine, "all", noting)
        return text(told)

    def noting(line: ServerLine, statement: str, values: Sequence[Any] = ()) -> Any:
        asked.extend(values)
        return ask(line, statement, values)

    monkeypatch.setattr(recorder, "_text", first_the_other)
    [receipt] = office.record(plan_item("own", id="own"))

    assert receipt.entries == (3,)
    assert asked.count(office.resolve("KZ-2025-11").bytes) == 1
    assert [entry.command_id for entry in office.journal("KZ-2025-11")] == ["opening", "other", "own"]


def test_a_save_whose_answer_was_lost_is_told_as_recorded(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    execute = psycopg.Connection.execute

    def cut(connection: psycopg.Connection[Any], *asked: Any, **more: Any) -> Any:
        monkeypatch.setattr(psycopg.Connection, "execute", execute)
        execute(connection, *asked, **more)
        connection.close()
        raise psycopg.OperationalError("the answer was lost")

    def insert_events(*asked: Any, **more: Any) -> Any:
        monkeypatch.setattr(psycopg.Connection, "execute", cut)
        return insert(*asked, **more)

    insert = office.recorder.insert_events
    monkeypatch.setattr(office.recorder, "insert_events", insert_events)

    [receipt] = office.record(open_visit(reference="UZ-2026-01", id="other"))

    assert (receipt.command_id, receipt.entries) == ("other", (1,))
    assert len(office.journal("UZ-2026-01")) == 1


def test_a_save_that_was_cut_before_its_commit_is_told_as_not_recorded(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Again and again: once it is tried anew by itself."""
    with monkeypatch.context() as patched:
        patched.setattr(recorder, "_SAVE", ENDED_BEFORE_ITS_COMMIT)
        with pytest.raises(Unavailable, match="server-lost"):
            office.record(open_visit(reference="UZ-2026-01", id="other"))

    assert office.verify().events == 1
    assert office.record(open_visit(reference="UZ-2026-01", id="other"))[0].entries == (1,)


def test_a_save_that_was_cut_before_its_commit_is_tried_anew(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:

    def saved(*asked: Any, **more: Any) -> Any:
        monkeypatch.setattr(recorder, "_SAVE", statements.pop(0))
        return insert(*asked, **more)

    statements, insert = [ENDED_BEFORE_ITS_COMMIT, recorder._SAVE], office.recorder.insert_events
    monkeypatch.setattr(office.recorder, "insert_events", saved)

    assert office.record(open_visit(reference="UZ-2026-01", id="other"))[0].entries == (1,)
    assert statements == []


def test_a_reading_goes_on_over_a_connection_that_was_cut(office: Office, owner: psycopg.Connection[Any]) -> None:
    owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'aigerim'")

    assert office.visit("KZ-2025-11").reference == "KZ-2025-11"


def test_a_backup_is_a_file_with_the_same_head(office: Office, tmp_path: Path) -> None:
    assert office.backup(tmp_path / "copy.chancery") == 1

    lines, copied = io.BytesIO(), io.BytesIO()
    office.export(lines)
    with closing(SqliteStore(tmp_path / "copy.chancery")) as copy:
        assert copy.verify().head == office.verify().head
        copy.export(copied)
    assert lines.getvalue() == copied.getvalue()


def test_a_desk_remembers_the_office(
    office: Office, open_office: Open, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    remembering = open_office(memory=tmp_path / "memory")
    remembering.record(open_visit(reference="UZ-2026-01", id="other"))
    remembering.close()
    owner.execute("ALTER TABLE chancery.log DISABLE TRIGGER ALL")
    owner.execute("DELETE FROM chancery.log WHERE position = 2")
    owner.execute("UPDATE chancery.durable SET position = 1")

    doubt = open_office(memory=tmp_path / "memory").store.doubt

    assert doubt is not None
    assert doubt.code == "entries-missing-here"


def put_back(owner: psycopg.Connection[Any], position: int) -> None:
    """Make the office what it was at a position, as a restore does, for which the server is stopped."""
    tables = ("log", "commands", "reservations")
    for table in tables:
        owner.execute(f"ALTER TABLE chancery.{table} DISABLE TRIGGER ALL")
    owner.execute(f"DELETE FROM chancery.log WHERE position > {position}")
    owner.execute(f"DELETE FROM chancery.commands WHERE first_position > {position}")
    owner.execute(f"DELETE FROM chancery.reservations WHERE position > {position}")
    owner.execute(f"UPDATE chancery.durable SET position = {position}, command = {position}")
    for table in tables:
        owner.execute(f"ALTER TABLE chancery.{table} ENABLE TRIGGER ALL")
    owner.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                  " AND datname = current_database()")  # fmt: skip


def test_an_office_put_back_while_a_desk_has_it_open_is_told(
    open_office: Open, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    """Whoever recorded what is missing: this desk saw it."""
    desk, other = open_office(memory=tmp_path / "desk"), open_office("daniyar")
    desk.record(open_visit(id="opening"))
    other.record(plan_item("supper", id="supper"))
    assert desk.changed_elsewhere()

    put_back(owner, 1)

    assert desk.changed_elsewhere()
    doubt = desk.store.doubt
    assert isinstance(doubt, Damaged)
    assert (doubt.code, doubt.values) == ("entries-missing-here", {"count": 2, "found": 1})
    with pytest.raises(Unavailable, match="entries-missing-here"):
        desk.record(plan_item("lunch", id="lunch"))
    desk.record(from_fields({"command": "begin-branch", "reason": "The backup of this morning"}))
    [receipt] = desk.record(plan_item("lunch", id="lunch"))
    assert (receipt.entries, desk.store.doubt) == ((2,), None)


def test_who_records_at_once_in_an_office_put_back_is_refused_and_then_told(
    open_office: Open, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    desk = open_office(memory=tmp_path / "desk")
    desk.record(open_visit(id="opening"))
    desk.record(plan_item("supper", id="supper"))
    put_back(owner, 1)

    with pytest.raises(Unavailable, match="entries-missing-here"):
        desk.record(plan_item("lunch", id="lunch"))

    assert desk.changed_elsewhere()
    assert owner.execute("SELECT max(position) FROM chancery.log").fetchone() == (1,)


def test_an_office_put_back_that_has_as_many_entries_again_is_told(
    open_office: Open, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    desk = open_office(memory=tmp_path / "desk")
    desk.record(open_visit(id="opening"))
    desk.record(plan_item("supper", id="supper"))
    put_back(owner, 1)
    open_office("daniyar").record(plan_item("dinner", id="dinner"))

    assert desk.changed_elsewhere()
    doubt = desk.store.doubt
    assert doubt is not None
    assert (doubt.code, doubt.values) == ("rewritten-here", {"count": 2, "agrees": 1})


def test_nothing_that_was_read_of_an_office_before_it_was_put_back_stays(
    open_office: Open, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    """What is recorded next has the number of what was lost."""
    desk = open_office(memory=tmp_path / "desk", index=tmp_path / "index")
    desk.record(open_visit(id="opening"))
    other = open_office("daniyar", memory=tmp_path / "other")
    desk.record(plan_item("supper", id="supper"))
    assert [*desk.visit("KZ-2025-11").programme.items] == ["supper"]
    assert [line.row.entries for line in desk.visit_lines().values()] == [2]
    put_back(owner, 1)
    assert desk.changed_elsewhere()
    desk.record(from_fields({"command": "begin-branch", "reason": "The backup of this morning"}))

    [receipt] = other.record(plan_item("lunch", id="lunch"))

    assert (receipt.entries, other.store.doubt) == ((2,), None)
    assert desk.changed_elsewhere()
    assert [*desk.visit("KZ-2025-11").programme.items] == ["lunch"]
    assert [line.row.entries for line in desk.visit_lines().values()] == [2]
    desk.record(plan_item("tea", id="later"))
    assert [*open_office().visit("KZ-2025-11").programme.items] == ["lunch", "tea"]
    assert open_office().verify().ok


def test_who_knows_no_more_than_was_restored_goes_on_where_another_continued(
    office: Office, open_office: Open, owner: psycopg.Connection[Any], tmp_path: Path
) -> None:
    """Who knows what is missing is told so, whoever continued."""
    open_office(memory=tmp_path / "no more").close()
    office.record(open_visit(reference="UZ-2026-01", id="other"))
    for name in ("all", "all as well"):
        open_office(memory=tmp_path / name).close()
    put_back(owner, 1)

    continued = open_office(memory=tmp_path / "all")
    continued.record(from_fields({"command": "begin-branch", "reason": "The backup of this morning"}))
    doubts = {name: open_office(memory=tmp_path / name).store.doubt for name in ("no more", "all", "all as well")}

    assert doubts["no more"] is doubts["all"] is None
    assert doubts["all as well"] is not None
    [receipt] = open_office(memory=tmp_path / "no more").record(plan_item("supper", id="supper"))
    assert receipt.entries == (2,)


def test_a_desk_that_opens_an_office_it_knows_asks_for_its_newest_leaves_once(
    office: Office, open_office: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        office.record(plan_item(f"item-{number}", id=f"item-{number}"))
    open_office(memory=tmp_path / "memory").close()
    between, asked = ServerLeaves.between, list[tuple[int, int]]()

    def noted(leaves: ServerLeaves, after: int, upto: int) -> Sequence[bytes]:
        asked.append((after, upto))
        return between(leaves, after, upto)

    monkeypatch.setattr(ServerLeaves, "between", noted)

    assert open_office(memory=tmp_path / "memory").store.doubt is None
    assert asked == [(0, 7)]


def test_a_desk_that_only_reads_goes_over_the_office_once(
    office: Office, open_office: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.record(open_visit(reference="UZ-2026-01", id="other"))
    for module in (comparing, remembering):  # As a large office is not read when it is opened.
        monkeypatch.setattr(module, "AT_ONCE", 1)
    first = open_office("daniyar", memory=tmp_path / "memory").store.known_head(2)
    monkeypatch.setattr(ServerLeaves, "between", None)

    assert open_office("daniyar", memory=tmp_path / "memory").store.known_head(2) == first == (2, first[1])


def test_an_office_is_made_once(server: Server, database: str) -> None:
    with pytest.raises(Unavailable, match="office-up-to-date"):
        set_up_server(ServerAddress(server.address(database)))


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://aigerim:secret@localhost/visits", "secret-in-address"),
        ("postgresql://localhost/visits?password=secret", "secret-in-address"),
        ("postgresql://aigerim:50%secret@localhost/visits", "secret-in-address"),
        ("postgresql://aigerim:secret@[::1]x/visits", "secret-in-address"),
        ("postgresql://localhost/visits?password=50%secret", "secret-in-address"),
        ("postgresql://[::1/visits", "server-address-unclear"),
        ("postgresql://localhost/visits?colour=red", "server-address-unclear"),
    ],
)
def test_an_address_is_refused(address: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(Malformed, match=code):
        office_at(ServerAddress(address), Officer("aigerim", "desk 1"), beside=tmp_path)


def test_a_server_of_any_language_that_refuses_a_login_is_told(monkeypatch: pytest.MonkeyPatch, server: Server) -> None:
    said = 'connection to server at "records", port 5432 failed: ВАЖНО:  роль "aigerim" не существует\n'

    def refuse(*_: Any, **__: Any) -> None:
        raise psycopg.OperationalError(said)

    monkeypatch.setattr(psycopg.Connection, "connect", refuse)
    with pytest.raises(Unavailable, match="server-refuses-login") as refused:
        Reached(server.address("office")).connect()
    assert refused.value.values["cause"] == 'роль "aigerim" не существует'


@pytest.mark.parametrize(
    ("said", "code", "cause"),
    [
        ("SSL error: certificate verify failed", "server-not-trusted", "SSL error: certificate verify failed"),
        (
            'server certificate for "old" does not match host name "records"', "server-not-trusted",
            'server certificate for "old" does not match host name "records"',
        ),
        (
            'root certificate file "root.crt" does not exist\nEither provide the file, or …', "server-not-trusted",
            'root certificate file "root.crt" does not exist',
        ),
        (
            "server does not support SSL, but SSL was required", "server-not-trusted",
            "server does not support SSL, but SSL was required",
        ),
        ("fe_sendauth: no password supplied", "server-refuses-login", "no password supplied"),
        ("Connection refused", "server-unreachable", "Connection refused"),
    ],
)  # fmt: skip
def test_why_a_desk_does_not_connect_is_told(monkeypatch: pytest.MonkeyPatch, said: str, code: str, cause: str) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise psycopg.OperationalError(f'connection to server at "records" (10.0.0.1), port 5432 failed: {said}\n')

    monkeypatch.setattr(psycopg.Connection, "connect", refuse)
    with pytest.raises(Unavailable) as refused:
        Reached("postgresql://records/office").connect()
    assert (refused.value.code, refused.value.values) == (code, {"cause": cause})


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("57P01", "server-unreachable"),
        ("25P03", "server-unreachable"),
        ("57014", "server-failed"),
        ("53100", "server-busy"),
        ("55P03", "office-busy"),
        ("25006", "server-forbids"),
    ],
)
def test_what_a_server_says_is_told_as_what_it_is(state: str, code: str) -> None:
    """Ended, or fallen silent too long; but one statement that took too long is no connection that is gone."""
    assert server_problem(psycopg.errors.lookup(state)("said")).code == code


def test_a_server_of_other_settings_serves_an_office_all_the_same(
    open_office: Open, owner: psycopg.Connection[Any]
) -> None:
    settings = {
        "standard_conforming_strings": "off",
        "default_transaction_isolation": "'repeatable read'",
        "DateStyle": "German",
        "bytea_output": "escape",
        "synchronous_commit": "off",
        "TimeZone": "'Asia/Almaty'",
    }
    for name, value in settings.items():
        owner.execute(f"ALTER ROLE aigerim SET {name} = {value}")
    try:
        office = open_office()
        office.record(open_visit(id="opening"))
        found = office.store.outcome(["opening"])
        isolation = office.store._line.one("SHOW transaction_isolation")  # type: ignore[attr-defined]
    finally:
        owner.execute("ALTER ROLE aigerim RESET ALL")

    assert isolation == "read committed"
    assert found is not None
    assert [each.command_id for each in found] == ["opening"]
    assert office.verify().ok


ASTRAY = """
    SELECT leaves FROM chancery.save(json_build_array(
        json_build_object('stream', %(stream)s::text, 'entry', 1, 'topic', 'a', 'topic_version', 1, 'state', '{}',
                          'desk', 'desk 1', 'clock', 1, 'command', %(command)s::text),
        json_build_object('stream', %(stream)s::text, 'entry', 2, 'topic', 'a', 'topic_version', 1, 'state', '{}',
                          'desk', 'desk 1', 'clock', 1, 'command', %(command)s::text)),
        json_build_array(json_build_object('id', %(command)s::text, 'stream', %(stream)s::text, 'sent', '01',
                                           'body', '{}', 'events', %(events)s::int)),
        '[]', 1, 99, 0, 1, false)
"""


@pytest.mark.parametrize("events", [0, 1, 3])
def test_a_command_has_all_the_entries_that_say_they_are_of_it(server: Server, database: str, events: int) -> None:
    with psycopg.connect(server.address(database, "aigerim"), autocommit=True) as desk:
        with pytest.raises(psycopg.errors.RaiseException):
            desk.execute(ASTRAY, {"stream": "ab" * 16, "command": "c", "events": events})
        [(leaves,)] = desk.execute(ASTRAY, {"stream": "ab" * 16, "command": "c", "events": 2}).fetchall()
        assert len(leaves) == 2


def test_who_records_asks_the_server_few_questions(
    office: Office, open_office: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whether it was recorded before, what is new of the visit, of the office, of its registries; and the save.

    What the others recorded since is remembered with its answer.
    """
    desk = open_office(memory=tmp_path / "memory")
    desk.visit("KZ-2025-11")
    for number in range(6):
        office.record(plan_item(f"other-{number}", id=f"other-{number}"))
        desk.record(plan_item(f"own-{number}", id=f"own-{number}"))
    office.record(plan_item("other", id="other"))
    execute, asked = psycopg.Connection.execute, list[str]()

    def noted(connection: psycopg.Connection[Any], statement: str, *values: Any, **more: Any) -> Any:
        asked.append(statement)
        return execute(connection, statement, *values, **more)

    with monkeypatch.context() as patched:
        patched.setattr(psycopg.Connection, "execute", noted)
        desk.record(plan_item("own", id="own"))

    assert len(asked) == 5
    assert not desk.changed_elsewhere()
    assert desk.store.known_head(15) == (15, office.store.checkpoint(15).head)
    assert desk.store.remembered == 15


def test_all_who_wait_for_the_disk_are_brought_there_together(
    owner: psycopg.Connection[Any], server: Server, database: str
) -> None:
    waiting = "SELECT count(*) FROM pg_locks WHERE relation = 'chancery.syncing'::regclass AND NOT granted"
    owner.execute("LISTEN chancery")
    with ExitStack() as open_ones, ThreadPoolExecutor(3) as desks:
        holder = open_ones.enter_context(psycopg.connect(server.address(database)))
        holder.execute("LOCK TABLE chancery.syncing IN EXCLUSIVE MODE")
        done = []
        for number in range(1, 4):
            desk = psycopg.connect(server.address(database, "aigerim"), autocommit=True)
            open_ones.enter_context(closing(desk))
            desk.execute(ASTRAY, {"stream": f"{number:032}", "command": f"c{number}", "events": 2})
            done.append(desks.submit(desk.execute, "SELECT chancery.make_durable()"))
            while owner.execute(waiting).fetchone() != (number,):
                pass
        holder.commit()
        upto = [each.result().fetchone() for each in done]

    assert upto == [(2,), (4,), (6,)]
    assert owner.execute("SELECT position FROM chancery.durable").fetchone() == (6,)
    assert [each.payload for each in owner.notifies(timeout=0)] == ["6"]


def test_a_server_without_an_office_is_told(server: Server, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="server-without-office"):
        office_at(ServerAddress(server.address("postgres")), Officer("aigerim", "desk 1"), beside=tmp_path)


def test_who_was_let_in_before_waits_for_a_server_that_lets_nobody_in_now(
    office: Office, owner: psycopg.Connection[Any], open_office: Open
) -> None:
    """As while it starts again."""
    owner.execute("ALTER ROLE aigerim NOLOGIN")
    try:
        owner.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'aigerim'")
        with pytest.raises(Unavailable, match="server-unreachable"):
            office.visits()
        with pytest.raises(Unavailable, match="server-refuses-login"):
            open_office()
    finally:
        owner.execute("ALTER ROLE aigerim LOGIN")

    assert office.visit("KZ-2025-11").reference == "KZ-2025-11"


SAVE = """
SELECT leaves IS NOT NULL FROM chancery.save((SELECT json_agg(json_build_object(
    'stream', %s::text, 'entry', number, 'topic', 'a', 'topic_version', 1, 'state', '{}', 'desk', 'desk 1',
    'clock', 1, 'command', 'c' || %s)) FROM generate_series(%s::int, %s) AS number),
    json_build_array(json_build_object('id', 'c' || %s, 'stream', %s::text, 'sent', '01', 'body', '{}',
                                       'events', %s)), '[]', 1, 99, 0, 1, false)
"""
"""Records entries of a stream from one number up to another as one command."""


def saved(desk: psycopg.Connection[Any], stream: str, first: int, last: int) -> None:
    command = f"{stream}-{first}"
    told = (stream, command, first, last, command, stream, last - first + 1)
    assert desk.execute(SAVE, told).fetchone() == (True,)


def test_a_save_does_not_go_over_a_large_visit(server: Server, database: str) -> None:
    """Nor where a session keeps the plans of its first saves, when the visit was small."""
    read = "SELECT sum(idx_tup_fetch) FROM pg_stat_xact_user_tables WHERE relname = 'log'"
    with psycopg.connect(server.address(database, "aigerim"), autocommit=True) as desk:
        for number in range(1, 8):
            saved(desk, "ab" * 16, number, number)
        saved(desk, "ab" * 16, 8, 1_000)
        with desk.transaction():
            [(before,)] = desk.execute(read).fetchall()
            saved(desk, "ab" * 16, 1_001, 1_001)
            [(fetched,)] = desk.execute(read).fetchall()

    assert fetched - before < 20


def test_a_save_does_not_go_over_a_large_office(owner: psycopg.Connection[Any], server: Server, database: str) -> None:
    """Nor with the plans that a session keeps from its sixth save on."""
    read = "SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relname = 'log'"

    with psycopg.connect(server.address(database, "aigerim")) as desk:
        saved(desk, f"{1:032}", 1, 2_000)
        desk.commit()
        owner.execute("ANALYZE chancery.log")
        for name in range(2, 10):
            saved(desk, f"{name:032}", 1, 1)
        assert desk.execute(read).fetchone() == (0,)
