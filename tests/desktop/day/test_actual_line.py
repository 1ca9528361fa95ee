"""The keys of a line of the evening grid that belong to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.day.actual_line import EndHour, StartHour

CTRL = Qt.KeyboardModifier.ControlModifier


def keeps_ctrl_z(field: StartHour | EndHour) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_ctrl_z_is_left_to_the_window_where_nothing_was_typed(qtbot: QtBot) -> None:
    for field in (StartHour(), EndHour()):
        qtbot.addWidget(field)
        assert not keeps_ctrl_z(field)

        QTest.keyClicks(field, "13")
        assert keeps_ctrl_z(field)
