"""The main file says that it is in use exactly as long as entries lie in its write-ahead log only."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from domain.core.problem import Problem
from domain.office import Office
from domain.offices import restore_office
from domain.record.request import from_fields
from domain.store.sqlite import guard
from domain.store.sqlite.connection import LOCK_TIMEOUT_MS, connect, uri_of
from domain.store.sqlite.in_use import in_main_file, mark
from domain.store.sqlite.wal import salts_of, wal_of, wal_size
from tests.domain.conftest import OpenOffice
from tests.domain.requests import open_visit, plan_item

RunPython = Callable[[str], CompletedProcess[str]]
SAVE_AND_DIE = """
    import os, signal
    from pathlib import Path
    from domain.offices import office_at
    from domain.record.recording import Officer
    from tests.domain.requests import open_visit, plan_item
    office = office_at(Path({path!r}), Officer("nurlan", "desk 2"))
    office.record(open_visit())
    office.record(plan_item("breakfast"))
    os.kill(os.getpid(), signal.SIGKILL)
"""
LOOK = """
    from contextlib import closing
    from pathlib import Path
    from domain.store.sqlite.connection import connect, uri_of
    with closing(connect(uri_of(Path({path!r}), "rw"))) as connection:
        connection.execute("SELECT count(*) FROM log").fetchone()
