from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look import fonts, theme
from desktop.look.theme import DARK, LIGHT, PAST_DARK, PAST_LIGHT, Theme
from desktop.machine.settings import Scheme

PALETTES = {"light": LIGHT, "dark": DARK, "past light": PAST_LIGHT, "past dark": PAST_DARK}


@pytest.mark.parametrize("name", PALETTES)
def test_the_style_sheet_is_short_and_has_every_colour_filled_in(name: str) -> None:
    sheet = theme.style_sheet(PALETTES[name])
    assert len(sheet.splitlines()) < 150
    assert "$" not in sheet.split("*/", 1)[1]


def test_measures_of_controls_grow_with_the_text() -> None:
    fonts.set_setting(fonts.Setting(scale=150))
    sheet = theme.style_sheet(LIGHT)
    fonts.set_setting(fonts.Setting())
    assert "font-size: 18px" in sheet
    assert "min-height: 39px" in sheet


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
        assert theme.colours() is expected
        assert qapp.palette().color(QPalette.ColorRole.Window) == expected.window


def test_a_change_is_told_once_and_an_unchanged_time_is_not_told(dressed: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dressed.changed):
        dressed.set_past(True)
    with qtbot.assertNotEmitted(dressed.changed):
        dressed.set_past(True)
