"""A pane that scrolls: what the keyboard goes to, and what is asked for, comes into view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.widgets.layout.vertical_scroll import FILLS, VerticalScroll
from tests.desktop.children import child


@pytest.fixture
def pane(qtbot: QtBot) -> VerticalScroll:
    """Four fields, of which two are seen."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for _ in range(4):
        field = QLineEdit()
        field.setFixedHeight(100)
        column.addWidget(field)
    made = VerticalScroll(inner)
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    fields(made)[0].setFocus()
    return made


def fields(pane: VerticalScroll) -> list[QLineEdit]:
    return pane.findChildren(QLineEdit)


def test_what_the_keyboard_goes_to_comes_into_view(pane: VerticalScroll, qtbot: QtBot) -> None:
    bar = pane.verticalScrollBar()
    fields(pane)[2].setFocus()
    qtbot.waitUntil(lambda: bar.value() == 100)
    fields(pane)[0].setFocus()
    qtbot.waitUntil(lambda: bar.value() == 0)


@pytest.fixture
def listed(pane: VerticalScroll) -> QListWidget:
    """A list of thirty rows below all four fields, three of which would fill the pane."""
    made = QListWidget()
    made.addItems([str(number) for number in range(30)])
    made.setFixedHeight(190)
    inner = pane.widget()
    assert inner is not None
    column = inner.layout()
    assert column is not None
    fields(pane)[0].setFixedHeight(40)
    for field in fields(pane)[2:]:
        field.hide()
    column.addWidget(made)
    QApplication.processEvents()
    return made


def test_of_a_list_the_chosen_row_is_enough_until_a_key_moves_in_it(
    pane: VerticalScroll, listed: QListWidget, qtbot: QtBot
) -> None:
    bar = pane.verticalScrollBar()
    listed.setCurrentRow(0)
    pane.begin_with(listed)
    listed.setFocus()
    QApplication.processEvents()
    assert bar.value() == 0
    assert bar.maximum() == 130

    QTest.keyClick(listed, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_a_list_of_which_few_rows_are_seen_takes_all_the_room_once_a_key_moves_in_it(
    pane: VerticalScroll, listed: QListWidget, qtbot: QtBot
) -> None:
    """With text of twice the size one row was to be seen, and scrolled one by one."""
    listed.setMinimumHeight(0)
    listed.setMaximumHeight(16_777_215)
    listed.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
    qtbot.waitUntil(lambda: 0 < pane.verticalScrollBar().maximum() < 100)
    low = listed.height()
    listed.setFocus()
    listed.setCurrentRow(0)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: listed.height() == pane.viewport().height())
    qtbot.waitUntil(lambda: listed.mapTo(pane.viewport(), QPoint()).y() == 0)
    pane.begin_with(listed)
    qtbot.waitUntil(lambda: listed.height() == low)

    QTest.keyClick(listed, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: listed.height() > low)
    pane.resize(300, 700)
    qtbot.waitUntil(lambda: pane.verticalScrollBar().maximum() == 0)


@pytest.fixture
def drawn(pane: VerticalScroll, listed: QListWidget) -> QWidget:
    """A drawing of six hundred pixels below two fields, of which ninety are seen in an area that scrolls by itself."""
    around, area, drawing = QWidget(), QScrollArea(), QWidget()
    around.setProperty(FILLS, True)
    around.setMinimumHeight(90)
    drawing.setFixedHeight(600)
    drawing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setWidget(drawing)
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    inner = pane.widget()
    assert inner is not None
    rows = inner.layout()
    assert rows is not None
    listed.hide()
    rows.addWidget(around)
    QApplication.processEvents()
    return drawing


def test_what_is_drawn_in_little_room_takes_all_of_it_once_a_key_moves_in_it(
    pane: VerticalScroll, drawn: QWidget, qtbot: QtBot
) -> None:
    """With text of twice the size the middle of a table was to be seen between the bands above it and its foot."""
    area = child(pane, QScrollArea)
    low = area.height()
    drawn.setFocus()
    QApplication.processEvents()
    assert area.height() == low

    QTest.keyClick(drawn, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: area.height() == pane.viewport().height())
    qtbot.waitUntil(lambda: area.mapTo(pane.viewport(), QPoint()).y() == 0)
    pane.begin_with(drawn)
    qtbot.waitUntil(lambda: area.height() == low)


