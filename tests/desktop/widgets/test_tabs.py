import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.widgets.tabs import Tabs


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    """A field and a row of tabs below it, on the screen."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    column.addWidget(Tabs())
    made.show()
    return made


@pytest.fixture
def tabs(whole: QWidget) -> Tabs:
    """Two tabs, the second on show."""
    found = whole.findChild(Tabs)
    assert isinstance(found, Tabs)
    for name in ("Programme", "Delegations"):
        found.addTab(name)
    found.setCurrentIndex(1)
    return found


def foot(tabs: Tabs, index: int) -> list[str]:
    """The colours of the lowest three pixels of a tab, from below."""
    image: QImage = tabs.grab().toImage()
    box = tabs.tabRect(index)
    return [image.pixelColor(box.center().x(), box.bottom() - above).name() for above in range(3)]


def test_tabs_are_thirty_four_pixels_high(tabs: Tabs) -> None:
    assert {tabs.tabRect(index).height() for index in range(2)} == {34}


def test_a_line_of_two_pixels_marks_the_page_on_show(tabs: Tabs) -> None:
    accent, window = colours().accent.name(), colours().window.name()
    assert foot(tabs, 1) == [accent, accent, window]
    assert foot(tabs, 0) == [window] * 3


def test_the_tab_with_the_keyboard_has_a_ring_on_the_selection(whole: QWidget, tabs: Tabs, qtbot: QtBot) -> None:
    with qtbot.waitActive(whole):
        whole.activateWindow()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tabs.hasFocus)
    image, box = tabs.grab().toImage(), tabs.tabRect(1)
    upper = [image.pixelColor(box.center().x(), box.top() + depth).name() for depth in range(3)]
    assert upper == [colours().accent.name()] * 2 + [colours().selection.name()]
