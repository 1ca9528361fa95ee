from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

import desktop
from desktop.look import fonts
from desktop.look.colours import DARK, LIGHT, PAST_DARK, PAST_LIGHT, colours
from desktop.look.theme import Theme
from desktop.machine.settings import Scheme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    made = Theme()
    made.set_scheme(Scheme.LIGHT)
    made.apply(qapp)
    yield made
    made.set_past(False)
    made.set_high_contrast(False)
    made.set_scheme(Scheme.LIGHT)


def test_the_application_wears_the_chosen_palette(dressed: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    for scheme, past, expected in (
        (Scheme.LIGHT, True, PAST_LIGHT),
        (Scheme.DARK, True, PAST_DARK),
        (Scheme.DARK, False, DARK),
        (Scheme.LIGHT, False, LIGHT),
    ):
        dressed.set_scheme(scheme)
        dressed.set_past(past)
        assert colours() is expected
        assert qapp.palette().color(QPalette.ColorRole.Window) == expected.window


def test_a_change_is_told_once_and_an_unchanged_time_is_not_told(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dressed.changed):
        dressed.set_past(True)
    with qtbot.assertNotEmitted(dressed.changed):
        dressed.set_past(True)


def test_no_style_sheet_is_set_on_anything(dressed: Theme, qapp: QApplication) -> None:
    dressed.set_past(True)
    dressed.set_high_contrast(True)
    assert qapp.styleSheet() == ""
    sources = sorted(Path(desktop.__path__[0]).rglob("*.py"))
    assert sources
    assert [path.name for path in sources if "StyleSheet" in path.read_text(encoding="utf-8")] == []


def test_the_past_changes_the_palette_of_what_stands_and_no_style(
    dressed: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    field, chosen = QLineEdit(whole), QListWidget(whole)
    whole.show()
    style = qapp.style()
    dressed.set_past(True)
    qtbot.waitUntil(lambda: field.palette().color(QPalette.ColorRole.Base) == PAST_LIGHT.base)
    assert chosen.palette().color(QPalette.ColorRole.Highlight) == PAST_LIGHT.selection
    assert qapp.style() is style


def test_measures_of_controls_grow_with_the_text(dressed: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    field, head = QLineEdit(), QListWidget()
    sections = QHeaderView(Qt.Orientation.Horizontal, head)
    qtbot.addWidget(field)
    qtbot.addWidget(head)
    fonts.set_setting(fonts.TextSetting(scale=150))
    try:
        dressed.apply(qapp)
        field.ensurePolished()
        sections.ensurePolished()
        assert field.sizeHint().height() == 44
        assert sections.font().pixelSize() == 18
    finally:
        fonts.set_setting(fonts.TextSetting())
        dressed.apply(qapp)
    assert field.sizeHint().height() == 30
