"""A box that shows the whole of what is chosen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.widgets.fields.whole_box import WholeBox

SHORT, LONG = "Door", "The guest faces the door, the host sits with his back to the windows"


def test_a_box_is_as_wide_as_what_is_chosen_and_wraps_what_is_longer(qtbot: QtBot) -> None:
    box = WholeBox(200)
    qtbot.addWidget(box)
    box.addItems([SHORT, LONG])
    short = box.sizeHint()
    box.setCurrentIndex(1)
    long = box.sizeHint()
    assert short.width() < long.width() <= 201
    assert long.height() >= short.height() + 2 * box.fontMetrics().height()
