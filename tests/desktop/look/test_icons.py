import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.look import colours, icons


def inked(image: QImage) -> set[str]:
    """The colours of the fully covered pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_every_icon_is_drawn_in_the_colour_asked_for(name: str, qapp: QApplication) -> None:
    assert inked(icons.pixmap(name, QColor("#A3231B"), 16, 4).toImage()) == {"#a3231b"}


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_no_icon_touches_the_edge_of_its_grid(name: str, qapp: QApplication) -> None:
    image = icons.pixmap(name, QColor("black"), 16, 4).toImage()
    last = image.width() - 1
    edge = [(x, y) for n in range(last + 1) for x, y in ((n, 0), (n, last), (0, n), (last, n))]
    assert all(image.pixelColor(x, y).alpha() == 0 for x, y in edge)


def test_the_same_picture_is_painted_only_once(qapp: QApplication) -> None:
    first = icons.pixmap("tick", QColor("red"))
    assert icons.pixmap("tick", QColor("red")).cacheKey() == first.cacheKey()


def test_an_icon_follows_the_theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    tick = icons.icon("tick", "accent")
    for worn in (colours.LIGHT, colours.DARK):
        monkeypatch.setattr(colours, "_worn", worn)
        assert inked(tick.pixmap(QSize(64, 64)).toImage()) == {worn.accent.name()}
    assert inked(tick.pixmap(QSize(64, 64), QIcon.Mode.Disabled).toImage()) == {colours.DARK.muted.name()}


def test_a_button_keeps_its_icon(qtbot: QtBot) -> None:
    button = QPushButton(icons.icon("plus"), "")
    qtbot.addWidget(button)
    gc.collect()
    button.show()
    assert not button.icon().pixmap(16, 16).isNull()
    assert not button.grab().isNull()


def test_an_unknown_icon_is_refused_at_once(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")
