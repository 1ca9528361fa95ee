"""A disk that fills while recording: the save that does not fit is refused in words, all before it are kept."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from domain.core.problem import Problem
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from tests.domain.requests import open_visit
from tests.faults.harness.desk import Desk

FILLER = "tests.faults.harness.filler"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    place = tmp_path / "small"
    place.mkdir()
    if (
        os.geteuid() != 0
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True, check=False
        ).returncode
    ):
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_loses_nothing_that_was_acknowledged(small_disk: Path) -> None:
    kept, after, code = filled(small_disk / "office.chancery")

    assert (code, after) == ("disk-full", kept + 1)


def test_a_full_disk_takes_no_backup_and_is_left_clean(small_disk: Path) -> None:
    path = small_disk / "office.chancery"
    office = an_office(path)
    fill(small_disk)

    with pytest.raises(Problem, match="disk-full"):
        office.backup(small_disk / "copy.chancery")
    assert not list(small_disk.glob("*copy*"))
    office.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of a process there")
def test_a_file_at_its_limit_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    kept, after, code = filled(tmp_path / "office.chancery", limit=300_000)

    assert code in ("disk-full", "disk-error")
    assert after == kept + 1


def fill(disk: Path) -> None:
    """Write until nothing more fits."""
    with (disk / "ballast").open("wb", buffering=0) as ballast, suppress(OSError):
        while True:
            ballast.write(bytes(1_000))


def filled(path: Path, limit: int = 0) -> tuple[int, int, str]:
    """Record until nothing fits: how many were acknowledged, how many entries there are, and the problem."""
    an_office(path).close()
    with Desk(path).running(FILLER, str(path), str(limit)) as child:
        said, err = child.stdout.read(), child.stderr.read()
        assert child.forked.wait() == 0, err
    kept, seen, code, exit_code = json.loads(said)
    assert exit_code == 4
    assert kept > 5
    assert seen == kept + 1
    office = office_at(path, Officer("aigerim", "desk 1"))
    entries = office.visit("KZ-2025-11").entries
    assert office.verify().ok
    office.close()
    return kept, entries, code


def an_office(path: Path) -> Office:
    """An office with a visit."""
    new_office(path)
    office = office_at(path, Officer("aigerim", "desk 1"))
    office.record(open_visit())
    return office
