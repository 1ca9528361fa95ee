import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.widgets.banner import HEIGHT, Banner, BannerKind
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.toast import INSET, Toast
from tests.desktop.children import child


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(700, 300)
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def test_a_banner_appears_with_its_line_and_its_actions(page: QWidget, qtbot: QtBot) -> None:
    banner = Banner(BannerKind.PAST, page)
    assert not banner.isVisible()
    back = QAction("Back to now", page, shortcut=QKeySequence("Esc"))
    banner.show_line("As it stood at entry 187", "Read only.", (QAction("Compare", page), back))
    assert banner.isVisible()
    assert banner.accessibleName() == "As it stood at entry 187 Read only."
    assert [button.text() for button in banner.buttons()] == ["Compare", "Back to now"]
    assert banner.buttons()[1].keys() == "Esc"
    with qtbot.waitSignal(back.triggered):
        banner.buttons()[1].click()


def test_a_banner_shown_again_replaces_its_actions(page: QWidget) -> None:
    banner = Banner(BannerKind.WARNING, page)
    banner.show_line("One", "", (QAction("A", page), QAction("B", page)))
    banner.show_line("Two", "", (QAction("C", page),))
    assert [button.text() for button in banner.buttons()] == ["C"]


def test_a_warning_takes_the_lines_it_needs(page: QWidget, qtbot: QtBot) -> None:
    banner = shown_above(page, BannerKind.WARNING)
    banner.show_line("", "Short.")
    qtbot.waitUntil(lambda: banner.height() == fonts.scaled(HEIGHT))

    banner.show_line("", SEVERAL_LINES)
    qtbot.waitUntil(lambda: banner.height() > fonts.scaled(HEIGHT))


def test_the_banner_of_the_past_is_as_high_as_one_line_where_that_is_enough(page: QWidget, qtbot: QtBot) -> None:
    banner = shown_above(page, BannerKind.PAST)
    banner.show_line("", "Entry 120.")
    qtbot.waitUntil(lambda: banner.height() == fonts.scaled(HEIGHT))

    banner.show_line("", SEVERAL_LINES)
    qtbot.waitUntil(lambda: banner.height() > fonts.scaled(HEIGHT))


SEVERAL_LINES = "What is wrong and what can be done about it is said in full. " * 8


def shown_above(page: QWidget, kind: BannerKind) -> Banner:
    """A banner over a page that takes the rest of the room."""
    column = page.layout()
    assert isinstance(column, QVBoxLayout)
    column.addStretch(1)
    banner = Banner(kind, page)
    column.insertWidget(0, banner)
    return banner


def test_a_button_follows_its_action(page: QWidget) -> None:
    banner = Banner(BannerKind.NOTICE, page)
    action = QAction("Reopen", page)
    banner.show_line("Closed", "", (action,))
    action.setEnabled(False)
    action.setText("Rouvrir")
    assert not banner.buttons()[0].isEnabled()
    assert banner.buttons()[0].text() == "Rouvrir"


def toast_at(page: QWidget, seconds: float = 8) -> Toast:
    """A toast over the bar at the foot of a page."""
    return Toast(bar := bar_at(page), said_in(bar), seconds)


def bar_at(page: QWidget) -> QWidget:
    """A bar along the foot of a page: a button, and what was recorded last in the rest of it."""
    bar, column = QWidget(page), page.layout()
    assert isinstance(column, QVBoxLayout)
    row = QHBoxLayout(bar)
    for part in (QPushButton(), WrappedLabel("Entry 29: Restricted talks moved")):
        row.addWidget(part, 1)
    bar.setFixedHeight(44)
    column.addStretch(1)
    column.addWidget(bar)
    QApplication.processEvents()
    return bar


def said_in(bar: QWidget) -> QWidget:
    return child(bar, WrappedLabel)


