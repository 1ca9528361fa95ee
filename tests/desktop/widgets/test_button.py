from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button, Variant
from desktop.widgets.layout.flow_layout import FlowLayout


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


def test_a_button_that_may_wrap_never_makes_what_holds_it_wider(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    button = Button("Retirer un participant : Talks of the Governments", Variant.LINK)
    button.let_wrap()
    FlowLayout(place).addWidget(button)
    place.resize(200, 80)
    with qtbot.waitExposed(place):
        place.show()

    assert place.minimumSizeHint().width() <= 200
    assert button.width() <= place.width() == 200
    assert button.height() >= 2 * button.fontMetrics().height()


def test_a_button_keeps_room_for_all_it_may_say_in_turn(qtbot: QtBot) -> None:
    button, long = Button("Confirmer"), Button("Retirer une confirmation")
    for each in (button, long):
        qtbot.addWidget(each)
    button.keep_room(("Confirmer", "Retirer une confirmation"))
    assert button.sizeHint() == long.sizeHint()
