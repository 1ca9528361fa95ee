"""Panes beside each other lie within what they stand in, also where the window is mirrored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.widgets.layout.splitter import Splitter


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_panes_fill_what_they_stand_in_to_both_edges(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    splitter = Splitter()
    qtbot.addWidget(splitter)
    panes = [QLabel("First"), QLabel("Second")]
    for pane in panes:
        splitter.addWidget(pane)
    splitter.setLayoutDirection(direction)
    splitter.resize(500, 100)
    splitter.show()
    QApplication.processEvents()

    lefts, rights = [pane.geometry().left() for pane in panes], [pane.geometry().right() for pane in panes]
    assert (min(lefts), max(rights)) == (0, 499)
