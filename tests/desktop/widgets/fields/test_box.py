"""A box to choose from keeps its value under the wheel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.fields.box import Box
from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.widgets.fields.whole_box import WholeBox


@pytest.mark.parametrize("make", [Box, ChoiceBox, lambda parent: WholeBox(200, parent)], ids=["box", "choice", "whole"])
def test_the_wheel_over_a_box_changes_nothing(make: type[Box], qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    box = make(owner)
    box.addItems(["Official member", "Support", "Crew"])
    owner.show()
    down = QWheelEvent(
        QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, down)
    assert box.currentText() == "Official member"
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_a_box_is_as_wide_as_its_words_in_another_language(qtbot: QtBot) -> None:
    """In Russian the box of authors cut its words, once the window had been shown in another language."""
    box = Box()
    qtbot.addWidget(box)
    box.addItems(["anyone"])
    box.show()
    narrow = box.sizeHint().width()
    QApplication.sendEvent(box, QEvent(QEvent.Type.LanguageChange))
    box.clear()
    box.addItems(["записано кем угодно из протокольной службы"])
    assert box.sizeHint().width() > narrow
