from typing import NoReturn

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.widgets.banner import HEIGHT, Banner, BannerKind
from desktop.widgets.label import Label
from desktop.widgets.toast import Toast, keep_uncovered
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


def test_a_toast_goes_by_itself(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page, seconds=0.05)
    toast.show_done("Restricted talks moved", "Undo", "Ctrl+Z")
    assert toast.isVisible()
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_that_is_on_show_makes_room_for_what_is_said_next(page: QWidget) -> None:
    toast = Toast(page)
    for done in ("Noted", "Restricted talks moved to the Green Hall"):
        toast.show_done(done, "Undo", "Ctrl+Z")
        said = next(label for label in toast.findChildren(Label) if label.text() == done)
        assert said.width() >= said.fontMetrics().horizontalAdvance(done)


def test_a_toast_waits_while_it_has_the_focus(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")
    toast.undo_button().setFocus()
    qtbot.waitUntil(toast.is_waiting)
    child(page, QLineEdit).setFocus()
    assert not toast.is_waiting()
    assert toast.isVisible()


def test_a_toast_waits_under_the_pointer(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")
    QTest.mouseMove(page, toast.geometry().center())
    qtbot.waitUntil(toast.is_waiting)
    QTest.mouseMove(page, QPoint(600, 10))
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.is_waiting())
    assert toast.isVisible()


def test_undo_is_told_once_and_the_toast_is_gone(page: QWidget, qtbot: QtBot) -> None:
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")
    assert toast.undo_button().accessibleName() == "Undo: Restricted talks moved"
    with qtbot.waitSignal(toast.undo_wanted):
        QTest.keyClick(toast.undo_button(), Qt.Key.Key_Space)
    assert not toast.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_toast_stays_in_its_corner(page: QWidget, direction: Qt.LayoutDirection) -> None:
    page.setLayoutDirection(direction)
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")
    page.resize(900, 500)
    edge = 900 - 16 - toast.width() if direction is Qt.LayoutDirection.RightToLeft else 16
    assert toast.pos() == QPoint(edge, 500 - 16 - toast.height())


def test_a_toast_stands_above_what_lies_at_the_foot(page: QWidget, qtbot: QtBot) -> None:
    foot = QWidget(page)
    keep_uncovered(foot)
    foot.setGeometry(0, 250, 700, 50)
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")
    assert toast.geometry().bottom() == 300 - 16 - 1
    foot.show()
    assert toast.geometry().bottom() == 250 - 16 - 1
    foot.move(0, 240)
    assert toast.geometry().bottom() == 240 - 16 - 1


def test_a_toast_follows_what_the_foot_stands_in(page: QWidget) -> None:
    inner = QWidget(page)
    inner.setGeometry(0, 0, 700, 200)
    foot = QWidget(inner)
    keep_uncovered(foot)
    foot.setGeometry(0, 150, 700, 50)
    inner.show()
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")

    inner.move(0, 100)

    assert toast.geometry().bottom() == 250 - 16 - 1


class CrowdedPage(QWidget):
    """A page of which nobody may look through all that stands in it."""

    def findChildren(self, *_: object) -> NoReturn:
        raise AssertionError("a window is made of a thousand parts")


def test_a_toast_finds_what_lies_at_the_foot_among_feet_alone(qtbot: QtBot) -> None:
    page = CrowdedPage()
    qtbot.addWidget(page)
    foot = QWidget(page)
    keep_uncovered(foot)
    foot.setGeometry(0, 250, 700, 50)
    page.resize(700, 300)
    page.show()
    toast = Toast(page)
    toast.show_done("Restricted talks moved", "Undo")

    assert toast.geometry().bottom() == 250 - 16 - 1
