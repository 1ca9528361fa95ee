"""A field of one line, into which anything may be pasted."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.forms.editors.text import LineEditor
from tests.desktop.children import child


def test_a_mail_pasted_into_a_reason_is_recorded_as_one_line(qtbot: QtBot) -> None:
    editor = LineEditor()
    qtbot.addWidget(editor)
    line = child(editor, QLineEdit)
    line.insert("Dear colleague,\r\n\r\n  Mr Attaf is ill. \nYours")
    assert editor.value() == "Dear colleague, Mr Attaf is ill. Yours"
    line.setText("  \n ")
    assert editor.value() is None
