"""An entry that no desk can read: its visit is shown as it stood before, and goes on once the entry is set aside."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.concepts.edges.entry_words import told as told_of
from desktop.start.app import Program
from desktop.widgets.banner import Banner, BannerKind
from desktop.window.main_window import MainWindow
from desktop.window.notice import Notice
from desktop.wording.words import say
from domain.core.problem import Unavailable
from domain.offices import office_at
from domain.record.recording import Officer
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window, window_on
from tests.desktop.visit_office import new_office_with
from tests.domain.requests import open_visit
from tests.domain.store.another_program import record_unreadable

__all__ = ["program", "window"]

VISIT = "KZ-2025-11"


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """An office with two visits, in one of which daniyar's script recorded what nobody can read."""
    path = new_office_with(tmp_path / "office.chancery")
    with closing(office_at(path, Officer("daniyar", "desk-2"))) as office:
        office.record(open_visit(reference="FR-2026-01"))
    spoil(path)
    return path


def spoil(path: Path) -> None:
    """Let the script record what nobody can read."""
    with closing(office_at(path, Officer("daniyar", "desk-2"))) as office:
        visit_id = office.resolve(VISIT)
        record_unreadable(office, visit_id, office.visit(visit_id).entries + 1)


def notice_of(window: MainWindow) -> Notice:
    """The notice under the menu bar."""
    (found,) = [each for each in window.findChildren(Notice) if each._kind is BannerKind.WARNING]
    return found


def test_its_visit_is_read_as_it_stood_before_and_goes_on_without_it(
    window: MainWindow, office_path: Path, qtbot: QtBot
) -> None:
    notice = notice_of(window)
    assert "recorded by daniyar, cannot be read" in notice.accessibleName()
    with closing(office_at(office_path, Officer("daniyar", "desk-2"))) as office:
        visit_id = office.resolve(VISIT)
    window.showing.open_visit(visit_id)
    qtbot.waitUntil(lambda: (view := window.view) is not None and view.visit_id == visit_id)
    assert window.view is not None
    assert (window.view.past, window.view.read_only, window.view.entry) == (True, True, window.view.newest)
    assert not window.qt_actions.action("command.plan-item").isEnabled()
    told = window.view.newest

    notice.buttons()[0].click()
    assert window.forms.form is not None
    FormPage(window.forms.form).fill({"reason": "A script went wrong"}).record()

    qtbot.waitUntil(lambda: window.forms.form is None and not notice.isVisible())
    qtbot.waitUntil(lambda: (view := window.view) is not None and not view.read_only)
    assert window.qt_actions.action("command.plan-item").isEnabled()
    assert [told_of(row, say.words) for row in window.view.history[told:]] == [say("event.entry.passed-over")]


def test_the_only_visit_of_an_office_stays_on_show_as_it_stood_before(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = new_office_with(tmp_path / "office.chancery")
    spoil(path)

    window = window_on(program, path, qtbot)

    qtbot.waitUntil(lambda: window.view is not None)
    assert window.middle.currentWidget() is not window.showing.welcome
    banner = next(each for each in window.findChildren(Banner) if each._kind is BannerKind.PAST)
    assert say("past.unreadable", entry=window.view.entry + 1) in banner.accessibleName()  # type: ignore[union-attr]
    assert banner.buttons() == []


def test_a_page_that_cannot_be_shown_for_an_entry_of_no_sense_shows_the_visit_as_it_stood_before(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = new_office_with(tmp_path / "office.chancery")
    with closing(office_at(path, Officer("daniyar", "desk-2"))) as office:
        visit_id, entries = office.resolve(VISIT), office.visit(VISIT).entries
    window = window_on(program, path, qtbot)
    qtbot.waitUntil(lambda: window.view is not None)

    with closing(office_at(path, Officer("daniyar", "desk-2"))) as office:
        zone = b'{"places": [{"name": {"en": "Nowhere"}, "zone": "Nowhere/City"}]}'
        record_unreadable(office, visit_id, entries + 1, zone, topic="visit.places-named")
    window.requests.show_problem(Unavailable("unforeseen", log=""))

    qtbot.waitUntil(lambda: (view := window.view) is not None and view.unreadable is not None)
    assert window.view is not None
    assert (window.view.entry, window.view.read_only) == (entries, True)
    qtbot.waitUntil(
        lambda: f"Entry {entries + 1} of {VISIT}, recorded by daniyar" in notice_of(window).accessibleName()
    )
