"""Where the window stands mirrored: a text begins at the right, and is read in the direction of its own script."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.clock import Clocks, Zone
from desktop.widgets.label import Label
from desktop.widgets.tables.list_table import ListTable
from tests.desktop.dressed import theme

__all__ = ["theme"]

RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.fixture(autouse=True)
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT_TO_LEFT)
    yield
    qapp.setLayoutDirection(LEFT_TO_RIGHT)


def painted(widget: QWidget, qtbot: QtBot) -> QImage:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget.grab().toImage()


def ink(image: QImage, within: QRect) -> tuple[int, int]:
    """The first and the last column in which anything is drawn."""
    ground = image.pixelColor(within.topLeft())
    columns = [
        x
        for x in range(within.left(), within.right() + 1)
        if any(image.pixelColor(x, y) != ground for y in range(within.top(), within.bottom() + 1))
    ]
    return columns[0], columns[-1]


def test_what_a_cell_says_begins_at_its_right_edge(qtbot: QtBot) -> None:
    table = ListTable()
    model = QStandardItemModel(table)
    model.appendRow([QStandardItem("Putin"), QStandardItem("Президент")])
    table.setModel(model)
    table.resize(600, 200)
    image = painted(table, qtbot)
    top = table.viewport().geometry().topLeft()
    for column in range(2):
        cell = table.visualRect(model.index(0, column)).translated(top).adjusted(0, 4, 0, -4)
        first, last = ink(image, cell)
        assert cell.right() - last < 12
        assert first - cell.left() > cell.right() - last


def test_hours_of_a_language_from_the_left_are_read_from_the_left(qtbot: QtBot) -> None:
    """In French "14 h 28" begins with a figure, which a mirrored line by itself would put last."""
    here, there = Label("14 h 28"), Label("14 h 28")
    there.setLayoutDirection(LEFT_TO_RIGHT)
    for each in (here, there):
        each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        each.setFixedSize(each.sizeHint())

    assert painted(here, qtbot) == painted(there, qtbot)


def test_the_name_beside_every_clock_is_there(qtbot: QtBot) -> None:
    clocks = Clocks(lambda: datetime(2025, 11, 12, 11, 20, tzinfo=UTC))
    clocks.set_zones((Zone("Moscow", ZoneInfo("Europe/Moscow")), Zone("Astana", ZoneInfo("Asia/Almaty"))))
    clocks.set_low(low=True)
    clocks.resize(clocks.sizeHint())
    mirrored = painted(clocks, qtbot)
    clocks.setLayoutDirection(LEFT_TO_RIGHT)

    assert mirrored == clocks.grab().toImage()