"""


def marked_by(path: Path) -> str | None:
    """The desk by which the main file says that it is in use."""
    found = in_main_file(path)
    assert found is not None
    return found.desk


def refused(work: Callable[[], object]) -> str:
    """The code of the problem the work ends in."""
    with pytest.raises(Problem) as problem:
        work()
    return problem.value.code


@pytest.fixture
def left(path: Path, run_python: RunPython) -> Path:
    """An office whose desk was killed with two entries in the write-ahead log."""
    assert run_python(SAVE_AND_DIE.format(path=str(path))).returncode == -9
    return path


def test_it_is_marked_from_the_first_entry_until_the_last_desk_closes_it(path: Path, open_office: OpenOffice) -> None:
    first, second = open_office(), open_office()
    assert marked_by(path) is None

    first.record(open_visit())
    assert marked_by(path) == "desk 1"
    second.record(plan_item("supper"))
    first.close()
    assert marked_by(path) == "desk 1"
    second.close()
    assert (marked_by(path), wal_of(path).exists()) == (None, False)


def test_a_mark_that_is_no_time_is_damage(path: Path, office: Office, open_office: OpenOffice) -> None:
    office.close()
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("INSERT INTO file VALUES ('in_use_since', 'yesterday'), ('in_use_by', 'desk 2')")

    assert refused(lambda: open_office(path)) == "damaged-file"


def test_who_reads_sees_no_mark(path: Path, office: Office) -> None:
    with closing(connect(uri_of(path, "rw"))) as connection:
        assert connection.execute("SELECT * FROM file WHERE key LIKE 'in_use%'").fetchall() == []


def test_it_stays_marked_when_the_write_ahead_log_is_brought_in_meanwhile(
    path: Path, office: Office, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "LONGEST_WAL", 100_000)
    other, runs = open_office(), set()
    for number in range(40):
        (office if number % 3 else other).record(plan_item(f"item-{number}"))
        runs.add(salts_of(wal_of(path)))
        assert marked_by(path) == "desk 1"

    assert len(runs) > 2
    assert wal_size(wal_of(path)) < 300_000


def test_it_is_marked_again_after_another_program_brought_the_log_in(path: Path, office: Office) -> None:
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert marked_by(path) is None

    office.record(plan_item("supper"))
    assert marked_by(path) == "desk 1"


def test_a_save_that_is_refused_leaves_no_mark(path: Path, open_office: OpenOffice) -> None:
    office = open_office()
    with closing(connect(uri_of(path, "rw"))) as connection:
        mark(connection, "desk 2")  # As a desk does that was killed before it recorded anything.
    office.close()

    assert marked_by(path) is None


def test_a_desk_that_was_killed_is_no_doubt_where_its_log_is_there(left: Path, open_office: OpenOffice) -> None:
    office = open_office()

    assert (office.store.doubt, office.visit("KZ-2025-11").entries) == (None, 2)


def torn(path: Path, copy: Path) -> Path:
    """A copy of an office in use; a save that failed overwrote half the header of its write-ahead log."""
    shutil.copy(path, copy)
    log = bytearray(wal_of(path).read_bytes())
    log[8:16] = bytes(8)
    wal_of(copy).write_bytes(log)
    assert salts_of(wal_of(copy)) is None
    return copy


def test_a_log_that_was_torn_before_anything_came_into_it_is_no_doubt(
    path: Path, tmp_path: Path, office: Office, open_office: OpenOffice
) -> None:
    with closing(connect(uri_of(path, "rw"))) as connection:
        connection.execute("PRAGMA wal_autocheckpoint=0")
        mark(connection, "desk 1")
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
    copy = open_office(torn(path, tmp_path / "copy.chancery"))

    assert (copy.store.doubt, copy.visit("KZ-2025-11").entries) == (None, 1)
    copy.close()
    assert marked_by(tmp_path / "copy.chancery") is None


def test_a_log_that_was_torn_is_missed_where_entries_lie_in_it_or_it_is_empty(
    left: Path, tmp_path: Path, open_office: OpenOffice
) -> None:
    copy = torn(left, tmp_path / "copy.chancery")
    doubt = open_office(copy).store.doubt
    wal_of(copy).write_bytes(b"")
    of_empty = open_office(copy).store.doubt

    assert doubt is not None
    assert of_empty is not None
    assert (doubt.code, of_empty.code) == ("entries-missing", "entries-missing")


def test_another_program_that_brings_the_log_in_leaves_no_doubt(
    left: Path, run_python: RunPython, open_office: OpenOffice
) -> None:
    assert run_python(LOOK.format(path=str(left))).returncode == 0
    assert not wal_of(left).exists()

    office = open_office()
    assert (office.store.doubt, office.visit("KZ-2025-11").entries) == (None, 2)


def test_without_its_log_it_is_read_only_and_says_since_when_and_which_desk(
    left: Path, tmp_path: Path, open_office: OpenOffice
) -> None:
    wal_of(left).unlink()
    office = open_office()

    doubt = office.store.doubt
    assert doubt is not None
    assert (doubt.code, doubt.values["desk"], doubt.values["wal"]) == ("entries-missing", "desk 2", f"{left.name}-wal")
    assert not office.store.writable
    found = office.verify()
    assert (found.ok, found.problem) == (False, doubt)
    for work in (
        lambda: office.record(open_visit()),
        lambda: office.backup(tmp_path / "copy"),
        lambda: restore_office(left, tmp_path / "restored"),
    ):
        assert refused(work) == "entries-missing"
    assert marked_by(left) == "desk 2"


def test_put_back_the_log_ends_the_doubt(left: Path, open_office: OpenOffice) -> None:
    aside = wal_of(left).rename(left.with_name("aside"))
    assert open_office().store.doubt is not None

    aside.rename(wal_of(left))
    office = open_office()
    assert (office.store.doubt, office.visit("KZ-2025-11").entries) == (None, 2)


def test_the_log_of_an_older_day_is_not_brought_in(left: Path, tmp_path: Path, open_office: OpenOffice) -> None:
    shutil.copy(wal_of(left), tmp_path / "older")
    office = open_office()
    office.record(plan_item("supper"))
    office.close()
    before = left.read_bytes()
    shutil.copy(tmp_path / "older", wal_of(left))

    office = open_office()
    assert office.store.doubt is not None
    assert office.store.doubt.code == "wal-of-before"
    assert office.visit("KZ-2025-11").entries == 3
    office.close()
    assert left.read_bytes() == before


def test_closing_waits_for_nobody(path: Path, open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit())
    with closing(connect(uri_of(path, "rw"))) as other:
        other.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        office.close()
        took = time.monotonic() - begun
        other.execute("ROLLBACK")

    assert took < LOCK_TIMEOUT_MS / 1000 / 2
    assert open_office().visit("KZ-2025-11").entries == 1


def test_an_office_without_its_log_is_continued_for_a_reason(
    left: Path, tmp_path: Path, open_office: OpenOffice
) -> None:
    wal_of(left).unlink()
    memory = tmp_path / "state"
    office = open_office(memory=memory, continued=True)
    assert refused(lambda: office.record(open_visit())) == "entries-missing"
    office.close()
    assert marked_by(left) == "desk 2"

    office = open_office(memory=memory, continued=True)
    office.record(from_fields({"command": "begin-branch", "reason": "The disk was replaced"}))
    office.close()
    office = open_office(memory=memory)
    assert (office.store.doubt, office.store.writable, office.verify().ok) == (None, True, True)
    assert office.own_journal()[-1].reason == "The disk was replaced"


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
def test_while_open_its_log_is_missed_by_whatever_is_asked_and_nothing_is_lost(
    path: Path, office: Office, tmp_path: Path, open_office: OpenOffice
) -> None:
    office.record(plan_item("supper"))
    wal_of(path).unlink()

    for work in (
        office.verify,
        office.changed_elsewhere,
        lambda: office.backup(tmp_path / "copy"),
        lambda: office.record(plan_item("lunch")),
    ):
        assert refused(work) == "wal-gone"
    office.close()
    office = open_office()
    assert (office.store.doubt, office.visit("KZ-2025-11").entries, office.verify().ok) == (None, 2, True)
