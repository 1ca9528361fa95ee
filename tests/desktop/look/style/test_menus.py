from itertools import product

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QMenu, QMenuBar, QToolButton
from pytestqt.qtbot import QtBot

from desktop.look.colours import DARK, colours, wear
from tests.desktop.contrast import contrast
from tests.desktop.look.style.pixels import colour_at


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    made = QMenu()
    qtbot.addWidget(made)
    for name in ("Plan meeting\tCtrl+M", "Move", "Cancel"):
        made.addAction(name)
    made.actions()[2].setEnabled(False)
    made.ensurePolished()
    made.resize(made.sizeHint())
    return made


def test_entries_are_twenty_eight_pixels_high_within_the_border(menu: QMenu) -> None:
    places = [menu.actionGeometry(action) for action in menu.actions()]
    assert [(place.left(), place.top(), place.height()) for place in places] == [(5, 5, 28), (5, 33, 28), (5, 61, 28)]


def test_a_key_makes_the_menu_wider(menu: QMenu, qtbot: QtBot) -> None:
    with_key = menu.sizeHint().width()
    menu.actions()[0].setText("Plan meeting")
    assert menu.sizeHint().width() < with_key


def test_a_menu_is_a_base_with_a_border_and_its_entry_a_selection(menu: QMenu, qtbot: QtBot) -> None:
    now = colours()
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(menu.actions()[1])
    end = menu.width() - 12
    assert colour_at(menu, QPoint(menu.width() // 2, 0)) == now.border
    assert [colour_at(menu, QPoint(end, y)).name() for y in (10, 38)] == [now.base.name(), now.selection.name()]


def test_the_menu_bar_is_thirty_six_pixels_high_on_the_side_colour(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    bar.addMenu("Office")
    bar.resize(400, bar.sizeHint().height())
    assert bar.height() == 36
    assert colour_at(bar, QPoint(200, 10)) == colours().side
    assert colour_at(bar, QPoint(200, 35)) == colours().rule


def test_the_list_of_a_box_is_drawn_as_a_menu(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["exact", "provisional"])
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    rows = [view.visualRect(view.model().index(row, 0)) for row in range(2)]
    image = view.viewport().grab().toImage()
    shown = [image.pixelColor(view.viewport().width() - 4, row.center().y()).name() for row in rows]
    assert shown == [colours().selection.name(), colours().base.name()]
    box.hidePopup()


def test_what_opens_the_menus_a_bar_has_no_room_for_is_seen_in_the_dark(qtbot: QtBot) -> None:
    held = colours()
    wear(DARK)
    try:
        bar = QMenuBar()
        qtbot.addWidget(bar)
        for name in ("Office", "Visit", "Programme"):
            bar.addMenu(name)
        bar.resize(90, bar.sizeHint().height())
        bar.show()
        (arrow,) = (each for each in bar.findChildren(QToolButton) if each.isVisible())
        shown = bar.grab(arrow.geometry()).toImage()
        places = product(range(shown.width()), range(shown.height()))
        assert max(contrast(shown.pixelColor(*each), DARK.side) for each in places) >= 4.5
    finally:
        wear(held)
