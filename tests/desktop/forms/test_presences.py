"""Who takes part in an item, said of every party by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.forms.editors.presences import PresencesEditor
from desktop.forms.many_form import ManyForm
from domain.visit.visit import Visit
from tests.desktop.form_page import Bench, FormPage


def visit(bench: Bench) -> Visit:
    assert bench.view is not None
    return bench.view.visit


def summit(bench: Bench) -> None:
    for state in ("Uzbekistan", "Belarus"):
        bench.wait_recorded(bench.open("name-party", party={"state": {"en": state}}, side=state.lower()))
    bench.qtbot.waitUntil(lambda: "belarus" in visit(bench).parties)


def editor(page: FormPage) -> PresencesEditor:
    found = page.form.editor("sides")
    assert isinstance(found, PresencesEditor)
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_opens_with_what_stands_and_a_digit_lets_a_party_come_or_go(bench: Bench) -> None:
    summit(bench)
    page = bench.open("settle-parties", item="lunch")
    stood = {"host": "in-the-room", "guest": "in-the-room", "uzbekistan": "not-there", "belarus": "not-there"}
    assert editor(page).value() == stood

    editor(page).setFocus()
    for key in (Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_V):
        QTest.keyClick(focused(), key)
    assert editor(page).value() == {
        "host": "in-the-room", "guest": "not-there", "uzbekistan": "by-video", "belarus": "in-the-room",
    }  # fmt: skip
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert editor(page).value()["uzbekistan"] == "not-there"

    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: visit(bench).programme.items["lunch"].taking == ("host", "belarus"))


def test_one_key_lets_all_parties_come_to_several_items_and_one_undo_takes_it_back(bench: Bench) -> None:
    summit(bench)
    items = [key for key, item in visit(bench).programme.items.items() if item.status == "planned"][:2]
    before = [visit(bench).programme.items[key].taking for key in items]
    page = bench.open("settle-parties", item=items)
    assert isinstance(page.form, ManyForm)
    assert editor(page).value() == {
        "host": "in-the-room", "guest": "in-the-room", "uzbekistan": "not-there", "belarus": "not-there",
    }  # fmt: skip

    editor(page).setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_A)
    bench.wait_recorded(page)
    every = ("host", "guest", "uzbekistan", "belarus")
    bench.qtbot.waitUntil(lambda: [visit(bench).programme.items[key].taking for key in items] == [every, every])

    bench.undo()
    bench.qtbot.waitUntil(lambda: [visit(bench).programme.items[key].taking for key in items] == before)


def test_of_several_items_a_party_for_which_nothing_is_chosen_stays_as_it_is_at_each(bench: Bench) -> None:
    summit(bench)
    one, other = [key for key, item in visit(bench).programme.items.items() if item.status == "planned"][:2]
    bench.wait_recorded(bench.open("settle-parties", item=one, sides={"guest": "not-there", "belarus": "in-the-room"}))
    bench.qtbot.waitUntil(lambda: visit(bench).programme.items[one].taking == ("host", "belarus"))
    page = bench.open("settle-parties", item=[one, other])
    assert editor(page).value() == {"host": "in-the-room", "uzbekistan": "not-there"}, "what stands alike in both"

    editor(page).setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_3)
    bench.wait_recorded(page)
    taking = [("host", "uzbekistan", "belarus"), ("host", "guest", "uzbekistan")]
    bench.qtbot.waitUntil(lambda: [visit(bench).programme.items[key].taking for key in (one, other)] == taking)
