"""Sentences in a narrow list: each row is as high as what is written in it."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QListWidgetItem
from pytestqt.qtbot import QtBot

from desktop.look.text_style import INTERFACE, SECONDARY
from desktop.widgets.tables.sentence_delegate import FOOT, SMALLER, SentenceDelegate


def test_a_sentence_in_taller_letters_takes_the_room_of_its_lines(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setItemDelegate(SentenceDelegate(rows))
    for said in ("(ظهراً) لقاء", "Lunch"):
        item = QListWidgetItem(said)
        item.setData(SMALLER, "No. 265")
        rows.addItem(item)
    rows.show()
    arabic, latin = (rows.sizeHintForIndex(rows.model().index(row, 0)).height() for row in (0, 1))
    assert latin == INTERFACE.line_height + SECONDARY.line_height + FOOT
    assert arabic == INTERFACE.height(["(ظهراً) لقاء"]) + SECONDARY.line_height + FOOT > latin
