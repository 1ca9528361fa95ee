from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.look.style.mark import Severity, mark_of, set_mark
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from tests.desktop.look.style.pixels import border, ground, picture

FIELDS: list[Callable[[], QWidget]] = [QLineEdit, QComboBox, QPlainTextEdit]


def made(make: Callable[[], QWidget], qtbot: QtBot) -> QWidget:
    field = make()
    qtbot.addWidget(field)
    return field


@pytest.fixture
def whole(qtbot: QtBot) -> QWidget:
    """What the fields of a test stand in."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def focused(make: Callable[[], QWidget], whole: QWidget, qtbot: QtBot) -> QWidget:
    """A field that has the keyboard, beside one that could have it."""
    column = QVBoxLayout(whole)
    column.addWidget(QLineEdit())
    field = make()
    column.addWidget(field)
    whole.show()
    with qtbot.waitActive(whole):
        whole.activateWindow()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(field.hasFocus)
    return field


@pytest.mark.parametrize("make", [QLineEdit, QComboBox])
def test_a_field_of_one_line_is_thirty_pixels_high(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    field = made(make, qtbot)
    field.ensurePolished()
    assert field.sizeHint().height() == 30


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("make", FIELDS)
def test_a_field_is_a_base_with_a_border(
    make: Callable[[], QWidget], scheme: Scheme, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_scheme(scheme)
    image = picture(made(make, qtbot))
    assert (ground(image), border(image)) == (colours().base.name(), colours().border.name())


@pytest.mark.parametrize("make", FIELDS)
@pytest.mark.parametrize("severity", Severity)
def test_the_border_says_that_something_is_wrong(make: Callable[[], QWidget], severity: Severity, qtbot: QtBot) -> None:
    field = made(make, qtbot)
    set_mark(field, severity)
    assert mark_of(field) is severity
    image = picture(field)
    wrong = colours().named(severity.value).name()
    assert [border(image, depth) for depth in range(3)] == [wrong, wrong, colours().base.name()]
    set_mark(field, None)
    assert border(picture(field)) == colours().border.name()


@pytest.mark.parametrize("make", FIELDS)
def test_the_focus_is_a_ring_of_the_accent(make: Callable[[], QWidget], whole: QWidget, qtbot: QtBot) -> None:
    image = picture(focused(make, whole, qtbot))
    accent = colours().accent.name()
    assert [border(image, depth) for depth in range(3)] == [accent, accent, colours().base.name()]


@pytest.mark.parametrize("make", FIELDS)
def test_what_cannot_be_changed_has_a_weaker_border(make: Callable[[], QWidget], qtbot: QtBot) -> None:
    field = made(make, qtbot)
    field.setEnabled(False)
    image = picture(field)
    assert (ground(image), border(image)) == (colours().window.name(), colours().rule.name())


def test_a_field_that_is_only_read_has_no_frame(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setReadOnly(True)
    image = picture(field)
    assert (ground(image), border(image)) == (colours().window.name(), colours().window.name())


def test_the_line_in_a_box_begins_where_other_fields_do(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.setEditable(True)
    box.resize(200, 30)
    box.show()
    line = box.lineEdit()
    assert line is not None
    assert line.mapTo(box, QPoint(0, 0)).x() == 10


def test_a_check_box_with_the_focus_has_a_ring(whole: QWidget, qtbot: QtBot) -> None:
    box = focused(lambda: QCheckBox("Both sides"), whole, qtbot)
    image = picture(box)
    assert [border(image, depth) for depth in range(2)] == [colours().accent.name()] * 2


def test_a_check_box_is_a_small_field_that_takes_a_tick(qtbot: QtBot) -> None:
    box = QCheckBox("Both sides")
    qtbot.addWidget(box)
    empty = picture(box)
    middle = empty.height() // 2
    assert empty.pixelColor(0, middle) == colours().border
    assert empty.pixelColor(6, middle) == colours().base
    box.setChecked(True)
    ticked = picture(box)
    inked = [ticked.pixelColor(x, y).lightness() for x in range(2, 12) for y in range(middle - 5, middle + 5)]
    assert min(inked) < colours().border.lightness()


@pytest.mark.parametrize("letter", ["Ա", "ا", "ก", "क", "א"])
def test_letters_of_every_script_stand_on_the_line_of_latin_ones(letter: str, theme: Theme, qtbot: QtBot) -> None:
    """Qt centres a line by its height, which sets letters of typefaces with deep descents up to six pixels higher."""

    def foot(text: str) -> int:
        field = made(QLineEdit, qtbot)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        image = picture(field)
        inked = (
            y
            for y in range(4, image.height() - 4)
            for x in range(8, image.width() - 8)
            if image.pixelColor(x, y).lightness() < 128
        )
        return max(inked)

    theme.set_scheme(Scheme.LIGHT)
    assert abs(foot(letter) - foot("I")) <= 1
