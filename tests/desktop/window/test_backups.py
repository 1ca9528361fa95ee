"""Backups and keys in one place of the window: what there is, what is asked, and what came of it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.machine.backups import name_second_medium, second_medium
from desktop.widgets.button import Button
from desktop.window.backups import BackupsDialog
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.offices import office_at
from domain.record.backup_watch import BackupWatch
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.store.carrying import backup
from tests.desktop.opened import office_path, program, window
from tests.domain.store.vault.vault_files import keys_file

__all__ = ["office_path", "program", "window"]

pytestmark = pytest.mark.file

LINES = (
    {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}},
    {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": "N 98765432"}},
)


@pytest.fixture
def noted(office_path: Path) -> Path:
    """An office with a passport noted in it."""
    with closing(office_at(office_path, Officer("B. Orlov", "desk-1"))) as office:
        for line in LINES:
            office.record(from_fields(dict(line)))
    return office_path


@pytest.fixture
def dialog(noted: Path, window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    """The dialog, once it says what there is."""
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    window.qt_actions.action("backups").trigger()
    (dialog,) = window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: "Backups of" in said(dialog))
    return dialog


def said(dialog: BackupsDialog) -> str:
    """Everything the dialog says."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if not label.isHidden())


def press(dialog: BackupsDialog, code: str) -> None:
    (button,) = [each for each in dialog.findChildren(Button) if each.text() == say(code)]
    assert button.isEnabled()
    button.click()


def choose(dialog: BackupsDialog, path: Path) -> None:
    """Choose a file or a folder where one is asked for."""
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.close()


def seal(dialog: BackupsDialog, path: Path, qtbot: QtBot) -> str:
    """Seal the keys into a file: the code that is shown."""
    press(dialog, "backups.keys.seal")
    choose(dialog, path)
    qtbot.waitUntil(lambda: dialog.code() != "")
    return dialog.code()


def test_a_backup_is_taken_and_tried(dialog: BackupsDialog, qtbot: QtBot) -> None:
    assert say("window.no-backup") in said(dialog)

    press(dialog, "backups.take")
    qtbot.waitUntil(lambda: "and verified" in dialog.told())
    qtbot.waitUntil(lambda: "1 kept in" in said(dialog))
    press(dialog, "backups.try")
    qtbot.waitUntil(lambda: "All are as they were recorded" in dialog.told())


def test_a_backup_under_way_says_how_far_it_is_and_is_stopped(
    dialog: BackupsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never_ends(self: BackupWatch, percent: int) -> bool:
        self.percent = 40
        assert self._stopped.wait(30)
        return False

    monkeypatch.setattr(backup, "_STEPS", 10)
    monkeypatch.setattr(BackupWatch, "see", never_ends)
    press(dialog, "backups.take")
    qtbot.waitUntil(lambda: dialog.told() == say("backups.copying", percent=40))

    press(dialog, "backups.stop")

    qtbot.waitUntil(lambda: "was stopped" in dialog.told())
    assert say("window.no-backup") in said(dialog)


def test_a_second_medium_is_chosen_and_gets_a_copy_until_none_is_named(
    dialog: BackupsDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    press(dialog, "backups.medium.choose")
    choose(dialog, stick)
    qtbot.waitUntil(lambda: f"Each backup is copied to {stick}" in said(dialog))
    press(dialog, "backups.take")
    qtbot.waitUntil(lambda: "and verified" in dialog.told())
    assert len(list(stick.glob("*.chancery"))) == 1

    press(dialog, "backups.medium.forget")
    qtbot.waitUntil(lambda: say("backups.medium.none") in said(dialog))
    assert second_medium() is None


def test_a_medium_that_is_not_there_is_said(noted: Path, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    name_second_medium(tmp_path / "pulled out")
    dialog = opened(window, qtbot)
    assert "which is not there now" in said(dialog)

    press(dialog, "backups.take")
    qtbot.waitUntil(lambda: "its copy could not be put into" in dialog.told())


def test_keys_are_sealed_under_a_code_and_taken_back_with_it(
    dialog: BackupsDialog, noted: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    code = seal(dialog, tmp_path / "keys", qtbot)
    keys_file(noted).unlink()

    press(dialog, "backups.keys.take-back")
    choose(dialog, tmp_path / "keys.recovery")
    (asked,) = dialog.findChildren(QInputDialog)
    asked.setTextValue(code)
    asked.accept()

    qtbot.waitUntil(lambda: dialog.told() == "1 key taken back.")
    assert dialog.code() == ""
    with closing(office_at(noted, Officer("B. Orlov", "desk-1"))) as office:
        assert office.private.particulars("abayev") == {"passport": "N 98765432"}


def test_a_file_that_is_there_is_not_written_over(dialog: BackupsDialog, tmp_path: Path, qtbot: QtBot) -> None:
    there = tmp_path / "there.recovery"
    there.write_text("something")
    press(dialog, "backups.keys.seal")
    choose(dialog, there)

    qtbot.waitUntil(lambda: "already a file" in dialog.told())
    assert there.read_text() == "something"


def test_keys_that_are_missing_are_said(noted: Path, window: MainWindow, qtbot: QtBot) -> None:
    keys_file(noted).unlink()

    assert "The keys of the private particulars noted so far are not in" in said(opened(window, qtbot))
