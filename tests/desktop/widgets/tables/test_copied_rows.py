"""What Word, Excel and a messenger get of the chosen rows."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.copied_rows import TSV, copied_rows
from desktop.widgets.tables.table_role import TableRole
from tests.desktop.hand import press


def cell(text: str, **roles: object) -> QStandardItem:
    made = QStandardItem(text)
    for name, value in roles.items():
        made.setData(value, TableRole[name.upper()])
    return made


@pytest.fixture
def model(qapp: QApplication) -> QStandardItemModel:
    made = QStandardItemModel()
    made.setHorizontalHeaderLabels(["No.", "Name", "Status"])
    heading = cell("Guest", group="Guest")
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    made.appendRow([heading])
    made.appendRow([cell("1"), cell("Toqaev", second_line="Тоқаев"), cell("", chip=ChipFace("Confirmed"))])
    made.appendRow([cell("2"), cell("=1+1 <b>", struck=True), cell("")])
    return made


def tabbed(copied: QMimeData) -> str:
    return bytes(copied.data(TSV).data()).decode()


def test_a_messenger_gets_a_line_for_each_row_and_a_spreadsheet_tabs(model: QStandardItemModel) -> None:
    copied = copied_rows(model, [1])
    assert copied.text() == "1 · Toqaev · Тоқаев · Confirmed\n"
    assert tabbed(copied) == "No.\tName\tStatus\n1\tToqaev · Тоқаев\tConfirmed\n"


def test_a_row_copied_without_the_others_of_its_day_stands_below_that_day(model: QStandardItemModel) -> None:
    model.item(0, 0).setData("Wed 2 Dec", TableRole.ALONE)
    assert copied_rows(model, [1]).text() == "Wed 2 Dec\n1 · Toqaev · Тоқаев · Confirmed\n"
    assert copied_rows(model, [1, 2]).text().startswith("Wed 2 Dec\n1 · ")
    assert "Wed 2 Dec" not in copied_rows(model, range(3)).text(), "the heading itself is copied"


def test_a_formula_stands_as_text(model: QStandardItemModel) -> None:
    copied = copied_rows(model, [2])
    assert "\t'=1+1 <b>\t" in tabbed(copied)
    assert "mso-number-format:'\\@'" in copied.html()


def test_a_mark_that_is_only_prepared_is_not_copied_as_a_fact(model: QStandardItemModel) -> None:
    model.item(1, 2).setData(ChipFace("Withdraw?"), TableRole.CHIP)
    model.item(1, 2).setData("Confirmed", TableRole.STANDS)
    assert copied_rows(model, [1]).text() == "1 · Toqaev · Тоқаев · Confirmed\n"


def test_a_table_for_word_escapes_and_strikes_through(model: QStandardItemModel) -> None:
    html = copied_rows(model, range(3)).html()
    assert "<s>=1+1 &lt;b&gt;</s>" in html
    assert "Toqaev<br>Тоқаев" in html
    assert '<th colspan="3" align="left">Guest</th>' in html


@pytest.mark.parametrize(("keys", "copied"), [(("Ctrl+C",), 1), (("Ctrl+A", "Ctrl+C"), 3)])
def test_ctrl_c_copies_the_chosen_rows_and_the_headings_with_all(
    model: QStandardItemModel, qtbot: QtBot, keys: tuple[str, ...], copied: int
) -> None:
    table = CommandTable(many=True)
    qtbot.addWidget(table)
    table.setModel(model)
    table.select_row(1)
    for each in keys:
        press(table, each)
    assert len(QApplication.clipboard().text().splitlines()) == copied


def test_what_the_window_marks_as_of_another_language_is_copied_without_the_mark(model: QStandardItemModel) -> None:
    model.item(1, 1).setText("Toqaev\N{NO-BREAK SPACE}\N{LOZENGE}")
    copied = copied_rows(model, [1])
    assert "\N{LOZENGE}" not in copied.text() + copied.html() + tabbed(copied)
    assert "Toqaev" in copied.html()


def test_blanks_that_hold_an_hour_together_are_copied(model: QStandardItemModel) -> None:
    at = "8\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}25"
    model.item(1, 1).setText(at)
    assert at in copied_rows(model, [1]).html()


def test_what_is_for_the_house_alone_is_not_copied(model: QStandardItemModel) -> None:
    model.setHeaderData(2, Qt.Orientation.Horizontal, True, TableRole.INSIDE)
    copied = copied_rows(model, [1])
    assert copied.text() == "1 · Toqaev · Тоқаев\n"
    assert "Status" not in tabbed(copied)


def test_of_all_rows_what_is_struck_through_is_left_out_and_copied_where_it_is_chosen_by_itself(
    model: QStandardItemModel,
) -> None:
    assert "=1+1" not in copied_rows(model, range(3), all_of_them=True).html()
    assert "=1+1" in copied_rows(model, [2]).text()


def test_where_all_that_is_listed_is_struck_through_all_of_it_is_copied(model: QStandardItemModel) -> None:
    """Those who come no more, listed by their chip."""
    model.removeRow(1)
    assert "=1+1" in copied_rows(model, range(2), all_of_them=True).text()


def test_a_row_of_which_a_part_is_struck_through_is_copied_with_all(model: QStandardItemModel) -> None:
    """A document is one still whose signatory comes no more."""
    model.setHeaderData(0, Qt.Orientation.Horizontal, True, TableRole.MAIN)
    assert "=1+1" in copied_rows(model, range(3), all_of_them=True).text()
    model.item(2, 0).setData(True, TableRole.STRUCK)
    assert "=1+1" not in copied_rows(model, range(3), all_of_them=True).text()