def test_what_stands_whole_beside_a_drawing_is_given_no_room(pane: VerticalScroll, qtbot: QtBot) -> None:
    last = fields(pane)[3]
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_Left)
    QApplication.processEvents()
    assert [field.height() for field in fields(pane)] == [100] * 4


def test_a_list_of_which_a_row_is_seen_stays_where_it_is_when_the_keyboard_comes_back(
    pane: VerticalScroll, listed: QListWidget
) -> None:
    bar = pane.verticalScrollBar()
    listed.setCurrentRow(1)
    bar.setValue(100)
    listed.setFocus()
    QApplication.processEvents()
    assert bar.value() == 100


def test_a_box_one_types_in_comes_into_view_whole(pane: VerticalScroll, qtbot: QtBot) -> None:
    inner = pane.widget()
    assert inner is not None
    column = inner.layout()
    assert column is not None
    box = QPlainTextEdit()
    box.setFixedHeight(150)
    column.addWidget(box)
    QApplication.processEvents()
    pane.verticalScrollBar().setValue(300)
    box.setFocus()
    qtbot.waitUntil(lambda: pane.verticalScrollBar().value() == pane.verticalScrollBar().maximum())


def test_another_page_begins_above(pane: VerticalScroll, listed: QListWidget) -> None:
    pane.verticalScrollBar().setValue(100)
    pane.begin_with(listed)
    QApplication.processEvents()
    assert pane.verticalScrollBar().value() == 0


def test_nothing_moves_away_from_under_the_mouse(pane: VerticalScroll) -> None:
    QTest.mousePress(fields(pane)[1], Qt.MouseButton.LeftButton)
    pane.verticalScrollBar().setValue(150)
    QTest.mouseRelease(fields(pane)[1], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert pane.verticalScrollBar().value() == 150


def test_what_was_asked_for_stays_in_view_while_it_grows_until_the_reader_scrolls(
    pane: VerticalScroll, qtbot: QtBot
) -> None:
    bar, last = pane.verticalScrollBar(), fields(pane)[3]
    pane.bring_into_view(last)
    qtbot.waitUntil(lambda: bar.value() == 200)
    last.setFixedHeight(180)
    qtbot.waitUntil(lambda: bar.value() == 280)

    turn = QPointF(10, 10), QPointF(pane.mapToGlobal(QPoint(10, 10))), QPoint(), QPoint(0, 120)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    QApplication.sendEvent(pane.viewport(), QWheelEvent(*turn, *none))
    there = bar.value()
    assert there < 280
    last.setFixedHeight(190)
    qtbot.waitUntil(lambda: bar.maximum() == 290)
    QApplication.processEvents()
    assert bar.value() == there


def test_what_went_before_it_could_be_brought_into_view_is_let_go_of(pane: VerticalScroll) -> None:
    last = fields(pane)[3]
    pane.bring_into_view(last)
    delete(last)
    QApplication.processEvents()
    assert pane.verticalScrollBar().value() == 0


class ShortWhereNarrow(QWidget):
    """Too high for a pane without the bar, and so low beside it that none is needed."""

    changes = 0

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 400 if self.width() >= 300 else 50)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.changes += 1
        super().resizeEvent(event)


def test_a_bar_that_takes_away_what_it_is_needed_for_does_not_come_and_go_for_ever(qtbot: QtBot) -> None:
    inner = ShortWhereNarrow()
    pane = VerticalScroll(inner)
    qtbot.addWidget(pane)
    pane.resize(290, 200)
    pane.show()
    for wide in range(291, 330):
        inner.changes = 0
        pane.resize(wide, 200)
        QApplication.processEvents()
        assert inner.changes < 50
