"""How a form lies: what will be recorded stands beside the rows, or below them where the form is narrow."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.forms.frame import FormFrame
from desktop.widgets.form_row import FormRow, RowWords


def test_the_rows_keep_their_place_as_the_sentence_below_them_changes(qtbot: QtBot) -> None:
    frame = FormFrame([FormRow(RowWords("Place", "", ""), QLineEdit())])
    qtbot.addWidget(frame)
    frame.resize(400, 700)
    frame.show()

    def room_of_the_rows(sentence: str) -> int:
        frame.show_sentence(sentence)
        for _ in range(3):
            QApplication.processEvents()
        return frame._area.height()

    before = room_of_the_rows("Nothing yet.")
    assert room_of_the_rows("B. Orlov planned the arrival for Saturday") == before, "the usual sentence has its room"
    grown = room_of_the_rows("B. Orlov planned the arrival " * 12)
    assert grown < before
    assert room_of_the_rows("Nothing yet.") == grown
