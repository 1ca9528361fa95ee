import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.layout.flow_layout import FlowLayout


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(10)
    for _ in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        layout.addWidget(box)
    made.resize(320, 100)
    made.show()
    return made


def laid_out(row: QWidget) -> QLayout:
    layout = row.layout()
    assert layout is not None
    return layout


def places(row: QWidget) -> list[tuple[int, int]]:
    layout = laid_out(row)
    items = (layout.itemAt(at) for at in range(layout.count()))
    return [(item.geometry().x(), item.geometry().y()) for item in items if item]


def test_what_fits_stands_in_one_row(row: QWidget) -> None:
    assert places(row) == [(0, 0), (110, 0), (220, 0)]
    assert laid_out(row).heightForWidth(320) == 20


def test_what_does_not_fit_goes_on_below(row: QWidget) -> None:
    row.resize(250, 100)

    assert places(row) == [(0, 0), (110, 0), (0, 30)]
    assert laid_out(row).heightForWidth(250) == 50
    assert row.minimumSizeHint().width() == 100


def test_what_is_hidden_takes_no_room(row: QWidget) -> None:
    row.findChildren(QWidget)[0].hide()
    laid_out(row).activate()

    assert places(row)[1:] == [(0, 0), (110, 0)]


def test_right_to_left_begins_at_the_right(row: QWidget) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    laid_out(row).activate()

    assert places(row)[0] == (220, 0)


def test_what_changes_is_measured_again(row: QWidget) -> None:
    layout = laid_out(row)
    first = row.findChildren(QWidget)[0]
    assert layout.heightForWidth(320) == 20

    first.setFixedSize(150, 40)
    assert layout.heightForWidth(320) == 70
    first.hide()
    assert layout.heightForWidth(320) == 20
    layout.takeAt(2)
    layout.takeAt(1)
    assert layout.heightForWidth(320) == 0


def test_what_belongs_together_goes_on_below_as_one(row: QWidget) -> None:
    layout = laid_out(row)
    assert isinstance(layout, FlowLayout)
    item = layout.itemAt(1)
    second = item.widget() if item is not None else None
    assert second is not None
    layout.begin_with(second)
    row.resize(250, 100)
    assert places(row) == [(0, 0), (0, 30), (110, 30)]
    row.resize(150, 100)
    assert places(row) == [(0, 0), (0, 30), (0, 60)]


def test_while_it_is_held_it_keeps_its_height_and_leaves_out_the_last_but_what_is_kept(row: QWidget) -> None:
    layout = laid_out(row)
    assert isinstance(layout, FlowLayout)
    first, second, last = boxes = [item.widget() for at in range(3) if (item := layout.itemAt(at)) is not None]
    assert last is not None
    layout.keep(last)
    layout.hold(held=True)
    row.resize(220, 100)
    QApplication.processEvents()
    assert [box.isVisible() for box in boxes if box is not None] == [True, False, True]
    assert layout.heightForWidth(220) == layout.heightForWidth(320)

    layout.hold(held=False)
    QApplication.processEvents()
    assert all(box.isVisible() for box in (first, second, last) if box is not None)
    assert layout.heightForWidth(220) > layout.heightForWidth(320)


def test_what_was_left_out_and_is_hidden_meanwhile_stays_hidden(row: QWidget) -> None:
    """A button of a strip that the row chosen meanwhile has no use for."""
    layout = laid_out(row)
    assert isinstance(layout, FlowLayout)
    QApplication.processEvents()
    layout.hold(held=True)
    row.resize(100, 100)
    QApplication.processEvents()
    second, third = row.findChildren(QWidget)[1:]
    assert not second.isVisible()
    assert not third.isVisible()
    third.setVisible(False)
    row.resize(90, 100)
    QApplication.processEvents()

    layout.hold(held=False)
    QApplication.processEvents()
    assert second.isVisible()
    assert not third.isVisible()


def test_while_it_is_held_a_field_is_narrower_before_anything_is_left_out(row: QWidget) -> None:
    layout = laid_out(row)
    assert isinstance(layout, FlowLayout)
    item = layout.itemAt(0)
    assert item is not None
    field = item.widget()
    assert field is not None
    layout.set_widths(field, 40, 100)
    QApplication.processEvents()
    layout.hold(held=True)
    row.resize(260, 100)
    QApplication.processEvents()
    assert field.width() == 40
    assert all(box.isVisible() for box in row.findChildren(QWidget))

    layout.hold(held=False)
    QApplication.processEvents()
    assert field.width() == 100
