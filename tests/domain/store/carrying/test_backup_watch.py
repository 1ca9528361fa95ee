"""A backup is seen while it is taken, and may be stopped; nothing else in the office waits for it."""

import multiprocessing
import os
from pathlib import Path
from threading import Event, Thread

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.record.backup_watch import BackupWatch
from domain.store.carrying import backup
from domain.store.proof import verify_apart
from domain.store.sqlite.connection import uri_of
from tests.domain.requests import move_item, plan_item
from tests.domain.store.tampering import tamper


class _StoppedAt(BackupWatch):
    """Is stopped as soon as it sees so much of the copy."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self._at = percent

    def see(self, percent: int) -> bool:
        if percent >= self._at:
            self.stop()
        return super().see(percent)


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_STEPS", 10)


@pytest.mark.parametrize("percent", [0, 100])
def test_a_backup_that_is_stopped_leaves_nothing(office: Office, tmp_path: Path, percent: int) -> None:
    watch = _StoppedAt(percent)
    (folder := tmp_path / "backups").mkdir()

    with pytest.raises(Unavailable, match="backup-stopped"):
        office.backup(folder / "copy.chancery", watch)

    assert list(folder.iterdir()) == []
    assert watch.percent is None
    assert office.backup(folder / "copy.chancery", BackupWatch()) == 1


def test_while_a_backup_is_taken_entries_are_recorded_and_visits_read(office: Office, tmp_path: Path) -> None:
    begun, recorded, found = Event(), Event(), list[int]()

    class Watch(BackupWatch):
        def see(self, percent: int) -> bool:
            begun.set()
            assert recorded.wait(30)
            return super().see(percent)

    taking = Thread(target=lambda: found.append(office.backup(tmp_path / "copy.chancery", Watch())))
    taking.start()
    assert begun.wait(30)
    office.record(plan_item("supper"))
    office.record(move_item("supper", "20:00"))
    assert office.visit("KZ-2025-11").entries == 3
    recorded.set()
    taking.join()

    assert found == [1]
    assert office.verify().ok


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every office is a large one, of which a copy is verified by a process of its own."""
    monkeypatch.setattr(verify_apart, "LARGE", 1)


@pytest.mark.usefixtures("large")
def test_a_copy_of_a_large_office_is_verified_by_another_process(
    office: Office, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "verify", None)
    assert office.backup(tmp_path / "copy.chancery") == 1

    office.close()
    tamper(path, "UPDATE log SET reason = (SELECT min(number) FROM texts) WHERE position = 1")
    with pytest.raises(Damaged, match="leaf-mismatch"):
        backup.back_up(uri_of(path, "ro"), tmp_path / "damaged.chancery")


@pytest.mark.usefixtures("large")
def test_where_that_process_ends_early_this_one_verifies(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify_apart, "_verify", os.getpid)
    assert office.backup(tmp_path / "copy.chancery") == 1


@pytest.mark.usefixtures("large")
def test_that_process_ends_with_a_backup_that_is_stopped(office: Office, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="backup-stopped"):
        office.backup(tmp_path / "copy.chancery", _StoppedAt(100))
    assert multiprocessing.active_children() == []
