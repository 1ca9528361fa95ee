"""While a form or a list is open, what was recorded cannot be undone: Ctrl+Z is for what is typed."""

from pytestqt.qtbot import QtBot

from desktop.window.main_window import MainWindow
from domain.delegation.confirming import RetractConfirmation
from domain.programme.meeting import PlanMeeting
from domain.visit.opening import OpenVisit
from tests.desktop.hand import press
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def test_undo_and_redo_wait_until_the_form_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.record_now(RetractConfirmation, {"member": "tokayev"})
    undo = window.qt_actions.action("undo")
    qtbot.waitUntil(undo.isEnabled)  # the view may come before word that it was recorded
    window.requests.open_form(PlanMeeting)
    assert not undo.isEnabled()
    window.requests.show_page("delegations")
    assert undo.isEnabled()
    window.requests.paste_list()
    assert not undo.isEnabled()


def test_in_the_past_esc_leaves_a_form_before_the_past(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(3)
    window.requests.open_form(OpenVisit)  # a visit is opened whatever is on show
    press(window.focusWidget() or window, "Esc")
    assert window.forms.form is None
    assert window.view is not None
    assert window.view.past
    with qtbot.waitSignal(window.shown):
        press(window.focusWidget() or window, "Esc")
    assert not window.view.past
