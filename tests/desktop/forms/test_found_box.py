"""A box whose entries are found by what is typed, and gone through by arrows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.editors.found_box import FoundBox
from desktop.forms.editors.pick import fill_box, show_in_box


@pytest.mark.parametrize("entries", [["Alpha"], ["Alpha", "Beta"]])
def test_an_arrow_in_an_empty_line_takes_the_first_entry(qtbot: QtBot, entries: list[str]) -> None:
    box = FoundBox(lambda _typed: ())
    qtbot.addWidget(box)
    fill_box(box, [(each.lower(), each) for each in entries])
    show_in_box(box, "")
    taken = []
    for _ in entries:
        QTest.keyClick(box.line(), Qt.Key.Key_Down)
        taken.append(box.key())
    assert taken == [each.lower() for each in entries]
    box.line().clear()
    QTest.keyClick(box.line(), Qt.Key.Key_Down)
    assert box.key() == "alpha"
