"""The `-wal` is part of the office: taken away, replaced or left behind, it is missed before anything else is said."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.harness.conversation import talking_to
from tests.faults.harness.desk import Desk, Told
from tests.faults.harness.session import Line, opening, planning

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")

LINES: list[Line] = [*opening(1), *(planning(f"line-{number}", "V-0") for number in range(1, 31))]
Harm = Callable[[Path, Path], None]


def delete(wal: Path, _kept: Path) -> None:
    wal.unlink()


def replace_by_an_older_one(wal: Path, kept: Path) -> None:
    wal.unlink()
    shutil.copy(kept, wal)


def replace_by_an_empty_one(wal: Path, _kept: Path) -> None:
    wal.unlink()
    wal.touch()


def rename(wal: Path, kept: Path) -> None:
    wal.rename(wal.with_name("elsewhere"))


@pytest.mark.parametrize("harm", [delete, replace_by_an_older_one, replace_by_an_empty_one, rename])
def test_nothing_is_acknowledged_into_a_wal_that_is_gone(desk: Desk, tmp_path: Path, harm: Harm) -> None:
    wal = desk.office.with_name(f"{desk.office.name}-wal")
    with talking_to(desk, then_killed=True) as talk:
        talk.say(*LINES[:5])
        shutil.copy(wal, tmp_path / "older")
        talk.say(*LINES[5:10])
        harm(wal, tmp_path / "older")
        acknowledged = dict(talk.told)
        talk.say(*LINES[10:])
        assert talk.told == acknowledged


def test_another_desk_says_what_is_the_matter_while_the_wal_is_gone(desk: Desk) -> None:
    wal = desk.office.with_name(f"{desk.office.name}-wal")
    with talking_to(desk) as talk:
        talk.say(*LINES[:10])
        wal.unlink()
        other = desk.ask("visits")

    assert other.orderly
    assert other.says_so


def test_a_dead_writers_wal_that_was_deleted_is_missed(desk: Desk, tmp_path: Path) -> None:
    told = left_by_a_dead_writer(desk)
    desk.office.with_name(f"{desk.office.name}-wal").unlink()

    assert_missed(Desk(desk.office, tmp_path / "another home"), told)


def test_a_copy_without_its_wal_says_that_entries_may_be_missing(desk: Desk, tmp_path: Path) -> None:
    told = left_by_a_dead_writer(desk)
    copy = tmp_path / "copy.chancery"
    shutil.copy(desk.office, copy)

    assert_missed(Desk(copy, tmp_path / "another home"), told)


def test_a_copy_without_its_wal_of_an_office_in_use_says_so_too(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.chancery"
    told, _ = desk.record(LINES[:20])
    with talking_to(desk) as talk:
        talk.say(*LINES[20:])
        shutil.copy(desk.office, copy)

    assert_missed(Desk(copy, tmp_path / "another home"), told | talk.told)


def test_an_office_that_was_closed_needs_no_wal(desk: Desk, tmp_path: Path) -> None:
    told, _ = desk.record(LINES)
    copy = tmp_path / "copy.chancery"
    shutil.copy(desk.office, copy)

    answer = Desk(copy, tmp_path / "another home").ask("history", "V-0", "--json")
    assert (answer.code, len(answer.document)) == (0, len(told))


def test_a_read_only_medium_with_a_dead_writers_wal_hides_nothing(desk: Desk) -> None:
    told = left_by_a_dead_writer(desk)
    desk.office.with_name(f"{desk.office.name}-shm").unlink()  # as a medium is that was written from a copy
    with read_only(desk.office.parent):
        assert_missed(desk, told)


def test_a_read_only_medium_shows_an_office_that_was_closed(desk: Desk) -> None:
    told, _ = desk.record(LINES)
    with read_only(desk.office.parent):
        answer = desk.ask("history", "V-0", "--json")

    assert (answer.code, len(answer.document)) == (0, len(told))


def left_by_a_dead_writer(desk: Desk) -> Told:
    """What was acknowledged of all lines by a desk that closed the office, and by one that was killed."""
    told, _ = desk.record(LINES[:20])
    with talking_to(desk, then_killed=True) as talk:
        talk.say(*LINES[20:])
    assert len(told | talk.told) == len(LINES)
    return told | talk.told


def assert_missed(desk: Desk, told: Told) -> None:
    """A desk shows every entry that was acknowledged, or says that some may be missing."""
    answer = desk.ask("history", "V-0", "--json")
    assert answer.orderly
    assert answer.says_so or len(answer.document) == len(told)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder nobody can write to, for as long as the block runs."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
    else:
        bound = ["mount", "--bind", str(folder), str(folder)], ["mount", "-o", "remount,ro,bind", str(folder)]
        if any(subprocess.run(call, capture_output=True, check=False).returncode for call in bound):
            pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        if os.geteuid() != 0:
            folder.chmod(0o700)
        else:
            subprocess.run(["umount", "-l", str(folder)], check=True)
