"""Moving house: an office is copied between a file and a server, and is the same office with the same head."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from itertools import count, islice
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import pytest
from eventsourcing.persistence import StoredEvent

from domain.core.place import OfficePlace, ServerAddress
from domain.core.problem import Damaged, Refused, Unavailable
from domain.office import Office
from domain.offices import copy_office, new_office, office_at, set_up_server
from domain.record.recording import Officer
from domain.record.request import Request, from_fields
from domain.store.postgres import filling
from domain.store.postgres.connection import Server as Reached
from domain.store.postgres.fetching import fetch, fetched, lines_beside
from domain.store.postgres.store import PostgresStore
from domain.store.postgres.whole_office import WholeOffice
from domain.store.row import Row
from domain.store.sqlite.store import SqliteStore
from tests.domain.requests import open_visit, plan_item
from tests.domain.sample_office import sample_office
from tests.domain.store.postgresql import Server

_numbers = count(1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_office("moscow-2025-11", tmp_path_factory.mktemp("sample") / "moscow.chancery")


@pytest.fixture
def empty(server: Server) -> Iterator[ServerAddress]:
    """An empty database, whose owner asks."""
    name = f"moved_{next(_numbers)}"
    server.sql(f"CREATE DATABASE {name};")
    yield ServerAddress(server.address(name))
    server.sql(f"DROP DATABASE {name}; DROP ROLE IF EXISTS {name}_desks;")


def exported(store: Any) -> bytes:
    lines = io.BytesIO()
    store.export(lines)
    return lines.getvalue()


def test_there_and_back_it_is_the_same_office(sample: Path, empty: ServerAddress, tmp_path: Path) -> None:
    events = copy_office(sample, empty, tmp_path)
    assert copy_office(empty, tmp_path / "back.chancery", tmp_path) == events > 500

    with (
        closing(SqliteStore(sample)) as before,
        closing(PostgresStore(str(empty), tmp_path)) as there,
        closing(SqliteStore(tmp_path / "back.chancery")) as back,
    ):
        assert exported(there) == exported(before) == exported(back)
        assert there.verify().head == before.verify().head
        assert len({each.identity.instance for each in (before, there, back)}) == 3
    assert copy_office(sample, empty, tmp_path) == events, "copied again, nothing is left to do"


def test_who_knew_it_in_a_file_goes_on_on_the_server_where_another_continued(
    empty: ServerAddress, tmp_path: Path
) -> None:
    """Who recorded in the file after it was copied is told, whoever continued."""
    file = tmp_path / "office.chancery"
    new_office(file)

    def at(place: OfficePlace, desk: str, *requests: Request) -> str | None:
        """What a desk is told where it opens the office, and records."""
        with closing(
            office_at(place, Officer(desk, desk), memory=tmp_path / desk, beside=tmp_path / f"{desk} beside")
        ) as office:
            told = office.store.doubt
            for request in requests:
                office.record(request)
        return None if told is None else told.code

    at(file, "first", open_visit())
    assert (at(file, "second"), at(file, "late")) == (None, None)
    copy_office(file, empty, tmp_path)
    at(file, "late", plan_item("supper"))
    assert (at(empty, "first"), at(empty, "second")) == ("equal-copy", "equal-copy")

    at(empty, "first", from_fields({"command": "begin-branch", "reason": "Moved to the server"}))

    assert at(empty, "second", plan_item("lunch")) is None
    assert (at(empty, "first"), at(empty, "second"), at(empty, "late")) == (None, None, "another-branch")


def test_desks_that_have_it_open_follow_who_continued_it_and_continue_nothing_themselves(
    empty: ServerAddress, tmp_path: Path
) -> None:
    file, continuing = tmp_path / "office.chancery", {"command": "begin-branch", "reason": "Moved to the server"}
    new_office(file)

    def opened(place: OfficePlace, desk: str) -> Office:
        return office_at(place, Officer(desk, desk), memory=tmp_path / desk, beside=tmp_path / f"{desk} beside")

    desks = ("first", "second", "third")
    with closing(opened(file, "first")) as office:
        office.record(open_visit())
    for desk in desks:
        opened(file, desk).close()
    copy_office(file, empty, tmp_path)
    first, second, third = (opened(empty, desk) for desk in desks)
    with closing(first), closing(second), closing(third):
        assert {each.store.doubt.code for each in (first, second, third) if each.store.doubt} == {"equal-copy"}

        first.record(from_fields(continuing))

        assert second.changed_elsewhere()
        assert second.store.doubt is None
        second.record(plan_item("lunch"))
        with pytest.raises(Refused, match="nothing-to-continue"):
            third.record(from_fields(continuing))
        third.record(plan_item("supper"))
        assert len(first.own_journal()) == 1


def test_what_no_desk_can_read_continues_nothing(empty: ServerAddress, tmp_path: Path) -> None:
    file, memory = tmp_path / "office.chancery", tmp_path / "memory"
    new_office(file)
    with closing(office_at(file, Officer("first", "first"), memory=memory)) as office:
        office.record(open_visit())
        itself = UUID(office.store.identity.office)
    copy_office(file, empty, tmp_path)
    begun = StoredEvent(itself, 1, "office.branch-begun", b'{"instance":"ab","known_instance":[]}')
    with closing(PostgresStore(str(empty), tmp_path)) as store:
        store.factory.application_recorder().insert_events([begun])

    with closing(PostgresStore(str(empty), tmp_path, memory)) as store:
        assert store.doubt is not None


@pytest.mark.parametrize(("cut_in", "entries"), [("commands", 0), ("entries", 300)])
def test_what_was_interrupted_is_not_opened_and_is_gone_on_with(
    sample: Path, empty: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, cut_in: str, entries: int
) -> None:
    monkeypatch.setattr(filling, "PART", 100)
    with closing(SqliteStore(sample)) as store:
        lines = exported(store).splitlines(keepends=True)
    first_event = next(number for number, line in enumerate(lines) if line.startswith(b'{"line":"event"'))

    def cut() -> Iterator[bytes]:
        yield from islice(lines, first_event + 350 if cut_in == "entries" else first_event - 50)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        filling.fill_server(Reached(str(empty)), cut())
    with psycopg.connect(str(empty)) as connection:
        # The server lets go of the lock of who filled it a moment after that connection is gone.
        connection.execute("SELECT pg_advisory_xact_lock_shared(%s)", [filling.TURN])
        [there] = connection.execute(
            "SELECT (SELECT count(*) FROM chancery.log), (SELECT count(*) FROM chancery.commands) >= 100"
        ).fetchall()
    assert there == (entries, True)
    with pytest.raises(Unavailable, match="copy-unfinished"):
        PostgresStore(str(empty), tmp_path)
    with pytest.raises(Unavailable, match="copy-unfinished"):
        set_up_server(empty)

    copy_office(sample, empty, tmp_path)

    with closing(SqliteStore(sample)) as before, closing(PostgresStore(str(empty), tmp_path)) as after:
        assert after.verify().head == before.verify().head


def test_what_was_fetched_before_an_interruption_is_not_fetched_again(
    sample: Path, empty: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_office(sample, empty, tmp_path)
    dest, fetched = tmp_path / "back.chancery", list[int]()
    fetch_rows = WholeOffice.rows

    def rows(whole: WholeOffice, after: int, upto: int) -> Iterator[Row]:
        for row in fetch_rows(whole, after, upto):
            fetched.append(row.position)
            yield row
            if len(fetched) == 300:
                raise KeyboardInterrupt

    monkeypatch.setattr(WholeOffice, "rows", rows)
    with pytest.raises(KeyboardInterrupt):
        copy_office(empty, dest, tmp_path)
    with lines_beside(dest).open("ab") as kept:
        kept.write(b'{"line":"event","po')  # As where it was killed in the middle of a line.
    events = copy_office(empty, dest, tmp_path)

    assert fetched == list(range(1, events + 1))
    assert not lines_beside(dest).exists()
    with closing(SqliteStore(sample)) as before, closing(SqliteStore(dest)) as after:
        assert exported(before) == exported(after)


def test_what_was_fetched_and_is_torn_is_fetched_anew(sample: Path, empty: ServerAddress, tmp_path: Path) -> None:
    copy_office(sample, empty, tmp_path)
    dest = tmp_path / "back.chancery"
    with (
        closing(PostgresStore(str(empty), tmp_path)) as store,
        store._whole() as whole,
        lines_beside(dest).open("w+b") as kept,
    ):
        fetch(whole, kept)
    with lines_beside(dest).open("r+b") as kept:
        kept.seek(lines_beside(dest).stat().st_size // 2)
        kept.write(b"\0" * 500)

    with pytest.raises(Damaged):
        copy_office(empty, dest, tmp_path)
    assert copy_office(empty, dest, tmp_path) > 500


def test_of_two_that_fill_one_database_the_second_is_refused_and_the_first_ends_well(
    sample: Path, empty: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filling, "PATIENCE", 0.02)
    with closing(SqliteStore(sample)) as store:
        lines = exported(store).splitlines(keepends=True)
    refused = list[str]()

    def overtaken() -> Iterator[bytes]:
        yield from lines[:-1]
        for other in (
            lambda: filling.fill_server(Reached(str(empty)), lines),
            lambda: PostgresStore(str(empty), tmp_path),
        ):
            with pytest.raises(Unavailable) as told:
                other()
            refused.append(told.value.code)
        yield lines[-1]

    filling.fill_server(Reached(str(empty)), overtaken())

    assert refused == ["copy-under-way", "copy-under-way"]
    with closing(SqliteStore(sample)) as before, closing(PostgresStore(str(empty), tmp_path)) as after:
        assert after.verify().head == before.verify().head


def test_of_two_that_fetch_for_one_file_the_second_is_refused(
    sample: Path, empty: ServerAddress, tmp_path: Path
) -> None:
    copy_office(sample, empty, tmp_path)
    dest = tmp_path / "back.chancery"
    with (
        closing(PostgresStore(str(empty), tmp_path)) as store,
        store._whole() as whole,
        fetched(whole, dest),
        pytest.raises(Unavailable, match="copy-under-way"),
    ):
        copy_office(empty, dest, tmp_path)

    assert copy_office(empty, dest, tmp_path) > 500


def test_another_office_is_left_as_it_is(sample: Path, empty: ServerAddress, tmp_path: Path) -> None:
    new_office(tmp_path / "other.chancery", sample=True)
    copy_office(tmp_path / "other.chancery", empty, tmp_path)

    with pytest.raises(Refused, match="copy-differs"):
        copy_office(sample, empty, tmp_path)
    with pytest.raises(Refused, match="copy-differs"):
        copy_office(sample, tmp_path / "other.chancery", tmp_path)


def test_other_entries_of_the_same_office_are_refused(sample: Path, empty: ServerAddress, tmp_path: Path) -> None:
    copy_office(sample, empty, tmp_path)
    with psycopg.connect(str(empty), autocommit=True) as owner:
        owner.execute("ALTER TABLE chancery.log DISABLE TRIGGER ALL")
        owner.execute("UPDATE chancery.log SET leaf = sha256(leaf) WHERE position = 7")

    with pytest.raises(Refused, match="copy-differs"):
        copy_office(sample, empty, tmp_path)


def test_a_server_is_filled_from_an_export_alone_and_only_as_it_says(empty: ServerAddress, office: Office) -> None:
    server = Reached(str(empty))
    with pytest.raises(Damaged, match="not-an-export"):
        filling.fill_server(server, [b"{}"])

    office.record(plan_item("supper"))
    first, *others = exported(office.store).splitlines(keepends=True)
    told = first.replace(b'"head":"', b'"head":"0')
    with pytest.raises(Damaged, match="head-mismatch"):
        filling.fill_server(server, [told, *others])
    assert filling.fill_server(server, [first, *others]) == 2, "what was brought over stays, to be gone on with"
