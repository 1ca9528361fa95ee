"""The menu of what is selected: on every page, by the mouse, the menu key and Shift+F10 alike."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.cell_form import CellForm
from desktop.pages.meetings import MeetingsPage
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.tables.bulk_bar import SHOWN, BulkBar
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.inspector.inspector import Inspector
from desktop.window.main_window import MainWindow
from desktop.window.menus.context_menu import USUAL, actions_in
from desktop.wording.words import say
from domain.delegation.member_names import RenameMember
from domain.programme.moving import MoveItem
from tests.desktop.children import child
from tests.desktop.hand import press
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


Reason = QContextMenuEvent.Reason


def menu_at(part: QWidget, spot: QPoint, reason: Reason) -> QMenu:
    """The menu that opens at a spot of a part of the window."""
    QApplication.sendEvent(part, QContextMenuEvent(reason, spot, part.mapToGlobal(spot)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    return [action.data() or action.text() for action in actions_in(menu)]


def closed(menu: QWidget | None) -> list[str]:
    """What a menu offers, closed again."""
    assert isinstance(menu, QMenu)
    found = offered(menu)
    menu.close()
    return found


def show(window: MainWindow, page: str) -> QWidget:
    """Show a page, and return what has the focus on it."""
    window.requests.show_page(page)
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_block_of_the_programme_has_its_verbs(window: MainWindow) -> None:
    show(window, "programme")
    window.page.select("talks-restricted")
    menu = window.context_menus.made(window.page)
    whole = offered(menu)

    assert whole[0] == "command.move-item"
    assert {"command.cancel-item", "command.list-participant", "command.start-item", "find"} <= set(whole)
    assert "command.reinstate-item" not in whole, "it is not cancelled"
    assert len(whole) == len(set(whole)), "nothing stands in it twice"
    assert sum(not action.isSeparator() and action.menu() is None for action in menu.actions()) <= USUAL + 2
    keys = {action.data(): action.text().partition("\t")[2] for action in actions_in(menu)}
    asked = ("move-item", "place-item", "start-item", "cancel-item")
    assert [keys[f"command.{each}"] for each in asked] == ["M", "P", "S", shown_keys("Del")]


def test_a_row_has_the_same_menu_by_the_mouse_the_menu_key_and_shift_f10(window: MainWindow) -> None:
    for page in ("delegations", "meetings", "attendance", "checks", "people", "venues", "journal"):
        focused = show(window, page)
        table = focused if isinstance(focused, QAbstractItemView) else child(window.page, QAbstractItemView)
        row = table.visualRect(table.model().index(table.model().rowCount() - 1, 0)).center()
        by_mouse, by_key = (
            closed(menu_at(part, row, reason))
            for part, reason in ((table.viewport(), Reason.Mouse), (table, Reason.Keyboard))
        )
        window.qt_actions.action("context-menu").trigger()
        by_shift_f10 = closed(QApplication.activePopupWidget())

        assert by_mouse == by_key == by_shift_f10, page
        assert len(by_mouse) > 1, page
        assert by_mouse[-1] == "find", page


def test_an_entry_opens_the_form_of_what_is_selected(window: MainWindow) -> None:
    show(window, "meetings")
    window.page.select("talks-restricted")
    menu = window.context_menus.made(window.page)
    next(action for action in actions_in(menu) if action.data() == "command.move-item").trigger()

    form = window.forms.form
    assert form is not None
    assert (form.command, form.draft.fields["item"]) == (MoveItem, "talks-restricted")


def test_a_cell_that_may_be_changed_says_so_first_and_is_changed_in_its_place(window: MainWindow) -> None:
    focused = show(window, "delegations")
    assert isinstance(focused, CommandTable)
    press(focused, "Right")
    menu = window.context_menus.made(window.page)
    action = menu.actions()[0]
    assert action.text().startswith(say("menu.change-cell", column=say("column.name")))
    action.trigger()
    assert child(window, CellForm).command is RenameMember


def test_a_seat_has_the_marks_of_who_sits_there(window: MainWindow) -> None:
    show(window, "meetings")
    page = window.page
    assert isinstance(page, MeetingsPage)
    page.open_item("talks-restricted", "table")
    texts = [action.text().partition("\t")[0] for action in window.context_menus.made(page).actions()]

    assert say("page.attendance.key.present") in texts


def test_several_rows_have_what_is_done_with_all_of_them_and_nothing_of_one(window: MainWindow) -> None:
    show(window, "delegations")
    child(window.page, QAbstractItemView).selectAll()
    together = child(window.page, BulkBar).acts()
    menu = window.context_menus.made(window.page)
    lines = ["" if action.isSeparator() else action.text().partition("\t")[0] for action in menu.actions()]
    texts = [text for text in lines if text]

    assert lines[: SHOWN + 1] == [*(act.text for act in together[:SHOWN]), ""], (
        "the usual ones first, and by themselves"
    )
    assert sorted(texts[: len(together)]) == sorted(act.text for act in together)
    moving = {say("inspector.ask", command=say(f"command.{name}")) for name in ("step-out-of-line", "place-in-line")}
    assert "" not in lines[min(map(lines.index, moving)) : max(map(lines.index, moving))], (
        "what is of one menu together"
    )
    assert say("menu.of.names") not in texts


def test_further_acts_on_several_rows_are_parted_by_what_they_are_about(window: MainWindow) -> None:
    show(window, "delegations")
    child(window.page, QAbstractItemView).selectAll()
    bar = child(window.page, BulkBar)
    bar._others.click()
    menu = child(bar, QMenu)
    lines = ["" if action.isSeparator() else action.text().partition("\t")[0] for action in menu.actions()]
    further = bar.acts()[SHOWN:]

    assert sorted(filter(None, lines)) == sorted(act.text for act in further)
    groups = [{act.group for act in further if act.text in part.split("|")} for part in "|".join(lines).split("||")]
    assert all(len(group) == 1 for group in groups)
    assert len(groups) == len({act.group for act in further})
    menu.close()


def test_a_visit_of_the_sidebar_is_opened_and_the_one_on_show_has_its_verbs(window: MainWindow) -> None:
    opened: list[bool] = []
    other = window.context_menus.made_for_visit(lambda: opened.append(True))
    assert other.actions()[0].text() == say("sidebar.open")
    other.actions()[0].trigger()
    assert opened == [True]

    own = offered(window.context_menus.made_for_visit(None))
    assert {"command.redate-visit", "command.close-visit", "command.open-visit"} <= set(own)
    assert "command.reopen-visit" not in own


def test_in_the_past_the_menu_says_why_it_offers_nothing_and_the_way_back(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "delegations")
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(10)
    menu = window.context_menus.made(window.page)

    assert menu.actions()[0].text() == say("why-not.past")
    assert not menu.actions()[0].isEnabled()
    assert "back-to-now" in offered(menu)
    assert not any(entry.startswith("command.") for entry in offered(menu))


def test_the_inspector_has_one_primary_action_four_others_and_more(window: MainWindow) -> None:
    show(window, "programme")
    window.page.select("talks-restricted")
    inspector = child(window, Inspector)
    more = next(button for button in inspector.findChildren(QPushButton) if button.text() == say("inspector.more"))

    assert 1 < len(inspector.buttons()) <= USUAL
    assert more.isVisibleTo(inspector)
    more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "command.cancel-item" in offered(menu)
    menu.close()
