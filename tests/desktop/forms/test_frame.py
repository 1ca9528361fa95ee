"""How a form lies: what will be recorded stands beside the rows, or below them where the form is narrow."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.frame import FormFrame
from desktop.widgets.fields.form_row import FormRow, RowWords


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


def test_a_low_form_leaves_its_rows_what_a_short_sentence_does_not_need(qtbot: QtBot) -> None:
    frame = FormFrame([FormRow(RowWords("Place", "", ""), QLineEdit())])
    qtbot.addWidget(frame)
    frame.show_sentence("Nothing yet.")
    frame.show()
    heights = []
    for high in (430, 450):
        frame.resize(400, high)
        for _ in range(3):
            QApplication.processEvents()
        heights.append(frame._area.height())
    assert heights[0] > heights[1], "the lower one holds less room for a sentence that is not there"


def is_whole(field: QWidget, seen: QWidget) -> bool:
    return seen.rect().contains(field.rect().translated(field.mapTo(seen, QPoint())))


def test_the_field_in_focus_is_shown_whole(qtbot: QtBot) -> None:
    fields = [QLineEdit() for _ in range(12)]
    frame = FormFrame([FormRow(RowWords(f"Field {number}", "", ""), field) for number, field in enumerate(fields)])
    qtbot.addWidget(frame)
    frame.resize(400, 420)
    frame.show()
    seen = frame._area.viewport()
    for field in (*fields, *reversed(fields)):
        field.setFocus()
        frame._area.verticalScrollBar().setValue(field.mapTo(frame._area._body, QPoint()).y() - seen.height() + 20)
        frame.resize(400, 421 + frame.height() % 2)
        qtbot.waitUntil(partial(is_whole, field, seen))
