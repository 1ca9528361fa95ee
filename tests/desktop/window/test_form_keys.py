"""While a form or a list is open, what was recorded cannot be undone: Ctrl+Z is for what is typed."""

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.window.main_window import MainWindow
from domain.checks.check import Fix
from domain.delegation.confirming import RetractConfirmation
from domain.delegation.replacement import ReplaceMember
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.programme.place import PlaceItem
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


def tab_order(window: MainWindow) -> list[QWidget | None]:
    """What Tab leads to from where the keyboard is, once round the window."""
    order: list[QWidget | None] = []
    while QApplication.focusWidget() not in order:
        order.append(QApplication.focusWidget())
        press(order[-1] or window, "Tab")
    return order


def test_tab_leads_to_the_ways_to_mend_what_is_foretold_before_the_foot_of_a_form(window: MainWindow) -> None:
    """They are made after the buttons below them, and stand above them."""
    view = window.view
    assert view is not None
    item = next(iter(view.visit.programme.items))
    window.requests.open_form(MoveItem, {"item": item})
    form = window.forms.form
    assert form is not None
    form.judgement()
    check = replace(view.checks[0], fixes=(Fix(PlaceItem, {"item": item}),))
    form.frame.foretold.show_checks((check,), view, MoveItem)
    (fix,) = form.frame.foretold.lines()[0].fixes()
    order = tab_order(window)
    assert order.index(fix) < order.index(form.frame.keep) < order.index(form.frame.primary)


def test_tab_passes_by_what_has_nothing_to_choose(window: MainWindow) -> None:
    """Of a member nobody names there is nothing to choose of what it concerns; the reason is reached all the same."""
    window.requests.open_form(ReplaceMember, {"member": "guest-9"})
    form = window.forms.form
    assert form is not None
    form.judgement()
    order = tab_order(window)
    reason = form.editor("reason")
    assert any(each is reason or reason.isAncestorOf(each) for each in order if each is not None)
    assert form.frame.primary in order
