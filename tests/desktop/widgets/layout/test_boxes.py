import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.layout import boxes


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(290, 100)
    return made


def one() -> QWidget:
    made = QWidget()
    made.setMinimumSize(40, 20)
    return made


def places(page: QWidget, *parts: QWidget) -> list[QRect]:
    page.show()
    return [part.geometry() for part in parts]


def test_parts_share_a_row_with_what_stays_free(page: QWidget) -> None:
    first, second, last = one(), one(), one()
    boxes.row(first, boxes.Gap(10), (second, 1), (last, 3), on=page, spacing=0)
    assert places(page, first, second, last) == [QRect(0, 0, 40, 100), QRect(50, 0, 60, 100), QRect(110, 0, 180, 100)]


def test_a_layout_stands_in_a_column_within_its_margins(page: QWidget) -> None:
    above, left, right = one(), one(), one()
    boxes.column(
        (above, 1), boxes.row(boxes.Stretch(), left, right, spacing=5), on=page, spacing=4, margins=(8, 6, 8, 6)
    )
    assert places(page, above, left, right) == [QRect(8, 6, 274, 64), QRect(197, 74, 40, 20), QRect(242, 74, 40, 20)]
