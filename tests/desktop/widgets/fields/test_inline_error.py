"""The sentence under a field, and the room it takes."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.style.mark import Severity
from desktop.widgets.fields.form_row import FormRow, RowWords


def test_what_was_put_right_moves_nothing_below_it(qtbot: QtBot) -> None:
    """Whoever put it right was about to click on something below."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, second = (FormRow(RowWords(word), QLineEdit(), page) for word in ("Start", "End"))
    for row in (first, second):
        column.addWidget(row)
    column.addStretch()
    page.resize(400, 400)
    with qtbot.waitExposed(page):
        page.show()
    at_first = second.y()

    first.show_error(Severity.REFUSAL, "25:00 is no time.")
    qtbot.waitUntil(lambda: second.y() > at_first)
    below = second.y()
    first.clear_error()
    column.activate()

    assert (second.y(), first.error()) == (below, "")
