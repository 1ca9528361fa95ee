"""An office on a server whose disk fills, or that of a desk, or whose clock is set back."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.core.problem import Refused, Unavailable
from domain.offices import office_at, set_up_server
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.record.vocabulary import PERSON
from tests.domain.requests import open_visit, plan_item
from tests.domain.store.postgresql import Server
from tests.domain.store.vault.test_vault import REGISTER, note

MANY = 400
"""More saves than a disk without room takes."""


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of 24 megabytes, which a server may enter."""
    with TemporaryDirectory(prefix="small-") as place:
        mounting = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", place]
        if os.geteuid() != 0 or subprocess.run(mounting, capture_output=True, check=False).returncode:
            pytest.skip("no file system can be mounted here")
        yield Path(place)
        subprocess.run(["umount", "-l", place], check=True)


@contextmanager
def office_in(server: Server, name: str, options: str = "") -> Iterator[ServerAddress]:
    """An office that is no sample, in a database of its own, for Aigerim."""
    server.sql(f"CREATE DATABASE {name} {options}")
    try:
        set_up_server(ServerAddress(server.address(name)))
        server.sql(f"GRANT {name}_desks TO aigerim")
        yield ServerAddress(server.address(name, "aigerim"))
    finally:
        server.sql(f"DROP DATABASE {name} WITH (FORCE)")
        server.sql(f"DROP ROLE IF EXISTS {name}_desks, {name}_private")


def fill(disk: Path) -> None:
    """Write until nothing more fits."""
    with (disk / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
        while True:
            ballast.write(bytes(100_000))
    with (disk / "ballast").open("ab", buffering=0) as ballast, suppress(OSError):
        while True:
            ballast.write(bytes(1_000))


def test_a_server_whose_disk_is_full_loses_nothing_and_goes_on_once_there_is_room(
    server: Server, shared_database: str, small_disk: Path, tmp_path: Path
) -> None:
    space = small_disk / "space"
    space.mkdir()
    shutil.chown(space, "postgres")
    server.sql(f"CREATE TABLESPACE small LOCATION '{space}'")
    try:
        with office_in(server, "cramped", "TABLESPACE small") as place:
            told, refused, more = recorded_until_full(place, small_disk, tmp_path)
    finally:
        server.sql("DROP TABLESPACE small")

    assert refused == "server-busy"
    assert more == [*told, "more"]


def recorded_until_full(place: ServerAddress, disk: Path, beside: Path) -> tuple[list[str], str, list[str]]:
    """What was acknowledged before a save was refused, with what, and what is there after one more with room again."""
    with closing(office_at(place, Officer("", "desk 1"), beside=beside)) as office:
        told, refused = [office.record(open_visit(id="opening"))[0].command_id], ""
        fill(disk)
        while not refused and len(told) < MANY:
            number = len(told)
            try:
                told += [each.command_id for each in office.record(plan_item(f"item-{number}", id=f"line-{number}"))]
            except Unavailable as problem:
                refused = problem.code
        (disk / "ballast").unlink()
        office.record(plan_item("more", id="more"))
        assert office.verify().ok
        return told, refused, [str(entry.command_id) for entry in office.journal("KZ-2025-11")]


def test_a_desk_whose_disk_is_full_records_all_the_same_but_seals_nothing(
    server: Server, office_database: str, small_disk: Path, tmp_path: Path
) -> None:
    place = ServerAddress(server.address(office_database, "aigerim"))
    own = small_disk / "desk"
    with closing(office_at(place, Officer("", "desk 1"), memory=own / "memory", beside=own)) as office:
        office.record(from_fields(dict(REGISTER)))
        fill(small_disk)

        [receipt] = office.record(open_visit(id="opening"))
        with pytest.raises(Unavailable, match="disk-full"):
            office.record(from_fields(note()))

        assert receipt.entries == (1,)
        assert len(office.registry_journal(PERSON, "abayev")) == 1
        assert office.verify().ok


@contextmanager
def clock_of(server: Server, name: str) -> Iterator[psycopg.Connection[Any]]:
    """The owner of a database, who may set the clock by which it records: `chancery.ahead`."""
    with psycopg.connect(server.address(name), autocommit=True) as owner:
        owner.execute("CREATE TABLE chancery.ahead AS SELECT interval '0' AS by")
        owner.execute(
            "CREATE FUNCTION chancery.clock_timestamp() RETURNS timestamptz LANGUAGE sql "
            "AS 'SELECT pg_catalog.clock_timestamp() + by FROM chancery.ahead'"
        )
        owner.execute("ALTER FUNCTION chancery.save SET search_path = chancery, pg_catalog, pg_temp")
        yield owner


def test_the_clock_of_a_server_that_is_set_back_sets_no_time_back_before_an_officer_is_asked(
    server: Server, shared_database: str, tmp_path: Path
) -> None:
    with (
        office_in(server, "clock") as place,
        clock_of(server, "clock") as clock,
        closing(office_at(place, Officer("", "desk 1"), beside=tmp_path)) as office,
    ):
        for number, ahead in enumerate(("0", "3 hours", "0", "3 days", "0")):
            clock.execute("UPDATE chancery.ahead SET by = %s", (ahead,))
            if number < 4:
                office.record(plan_item(f"item-{number}", id=f"line-{number}") if number else open_visit(id="opening"))

        with pytest.raises(Refused, match="clock-behind"):
            office.record(plan_item("late", id="refused"))
        office.clock.confirmed = True
        office.record(plan_item("late", id="confirmed"))

        journal = office.journal("KZ-2025-11")
        times = [entry.recorded_at for entry in journal if entry.recorded_at is not None]
        assert times[0] + timedelta(hours=2) < times[1] == times[2] < times[3] - timedelta(days=2)
        assert times[4] < times[1]
        assert office.verify().ok
