import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.tables.cell_lines import INSET
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from tests.desktop.hand import press


@pytest.fixture
def table(qtbot: QtBot) -> CommandTable:
    made = CommandTable(("R", "Alt+Up", "Ctrl+Space"))
    qtbot.addWidget(made)
    model = QStandardItemModel(made)
    heading = QStandardItem("Guests")
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    for item in (heading, QStandardItem("Romanov"), QStandardItem("Abayev")):
        model.appendRow(item)
    made.setModel(model)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def test_the_first_row_that_can_be_chosen_is_chosen_on_focus(table: CommandTable) -> None:
    assert table.chosen_line() == 1


def test_home_shows_the_first_row_that_was_chosen_already_and_scrolled_away(table: CommandTable) -> None:
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    for number in range(80):
        model.appendRow(QStandardItem(str(number)))
    table.scrollToBottom()
    press(table, "Ctrl+Home")
    assert table.chosen_line() == 1
    assert table.viewport().rect().contains(table.visualRect(model.index(1, 0)))


def test_a_letter_of_a_cyrillic_keyboard_is_the_command_of_its_key(table: CommandTable, qtbot: QtBot) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord("К"), Qt.KeyboardModifier.NoModifier, "к")
    with qtbot.waitSignal(table.key_command) as pressed:
        QApplication.sendEvent(table, event)
    assert pressed.args == ["R"]


@pytest.mark.parametrize("keys", ["R", "Alt+Up", "Ctrl+Space"])
def test_a_key_is_a_command_and_not_a_search(table: CommandTable, keys: str, qtbot: QtBot) -> None:
    table.select_row(2)
    with qtbot.waitSignal(table.key_command) as pressed:
        press(table, keys)

    assert pressed.args == [keys]
    assert table.chosen_line() == 2


def test_a_press_on_its_box_chooses_a_row_beside_the_others_or_no_longer(table: CommandTable) -> None:
    table.tick_rows()
    table.select_row(1)

    def press_box(line: int) -> None:
        cell = table.visualRect(table.model().index(line, 0))
        spot = QPoint(cell.left() + INSET + 4, cell.center().y())
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    press_box(2)
    assert table.chosen_lines() == [1, 2]
    press_box(1)
    assert table.chosen_lines() == [2]
    press_box(2)
    assert table.chosen_lines() == [2], "the last one stays chosen"


def test_a_press_on_a_box_from_elsewhere_chooses_that_row_alone(table: CommandTable, qtbot: QtBot) -> None:
    table.tick_rows()
    table.clearFocus()
    table.clearSelection()
    table.selectionModel().clearCurrentIndex()
    cell = table.visualRect(table.model().index(2, 0))
    spot = QPoint(cell.left() + INSET + 4, cell.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert table.hasFocus()
    assert table.chosen_lines() == [2]


def test_its_box_is_ticked_where_a_row_is_chosen(table: CommandTable) -> None:
    table.tick_rows()
    table.select_row(1)
    painted = table.viewport().grab().toImage()
    boxes = [table.visualRect(table.model().index(line, 0)) for line in (1, 2)]
    grounds = [painted.pixelColor(cell.left() + INSET + 3, cell.center().y() - 5) for cell in boxes]

    assert grounds == [colours().accent, colours().base]


def test_a_letter_that_is_no_command_does_nothing(table: CommandTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.key_command):
        QTest.keyClicks(table, "a")

    assert table.chosen_line() == 1


def test_its_keys_win_over_a_shortcut_of_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = CommandTable(("R",), window)
    QVBoxLayout(window).addWidget(table)
    shortcut = QShortcut(QKeySequence("R"), window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    table.setFocus()
    with qtbot.waitSignal(table.key_command), qtbot.assertNotEmitted(shortcut.activated):
        QTest.keyClick(table, Qt.Key.Key_R)


def test_a_row_is_chosen_whatever_keys_are_held(qtbot: QtBot) -> None:
    table = CommandTable(many=True)
    qtbot.addWidget(table)
    model = QStandardItemModel(table)
    for name in ("Romanov", "Abayev"):
        model.appendRow(QStandardItem(name))
    table.setModel(model)
    table.select_row(0)
    QTest.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select_row(1)
    QTest.keyRelease(table, Qt.Key.Key_Control)
    assert table.chosen_lines() == [1]


def test_a_strip_shows_arrows_and_tells_the_key_of_the_pressed_button(qtbot: QtBot) -> None:
    strip = CommandStrip(("Alt+Up", "R"))
    qtbot.addWidget(strip)
    with qtbot.waitSignal(strip.pressed) as pressed:
        strip.button("Alt+Up").click()

    assert pressed.args == ["Alt+Up"]
    assert shown_keys("Alt+Up") == "Alt+↑"


def test_a_strip_puts_what_is_rarely_asked_for_into_a_menu(qtbot: QtBot) -> None:
    strip = CommandStrip(("A", "R", "N"), usual=("A",))
    qtbot.addWidget(strip)
    strip.set_words(("Absent", "Replaced…", "Nobody"), "More…")
    strip.show()
    assert strip.button("A").isVisible()
    assert not strip.button("R").isVisible()
    strip.offer("N", False)

    menu = strip.others()
    assert [action.text() for action in menu.actions()] == ["Replaced…\tR"]
    with qtbot.waitSignal(strip.pressed) as pressed:
        menu.actions()[0].trigger()
    assert pressed.args == ["R"]
    assert strip.offered() == [strip.button("A"), strip.button("R")]


def test_a_strip_of_many_shows_the_first_of_what_is_offered_and_the_rest_in_a_menu(qtbot: QtBot) -> None:
    keys = ("A", "B", "C", "D", "E", "F", "G")
    strip = CommandStrip(keys)
    qtbot.addWidget(strip)
    strip.set_words(keys, "More…")
    strip.show()
    assert [key for key in keys if strip.button(key).isVisible()] == ["A", "B", "C", "D", "E"]
    assert [action.text() for action in strip.others().actions()] == ["F\tF", "G\tG"]

    strip.show_buttons(True, ("A", "B"))
    assert [key for key in keys if strip.button(key).isVisible()] == ["C", "D", "E", "F", "G"]
    assert strip.others().actions() == []


def test_a_strip_gives_way_to_several_rows_unless_there_is_something_to_record(qtbot: QtBot) -> None:
    strip = CommandStrip(("A",))
    qtbot.addWidget(strip)
    strip.show()
    strip.give_way(True)
    assert not strip.isVisible()
    strip.offer_recording("Record 3")
    assert strip.isVisible()
    strip.offer_recording("")
    assert not strip.isVisible()
    strip.give_way(False)
    assert strip.isVisible()
