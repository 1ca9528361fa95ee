"""A member of an office on a server who means harm, with a program of his own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from tests.domain.requests import open_visit
from tests.domain.store.another_program import record_unreadable
from tests.domain.store.postgresql import Server

Connection = psycopg.Connection[Any]
REFUSED = (
    "SET SESSION AUTHORIZATION aigerim",
    "SET ROLE aigerim",
    "SET session_replication_role = replica",
    "INSERT INTO chancery.log SELECT * FROM chancery.log",
    "INSERT INTO chancery.instances VALUES (1, 'another')",
    "UPDATE chancery.durable SET position = 0",
    "DELETE FROM chancery.presence",
    "SELECT FROM chancery.log FOR SHARE",
    "SELECT chancery.take_turn('chancery.recording')",
    "SELECT chancery.entry_follows()",
    "CREATE OR REPLACE FUNCTION chancery.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "ALTER FUNCTION chancery.save RESET ALL",
    "DROP FUNCTION chancery.refuse CASCADE",
    "CREATE TABLE public.log ()",
    "CREATE TEMP TABLE log ()",
    "CREATE SCHEMA mine",
    "GRANT office_private TO daniyar",
    "ALTER DATABASE office SET search_path = public",
    "SELECT FROM chancery_private.sealed",
    "SELECT chancery_private.look('', '', '{}')",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'aigerim'",
    "COPY chancery.log TO PROGRAM 'cat'",
)


@pytest.fixture
def member(server: Server, office_database: str) -> Iterator[Connection]:
    """The member."""
    with psycopg.connect(server.address(office_database, "daniyar"), autocommit=True) as connection:
        yield connection


@pytest.fixture
def office(server: Server, office_database: str, tmp_path: Path) -> Iterator[Office]:
    """The office at the desk of another, who opened a visit."""
    place = ServerAddress(server.address(office_database, "aigerim"))
    with closing(office_at(place, Officer("", "desk 1"), beside=tmp_path)) as opened:
        opened.record(open_visit(id="opening"))
        yield opened


def test_he_does_nothing_but_read_and_record(office: Office, member: Connection) -> None:
    done = []
    for statement in REFUSED:
        try:
            member.execute(statement)
            done.append(statement)
        except psycopg.Error as error:
            if error.sqlstate not in ("42501", "0LP01"):
                done.append(f"{statement}: {error}")

    assert done == []


def test_what_he_put_where_names_are_looked_up_is_called_by_no_desk(
    office: Office, member: Connection, server: Server, office_database: str, tmp_path: Path
) -> None:
    """A database of before PostgreSQL 15 lets everybody create in its schema `public`."""
    with psycopg.connect(server.address(office_database), autocommit=True) as owner:
        owner.execute("GRANT CREATE ON SCHEMA public TO PUBLIC")
        member.execute(
            "CREATE FUNCTION public.pg_has_role(regrole, text) RETURNS boolean LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE 'called as %', session_user; END $$"
        )
        try:
            with closing(office_at(ServerAddress(office.store.place), Officer("", ""), beside=tmp_path)) as again:
                assert again.visit("KZ-2025-11").entries == 1
        finally:
            owner.execute("DROP FUNCTION public.pg_has_role; REVOKE CREATE ON SCHEMA public FROM PUBLIC")


def test_what_he_recorded_that_no_desk_can_read_is_set_aside_by_another(
    office: Office, server: Server, office_database: str, tmp_path: Path
) -> None:
    visit_id = office.resolve("KZ-2025-11")
    with closing(
        office_at(ServerAddress(server.address(office_database, "daniyar")), Officer("", ""), beside=tmp_path)
    ) as his:
        record_unreadable(his, visit_id, 2)
    visit, damage = office.readable(visit_id)
    assert damage is not None
    assert (visit.entries, damage.values["author"], office.verify().ok) == (1, "daniyar", False)

    office.record(from_fields({"command": "set-entries-aside", "reason": "He was let go"}))

    assert (office.visit(visit_id).entries, office.verify().ok) == (2, True)
    office.backup(tmp_path / "backup.chancery")


@pytest.mark.parametrize("place", ["[]", '{"visit": 5}', '{"about": [[]], "typed": null}', '"x"', "1e999"])
def test_where_he_says_to_be_in_words_no_desk_knows_disturbs_nobody(
    office: Office, member: Connection, place: str
) -> None:
    member.execute("SELECT chancery.be_at('session', 'desk', %s, true)", (place,))

    [found] = office.store.others()
    assert (found.login, found.where.visit, found.where.typed) == ("daniyar", "", "")
