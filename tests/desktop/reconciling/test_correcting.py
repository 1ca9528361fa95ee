"""What was read amiss of a list is corrected where it stands, by keys alone."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.files.lists.reader import ListRead
from desktop.files.lists.work import new_work, work_from
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.core.names import Name
from domain.lists.said_anew import SaidAnew
from tests.desktop.hand import focused
from tests.desktop.hand import press as press_keys
from tests.desktop.pages.driver import type_text

LIST = "1. Kassym-Jomart Tokayev, President\n2. Aida Sarsen, Adviser"


def press(window: MainWindow, *keys: str) -> None:
    for each in keys:
        press_keys(window.focusWidget() or window, each)


def at_the_new_one(window: MainWindow) -> None:
    QApplication.clipboard().setText(LIST)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D", "End")


def anew(field: QLineEdit, text: str) -> None:
    field.selectAll()
    type_text(field, text)


def test_a_name_and_an_office_are_corrected_before_they_are_recorded(window: MainWindow, qtbot: QtBot) -> None:
    lists = window.tasks.lists
    at_the_new_one(window)
    press(window, "F2")
    pane = lists.changes.correcting()
    assert focused() is pane.field("given", "en")
    anew(pane.field("given", "en"), "Aïda")
    anew(pane.field("position", "en"), "Adviser to the President")
    press(window, "Return")
    assert not pane.isVisible()
    assert focused() is lists.changes.table()
    with qtbot.waitSignal(window.shown):
        press(window, "Ctrl+Return")
    assert window.view is not None
    (recorded,) = [
        each
        for each in window.view.visit.delegations.members.values()
        if each.names.get("en") == Name("Aïda", "Sarsen")
    ]
    assert recorded.position == {"en": "Adviser to the President"}


def test_escape_leaves_it_as_it_was_read(window: MainWindow) -> None:
    lists = window.tasks.lists
    at_the_new_one(window)
    press(window, "F2")
    anew(lists.changes.correcting().field("family", "en"), "Sarsenova")
    press(window, "Escape")
    assert not lists.changes.correcting().isVisible()
    assert lists.is_open
    assert focused() is lists.changes.table()
    press(window, "F2")
    assert lists.changes.correcting().field("family", "en").text() == "Sarsen"


def test_a_name_that_was_not_divided_is_divided_as_it_is_corrected(window: MainWindow) -> None:
    lists = window.tasks.lists
    QApplication.clipboard().setText("1. Kassym-Jomart Tokayev, President\n2. Nguyen Van An, Adviser")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D", "End", "F2")
    pane, told = lists.changes.correcting(), list[SaidAnew]()
    pane.corrected.connect(lambda _, said: told.append(said))
    (language,) = {each for _, each in pane.fields()}
    anew(pane.field("given", language), "Van An")
    anew(pane.field("family", language), "Nguyen")
    press(window, "Return")
    (name,) = told[0].names.values()
    assert (name.given, name.family, name.capitals, name.patronymic) == ("Van An", "Nguyen", None, "")


def test_what_was_corrected_is_kept_in_the_draft() -> None:
    rows = (("1", "Aida Sarsen", "Adviser"),)
    read = ListRead("list.txt", 1, "digest", "text", None, rows)
    work = new_work(read, "guest").correcting(0, SaidAnew({"en": Name("Aida", "Sarsenova")}, {"en": "Adviser"}))
    assert work_from(work.as_fields()).said_anew == work.said_anew
    assert work.for_side("host").said_anew == {}


def test_every_field_says_what_it_is_of_and_in_which_language(window: MainWindow) -> None:
    at_the_new_one(window)
    press(window, "F2")
    named = [each.accessibleName() for each in window.tasks.lists.changes.correcting().findChildren(QLineEdit)]
    assert named == ["Given names, English", "Family name, English", say("reconcile.office-in", language="English")]


def test_what_is_left_to_answer_is_told_where_all_shown_is_accepted(window: MainWindow) -> None:
    QApplication.clipboard().setText(f"{LIST}\n3. Yermek Kosherbaiev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "A")
    assert say("reconcile.left-to-answer", count=1) in window.tasks.lists.frame.foot()