def test_a_toast_goes_by_itself(page: QWidget, qtbot: QtBot) -> None:
    toast = toast_at(page, seconds=0.05)
    toast.show_done("Restricted talks moved", "Undo", "Ctrl+Z")
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_that_is_on_show_makes_room_for_what_is_said_next(page: QWidget) -> None:
    toast = toast_at(page)
    for done in ("Noted", "Restricted talks moved to the Green Hall"):
        toast.show_done(done, "Undo", "Ctrl+Z")
        said = next(label for label in toast.findChildren(Label) if label.text() == done)
        assert said.height() >= said.heightForWidth(said.width())


def test_a_toast_waits_while_it_has_the_focus(page: QWidget, qtbot: QtBot) -> None:
    toast = toast_at(page)
    toast.show_done("Restricted talks moved", "Undo")
    toast.undo_button().setFocus()
    qtbot.waitUntil(toast.is_waiting)
    child(page, QLineEdit).setFocus()
    assert not toast.is_waiting()
    assert toast.isVisible()


def test_a_toast_waits_under_the_pointer(page: QWidget, qtbot: QtBot) -> None:
    toast = toast_at(page)
    toast.show_done("Restricted talks moved", "Undo")
    QTest.mouseMove(page, toast.geometry().center())
    qtbot.waitUntil(toast.is_waiting)
    QTest.mouseMove(page, QPoint(600, 10))
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.is_waiting())
    assert toast.isVisible()


def test_undo_is_told_once_and_the_toast_is_gone(page: QWidget, qtbot: QtBot) -> None:
    toast = toast_at(page)
    toast.show_done("Restricted talks moved", "Undo")
    assert toast.undo_button().accessibleName() == "Undo: Restricted talks moved"
    with qtbot.waitSignal(toast.undo_wanted):
        QTest.keyClick(toast.undo_button(), Qt.Key.Key_Space)
    assert not toast.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_toast_stands_in_the_place_of_what_was_recorded_last(page: QWidget, direction: Qt.LayoutDirection) -> None:
    page.setLayoutDirection(direction)
    toast = Toast(bar := bar_at(page), said := said_in(bar))
    toast.show_done("Restricted talks moved", "Undo")

    page.resize(900, 500)
    QApplication.processEvents()

    room = bar.geometry().adjusted(INSET, INSET, -INSET, -INSET)
    assert room.contains(toast.geometry())
    begins = said.mapTo(page, said.rect().topLeft()).x()
    assert toast.x() == (begins if direction is Qt.LayoutDirection.LeftToRight else room.x())


def test_a_toast_takes_the_whole_bar_before_it_stands_over_the_page(page: QWidget) -> None:
    toast = Toast(bar := bar_at(page), said_in(bar))
    room = bar.geometry().adjusted(INSET, INSET, -INSET, -INSET)
    toast.show_done("Restricted talks moved to the Green Hall, and those of the ministers with them " * 2, "Undo")
    assert toast.geometry() == room

    toast.show_done("Restricted talks moved to the Green Hall, and those of the ministers with them " * 5, "Undo")
    assert (toast.geometry().bottom(), toast.width()) == (room.bottom(), room.width())
    said = next(label for label in toast.findChildren(Label) if label.text())
    assert said.height() >= said.heightForWidth(said.width())


def test_where_buttons_leave_little_room_the_rest_stands_below_the_headline(qtbot: QtBot) -> None:
    banner = Banner(BannerKind.PAST)
    qtbot.addWidget(banner)
    actions = (QAction("Print as of this day…", banner), QAction("Back to the present", banner))
    banner.show_line("As of entry No. 435", "Read only. Two entries since; two things differ.", actions)
    headline, rest = banner.findChildren(Label)
    places = {}
    for width in (1200, 620):
        banner.resize(width, banner.heightForWidth(width))
        QApplication.processEvents()
        places[width] = rest.y() > headline.geometry().bottom(), rest.x() > headline.x()
    assert places == {1200: (False, True), 620: (True, False)}
