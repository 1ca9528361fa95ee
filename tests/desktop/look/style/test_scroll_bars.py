import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.look.style import scroll_bars

Part = QStyle.SubControl
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


def bar(orientation: Qt.Orientation, value: int, qtbot: QtBot, *, rtl: bool = False) -> QScrollBar:
    """A bar of 200 pixels over 1,000, of which 200 are in view."""
    made = QScrollBar(orientation)
    qtbot.addWidget(made)
    made.setRange(0, 800)
    made.setPageStep(200)
    made.setValue(value)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made.resize(200, 10) if orientation is ACROSS else made.resize(10, 200)
    return made


def part(made: QScrollBar, which: QStyle.SubControl) -> tuple[int, int]:
    """From where to where a part reaches along the bar."""
    option = QStyleOptionSlider()
    made.initStyleOption(option)
    box = made.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, which, made)
    if made.orientation() is ACROSS:
        return box.left(), box.left() + box.width()
    return box.top(), box.top() + box.height()


@pytest.mark.parametrize("orientation", [ACROSS, DOWN])
def test_the_handle_is_as_long_as_the_share_in_view(orientation: Qt.Orientation, qtbot: QtBot) -> None:
    assert part(bar(orientation, 0, qtbot), Part.SC_ScrollBarSlider) == (0, 40)
    assert part(bar(orientation, 400, qtbot), Part.SC_ScrollBarSlider) == (80, 120)
    assert part(bar(orientation, 800, qtbot), Part.SC_ScrollBarSlider) == (160, 200)


@pytest.mark.parametrize("orientation", [ACROSS, DOWN])
def test_a_click_beside_the_handle_turns_a_page(orientation: Qt.Orientation, qtbot: QtBot) -> None:
    made = bar(orientation, 400, qtbot)
    assert part(made, Part.SC_ScrollBarSubPage) == (0, 80)
    assert part(made, Part.SC_ScrollBarAddPage) == (120, 200)
    assert part(made, Part.SC_ScrollBarAddLine)[0] == part(made, Part.SC_ScrollBarAddLine)[1]


def test_right_to_left_it_begins_at_the_right(qtbot: QtBot) -> None:
    made = bar(ACROSS, 0, qtbot, rtl=True)
    assert part(made, Part.SC_ScrollBarSlider) == (160, 200)
    assert part(made, Part.SC_ScrollBarAddPage) == (0, 160)


def test_a_handle_stays_long_enough_to_be_taken(qtbot: QtBot) -> None:
    made = bar(DOWN, 0, qtbot)
    made.setRange(0, 100_000)
    assert part(made, Part.SC_ScrollBarSlider) == (0, scroll_bars.SHORTEST)


def test_it_is_ten_pixels_wide_and_its_handle_a_rule(qtbot: QtBot) -> None:
    made = bar(DOWN, 0, qtbot)
    made.ensurePolished()
    assert made.sizeHint().width() == 10
    image = made.grab().toImage()
    assert image.pixelColor(5, 20) == colours().rule
    assert image.pixelColor(5, 100) == colours().window
