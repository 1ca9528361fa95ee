"""A line that takes a day beside other things offers a month too."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QInputDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.fields.calendar_popup import CalendarPopup, MonthMarks
from desktop.widgets.fields.month_offer import offer_month
from desktop.wording.words import say
from tests.desktop.children import child


@pytest.fixture
def asking(qtbot: QtBot) -> QInputDialog:
    dialog = QInputDialog()
    qtbot.addWidget(dialog)
    dialog.setTextValue("213")
    dialog.open()
    offer_month(dialog, date(2025, 11, 11), MonthMarks(None, (date(2025, 11, 11), date(2025, 11, 12))))
    return dialog


def test_the_day_chosen_by_keys_stands_in_place_of_what_was_typed(asking: QInputDialog) -> None:
    line = child(asking, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = child(child(line, CalendarPopup), QCalendarWidget)
    view = month.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert line.text() == "12.11.2025"


def test_esc_leaves_what_was_typed(asking: QInputDialog) -> None:
    line = child(asking, QLineEdit)
    (sign,) = (action for action in line.actions() if action.text() == say("form.open-month"))
    sign.trigger()
    QTest.keyClick(child(line, CalendarPopup), Qt.Key.Key_Escape)
    assert line.text() == "213"
