"""Keys of private particulars that are lost: the window says so, takes them back, or goes on without them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.widgets.banner import BannerKind
from desktop.window.backups import BackupsDialog
from desktop.window.main_window import MainWindow
from desktop.window.notice import Notice
from desktop.wording.words import say
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window
from tests.desktop.visit_office import new_office_with
from tests.domain.store.vault.vault_files import keys_file

__all__ = ["program", "window"]

NOTE = {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": "N 98765432"}}
REGISTER = {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}}
OFFICER = Officer("B. Orlov", "desk-1")


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """An office with a passport noted, whose keys are gone."""
    path = new_office_with(tmp_path / "office.chancery")
    with closing(office_at(path, OFFICER)) as office:
        for line in (REGISTER, NOTE):
            office.record(from_fields(dict(line)))
    keys_file(path).unlink()
    return path


def notice_of(window: MainWindow) -> Notice:
    """The notice under the menu bar."""
    (found,) = [each for each in window.findChildren(Notice) if each._kind is BannerKind.WARNING]
    return found


def test_it_is_said_with_both_ways_out(window: MainWindow) -> None:
    notice = notice_of(window)

    assert "The keys of the private particulars noted so far are not in" in notice.accessibleName()
    ways = [button.text().replace("&", "") for button in notice.buttons()]
    assert ways == [say("action.backups"), say("inspector.ask", command=say("command.give-up-keys"))]


def test_one_way_leads_to_the_recovery_file(window: MainWindow) -> None:
    notice_of(window).buttons()[0].click()

    assert len(window.findChildren(BackupsDialog)) == 1


def test_the_other_gives_them_up_for_a_reason_and_what_is_noted_then_is_kept(
    window: MainWindow, office_path: Path, qtbot: QtBot
) -> None:
    notice_of(window).buttons()[1].click()
    assert window.forms.form is not None
    FormPage(window.forms.form).fill({"reason": "The disk burnt"}).record()

    qtbot.waitUntil(lambda: window.forms.form is None)
    qtbot.waitUntil(lambda: not notice_of(window).isVisible())
    assert not window.qt_actions.action("command.give-up-keys").isEnabled()
    with closing(office_at(office_path, OFFICER)) as office:
        (entry,) = office.own_journal()
        assert (entry.event.topic, entry.reason) == ("office.keys-given-up", "The disk burnt")
        office.record(from_fields({**NOTE, "fields": {"particular": "diet", "value": "no fish"}}))
        assert office.private.particulars("abayev") == {"diet": "no fish", "passport": None}
