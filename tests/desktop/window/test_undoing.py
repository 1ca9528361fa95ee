"""Ctrl+Z while something is still being recorded: it undoes that, not what was recorded before it."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk.desk import Desk
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.core.message import Command
from domain.core.place import OfficePlace
from domain.office import Office
from domain.programme.arrangements import RetitleItem
from domain.programme.cancellation import CancelItem
from domain.record.request import Request
from tests.desktop.children import child
from tests.desktop.hand import press
from tests.desktop.opened import office_path, program, window
from tests.desktop.visit_office import entries

__all__ = ["office_path", "program", "window"]

CANCEL, RETITLE = CancelItem("lunch"), RetitleItem("lunch", {"en": "Late lunch"})


@pytest.fixture
def busy(window: MainWindow) -> Iterator[Event]:
    """The desk has other work until this is set, so that what is asked of it waits."""
    over = Event()

    def wait(office: Office) -> None:
        over.wait(60)

    child(window, Desk).ask(wait)
    yield over
    over.set()


def record(window: MainWindow, command: Command) -> None:
    assert window.view is not None
    window.requests.record(Request(command=command, visit=str(window.view.visit_id), reason="as told"))


def test_it_undoes_what_is_being_recorded(
    window: MainWindow, busy: Event, qtbot: QtBot, office_path: OfficePlace
) -> None:
    before = entries(office_path)
    record(window, RETITLE)
    record(window, CANCEL)
    window.undoing.undo()
    window.undoing.undo()
    busy.set()

    recorded = ["item.retitled", "item.cancelled", "item.reinstated", "item.retitled"]
    qtbot.waitUntil(lambda: entries(office_path)[len(before) :] == recorded)


def test_where_that_is_refused_nothing_is_undone(
    window: MainWindow, busy: Event, qtbot: QtBot, office_path: OfficePlace
) -> None:
    before = entries(office_path)
    record(window, RETITLE)
    record(window, CancelItem("nothing"))
    with qtbot.waitSignal(child(window, Desk).settled):
        window.undoing.undo()
        busy.set()
    record(window, CANCEL)
    recorded = ["item.retitled", "item.cancelled"]
    qtbot.waitUntil(lambda: entries(office_path)[len(before) :] == recorded)


def test_what_stands_is_shown_when_it_is_answered(window: MainWindow, qtbot: QtBot) -> None:
    seen: list[int] = []
    assert window.view is not None
    before = len(window.view.history)

    def answered(_: object) -> None:
        assert window.view is not None
        seen.append(len(window.view.history))

    with qtbot.waitSignal(child(window, Desk).recorded):
        request = Request(command=RETITLE, visit=str(window.view.visit_id), reason="as told")
        window.requests.record(request).then(answered)
    assert seen == [before + 1]


def test_a_key_that_can_do_nothing_says_why(window: MainWindow) -> None:
    """Ctrl+Z in a window that was just opened was silence."""
    window.page.setFocus()
    press(window.focusWidget(), "Ctrl+Z")
    assert window.toast.isVisible()
    assert window.toast.accessibleName() == say("why-not.nothing-to-undo")
    window.toast.hide()
    press(window.focusWidget(), "Esc")
    assert not window.toast.isVisible()


def test_an_act_is_undone_from_the_journal_whatever_was_recorded_since(
    window: MainWindow, qtbot: QtBot, office_path: OfficePlace
) -> None:
    before = entries(office_path)
    record(window, RETITLE)
    record(window, CANCEL)
    qtbot.waitUntil(lambda: len(entries(office_path)) == len(before) + 2)
    qtbot.waitUntil(lambda: _shown(window)[len(before) :] == ["item.retitled", "item.cancelled"])

    assert window.view is not None
    retitled = next(row for row in reversed(window.view.history) if row.entry.event.topic == "item.retitled")
    window.requests.show_in_journal(retitled.entry.number)
    press(window.page.focusWidget() or window.page, "Ctrl+U")
    told = ["item.retitled", "item.cancelled", "item.retitled"]
    qtbot.waitUntil(lambda: entries(office_path)[len(before) :] == told)

    qtbot.waitUntil(lambda: window.undoing.next_redo is not None)
    window.undoing.undo()
    qtbot.waitUntil(lambda: entries(office_path)[len(before) :] == [*told, "item.reinstated"])


def _shown(window: MainWindow) -> list[str]:
    """The topics of the entries the window shows of the visit."""
    return [row.entry.event.topic for row in window.view.history] if window.view is not None else []
