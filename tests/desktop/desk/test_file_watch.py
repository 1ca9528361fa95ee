"""When to look at an office file: as soon as anything is written to it, and now and then by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import file_watch
from desktop.desk.file_watch import FileWatch

LONG = 600_000


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.chancery"
    path.write_bytes(b"pages")
    path.with_name("office.chancery-wal").write_bytes(b"")
    return path


def files_of(office: Path) -> list[Path]:
    """What a store names of an office file."""
    return [office, office.with_name(f"{office.name}-wal"), office.parent]


@pytest.fixture
def watch(office: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[FileWatch]:
    """Watches the office and has gone to sleep; it does not look by itself within the time of a test."""
    monkeypatch.setattr(file_watch, "IDLE_MS", LONG)
    monkeypatch.setattr(file_watch, "AWAKE_SECONDS", 0.1)
    made = FileWatch()
    made.watch(files_of(office))
    qtbot.waitUntil(lambda: made.asleep)
    yield made
    made.stop()


def test_it_looks_at_first_and_goes_to_sleep(office: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(file_watch, "IDLE_MS", LONG)
    monkeypatch.setattr(file_watch, "AWAKE_SECONDS", 0.1)
    watch = FileWatch()
    with qtbot.waitSignal(watch.look):
        watch.watch(files_of(office))
    qtbot.waitUntil(lambda: watch.asleep)
    watch.stop()


@pytest.mark.parametrize("name", ["office.chancery", "office.chancery-wal"])
def test_what_is_written_wakes_it(watch: FileWatch, office: Path, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watch.look), office.with_name(name).open("ab") as file:
        file.write(b"a frame")
    qtbot.waitUntil(lambda: watch.asleep)


def test_it_looks_on_for_a_while_as_what_is_written_can_be_read_only_later(
    watch: FileWatch, office: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Long enough for three looks, however busy the machine is.
    monkeypatch.setattr(file_watch, "AWAKE_SECONDS", 60.0)
    looks: list[bool] = []
    watch.look.connect(lambda: looks.append(watch.asleep))
    with office.open("ab") as file:
        file.write(b"a frame")
    qtbot.waitUntil(lambda: len(looks) >= 3)
    assert not any(looks)


def test_a_file_that_is_moved_away_and_back_is_watched_again(watch: FileWatch, office: Path, qtbot: QtBot) -> None:
    away = office.with_name("away")
    for there, here in ((office, away), (away, office)):
        with qtbot.waitSignal(watch.look):
            there.rename(here)
        qtbot.waitUntil(lambda: watch.asleep)
    with qtbot.waitSignal(watch.look), office.open("ab") as file:
        file.write(b"a frame")


def test_a_disk_that_tells_nothing_is_looked_at_now_and_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(file_watch, "IDLE_MS", 40)
    monkeypatch.setattr(file_watch, "AWAKE_SECONDS", 0.0)
    watch = FileWatch()
    watch.watch(files_of(tmp_path / "gone" / "office.chancery"))
    qtbot.waitUntil(lambda: watch.asleep)
    with qtbot.waitSignal(watch.look):
        pass
    watch.stop()


def test_it_stops(watch: FileWatch, office: Path, qtbot: QtBot) -> None:
    watch.stop()
    with qtbot.assertNotEmitted(watch.look, wait=100), office.open("ab") as file:
        file.write(b"a frame")
