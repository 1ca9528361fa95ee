from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button, Variant


def test_a_button_whose_words_become_strong_gets_the_room_they_need(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    button = Button("Noter tous présents", Variant.PLAIN, keys="Ctrl+N", parent=place)
    button.let_wrap()
    row = QHBoxLayout(place)
    row.addWidget(button)
    row.addStretch(1)
    place.resize(600, 80)
    with qtbot.waitExposed(place):
        place.show()

    button.set_variant(Variant.PRIMARY)

    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width())
