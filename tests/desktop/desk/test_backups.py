"""The backups an office keeps by itself, taken by a desk that has it open."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import desk as desk_module
from desktop.desk.backups import Backups, copy_to, seal_keys, take_keys_back, try_newest
from desktop.desk.desk import Desk
from desktop.desk.view import OfficeView
from desktop.machine.backups import places_of_backups
from domain.core.problem import Malformed, Problem, Refused, Unavailable
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.backup_watch import BackupWatch
from domain.record.recording import Officer
from domain.store.carrying import backup
from tests.desktop.last_backups import last_backup_taken
from tests.domain.requests import open_visit

OFFICER = Officer("B. Orlov", "desk-1")
Sits = Callable[[], Desk]


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """An office with a visit."""
    path = tmp_path / "moscow.chancery"
    new_office(path)
    office = office_at(path, OFFICER)
    office.record(open_visit())
    office.close()
    return path


@pytest.fixture
def sit(office_file: Path, qtbot: QtBot) -> Sits:
    """Opens the office at a desk that takes backups."""

    def sit() -> Desk:
        desk = Desk(partial(office_at, office_file, OFFICER), backups=Backups())
        with qtbot.waitSignal(desk.office_seen):
            desk.open()
        return desk

    return sit


def is_backed_up(told: OfficeView) -> bool:
    """Whether an office is told of with the time of its backup."""
    return told.backed_up_at is not None


def kept(office_file: Path) -> list[Path]:
    """The backups of the office on this machine."""
    office = office_at(office_file, OFFICER)
    folder, _ = places_of_backups(office.store.identity.office)
    office.close()
    return sorted(folder.glob("*.chancery")) if folder.is_dir() else []


def test_the_first_is_taken_soon_after_opening_and_its_time_is_told(
    sit: Sits, office_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "FIRST_BACKUP_MS", 10)
    desk = sit()

    with qtbot.waitSignal(desk.office_seen, check_params_cb=is_backed_up):
        pass
    desk.close()

    assert len(kept(office_file)) == 1


def test_closing_takes_one_and_closing_again_at_once_none(sit: Sits, office_file: Path) -> None:
    sit().close()
    last_backup_taken()
    first = kept(office_file)
    sit().close()
    last_backup_taken()

    assert len(first) == 1
    assert kept(office_file) == first


def test_closing_waits_for_no_backup_and_loses_none(
    sit: Sits, office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left, take = Event(), Backups.take

    def slowly(self: Backups, office: Office, after: timedelta, watch: BackupWatch | None = None) -> None:
        assert left.wait(30)
        take(self, office, after, watch)

    monkeypatch.setattr(Backups, "take", slowly)
    sit().close()
    while_it_is_taken = kept(office_file)
    left.set()
    last_backup_taken()

    assert (while_it_is_taken, len(kept(office_file))) == ([], 1)


def test_a_backup_that_cannot_be_taken_is_told_and_closing_ends_well(
    sit: Sits, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder would be")
    monkeypatch.setattr("desktop.desk.backups.places_of_backups", lambda office_id: (blocked / "backups", None))
    desk = sit()

    with qtbot.waitSignal(desk.failed) as failed:
        desk.back_up()
    assert failed.args is not None
    assert isinstance(failed.args[0], Problem)
    desk.close()


def test_without_a_backup_none_is_tried(office_file: Path) -> None:
    with closing(office_at(office_file, OFFICER)) as office, pytest.raises(Refused, match="no-backup-yet"):
        try_newest(office)


def test_keys_are_sealed_into_a_new_file_only_and_taken_back_from_one_that_can_be_read(
    office_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "there").write_text("kept")
    with closing(office_at(office_file, OFFICER)) as office:
        with pytest.raises(Unavailable, match="file-exists"):
            seal_keys(tmp_path / "there", office)
        with pytest.raises(Unavailable, match="cannot-write"):
            seal_keys(tmp_path / "no folder" / "keys", office)
        with pytest.raises(Malformed, match="cannot-read"):
            take_keys_back(tmp_path / "gone", "CODE", office)
        code = seal_keys(tmp_path / "keys", office)
        assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600
        assert take_keys_back(tmp_path / "keys", code, office) == 0
    assert (tmp_path / "there").read_text() == "kept"


def test_a_second_medium_that_cannot_be_noted_is_said(office_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path | None) -> None:
        raise PermissionError

    monkeypatch.setattr("desktop.desk.backups.name_second_medium", refuse)
    with closing(office_at(office_file, OFFICER)) as office, pytest.raises(Unavailable, match="cannot-write"):
        copy_to(office_file.parent, office)


def test_a_sample_takes_none(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "sample.chancery"
    new_office(path, sample=True)
    desk = Desk(partial(office_at, path, OFFICER), backups=Backups())
    with qtbot.waitSignal(desk.office_seen):
        desk.open()
    desk.close()

    assert kept(path) == []


def test_while_a_backup_is_under_way_the_office_answers_and_closing_stops_it(
    sit: Sits, office_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, answered, taken = Event(), list[int](), list[Path]()

    def never_ends(self: BackupWatch, percent: int) -> bool:
        begun.set()
        assert self._stopped.wait(30)
        return False

    desk = sit()
    monkeypatch.setattr(backup, "_STEPS", 10)
    monkeypatch.setattr(BackupWatch, "see", never_ends)
    desk.back_up_now().then(taken.append)
    assert begun.wait(30)
    assert desk.backup.percent == 0

    desk.ask(lambda office: len(office.visits())).then(answered.append)
    qtbot.waitUntil(lambda: answered == [1])
    monkeypatch.setattr(Backups, "take", lambda *_: None)
    desk.close()

    assert (taken, kept(office_file)) == ([], [])
