"""By Tab each part of an instant is come by, its day too; by Enter its hour, which mostly is enough."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.form_page import Bench


def _pressed(key: Qt.Key) -> str:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget)
    QTest.keyClick(focused, key)
    now = QApplication.focusWidget()
    return now.accessibleName() if now is not None else ""


def test_tab_comes_by_the_day_of_a_letter_received(bench: Bench) -> None:
    page = bench.open("register-letter")
    page.form.editor("dated").setFocus()
    assert _pressed(Qt.Key.Key_Tab) == "Received at: Day"
    assert _pressed(Qt.Key.Key_Tab) == "Received at: Time"


def test_enter_goes_on_to_the_hour(bench: Bench) -> None:
    page = bench.open("register-letter")
    page.form.editor("dated").setFocus()
    assert _pressed(Qt.Key.Key_Return) == "Received at: Time"
