import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.layout.screen_room import FRAME
from desktop.window.arranging.placing import geometry_of, place_window, within_screens

ROOM = QRect(0, 30, 1280, 760)


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        (QRect(100, 100, 800, 600), QRect(100, 100, 800, 600)),
        (QRect(0, 0, 1440, 900), ROOM),
        (QRect(3000, -500, 800, 600), QRect(480, 30, 800, 600)),
    ],
)
def test_a_window_is_moved_and_shrunk_into_the_screen(wanted: QRect, placed: QRect) -> None:
    assert within_screens(wanted, ROOM) == placed


@pytest.mark.parametrize("kept", ["", "no geometry"])
def test_a_new_window_fits_the_screen_with_its_frame(qtbot: QtBot, kept: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    place_window(window, kept)
    assert window.screen().availableGeometry().contains(window.geometry().marginsAdded(FRAME))


def test_a_window_stands_as_it_was_left(qtbot: QtBot) -> None:
    left, again = QWidget(), QWidget()
    for each in (left, again):
        qtbot.addWidget(each)
    left.setGeometry(60, 70, 500, 400)
    place_window(again, geometry_of(left))
    assert again.geometry() == QRect(60, 70, 500, 400)
