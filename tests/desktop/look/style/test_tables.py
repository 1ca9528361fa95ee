from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListWidget, QTableWidget
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.look.style.mark import Severity, set_mark
from desktop.look.theme import Theme
from tests.desktop.look.style.pixels import border, colour_at, picture


def test_a_chosen_entry_is_a_selection_and_keeps_the_colour_of_its_words(qtbot: QtBot) -> None:
    entries = QListWidget()
    qtbot.addWidget(entries)
    entries.addItems(["one", "two"])
    entries.show()
    entries.setCurrentRow(0)
    first, second = (entries.visualItemRect(entries.item(row)) for row in range(2))
    right = entries.viewport().width() - 4
    assert colour_at(entries.viewport(), QPoint(right, first.center().y())) == colours().selection
    assert colour_at(entries.viewport(), QPoint(right, second.center().y())) == colours().base
    image = entries.viewport().grab(first).toImage()
    darkest = min(image.pixelColor(x, y).lightness() for x in range(40) for y in range(image.height()))
    assert abs(darkest - colours().text.lightness()) < 40


def test_a_list_has_a_border_only_while_something_is_wrong_with_it(qtbot: QtBot) -> None:
    entries = QListWidget()
    qtbot.addWidget(entries)
    set_mark(entries, Severity.REFUSAL)
    assert border(picture(entries)) == colours().refusal.name()
    set_mark(entries, None)
    assert border(picture(entries)) == colours().base.name()


def test_heads_stand_on_the_window_above_a_line(qtbot: QtBot, theme: Theme) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    head = table.horizontalHeader()
    table.show()
    image = head.grab().toImage()
    assert image.pixelColor(3, 3) == theme.colours.window
    assert image.pixelColor(3, image.height() - 1) == theme.colours.border
    assert head.font().pixelSize() == 12
