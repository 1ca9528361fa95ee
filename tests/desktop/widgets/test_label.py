import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.look.theme import Theme
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.surface import RuleLine, Surface

TONES = ("secondary", "muted", "accent", "warning", "refusal", "confirmed", "neutral", "base", "")


def nearest(label: QWidget, colour: QColor) -> int:
    """How far the pixel that comes nearest to a colour is from it."""
    image = label.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (image.pixelColor(x, y) for x, y in places)
    return min(
        abs(each.red() - colour.red()) + abs(each.green() - colour.green()) + abs(each.blue() - colour.blue())
        for each in found
    )


@pytest.mark.parametrize("kind", [Label, WrappedLabel])
@pytest.mark.parametrize("tone", TONES)
def test_the_words_have_the_colour_of_their_tone(kind: type[Label], tone: str, qtbot: QtBot, theme: Theme) -> None:
    label = kind("████", tone=tone)
    qtbot.addWidget(label)
    for past in (False, True):
        theme.set_past(past)
        qtbot.waitUntil(lambda: nearest(label, colours().named(tone or "text")) == 0)


def test_another_tone_repaints(qtbot: QtBot) -> None:
    label = Label("████", tone="confirmed")
    qtbot.addWidget(label)
    label.set_tone("refusal")
    assert label.tone() == "refusal"
    assert nearest(label, colours().refusal) == 0


def test_a_surface_follows_the_colours_and_may_have_a_line_above(qtbot: QtBot, theme: Theme) -> None:
    surface = Surface("side", ruled=True)
    qtbot.addWidget(surface)
    surface.resize(40, 20)
    for past in (False, True):
        theme.set_past(past)
        image = surface.grab().toImage()
        assert (image.pixelColor(20, 0), image.pixelColor(20, 1)) == (theme.colours.rule, theme.colours.side)


def test_a_rule_is_one_pixel_high(qtbot: QtBot) -> None:
    rule = RuleLine()
    qtbot.addWidget(rule)
    assert rule.maximumHeight() == rule.minimumHeight() == 1
