"""Sizes that grow with the text: also in a window that is open while the reader changes the size of text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_height, hold_width
from desktop.look.theme import Theme
from tests.desktop.dressed import theme

__all__ = ["theme"]


@pytest.fixture
def widget(theme: Theme, qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    set_text(theme, 100)


def set_text(theme: Theme, scale: int) -> None:
    fonts.set_setting(fonts.TextSetting(scale))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application)


def test_what_is_held_grows_and_shrinks_with_the_text(widget: QWidget, theme: Theme) -> None:
    hold_width(widget, 120)
    hold_height(widget, 30, ANY)
    set_text(theme, 200)
    assert (widget.minimumWidth(), widget.maximumWidth()) == (240, 240)
    assert (widget.minimumHeight(), widget.maximumHeight()) == (60, ANY)
    set_text(theme, 100)
    assert (widget.minimumWidth(), widget.maximumWidth()) == (120, 120)


def test_what_is_made_at_another_size_is_held_at_that(widget: QWidget, theme: Theme) -> None:
    set_text(theme, 150)
    hold_width(widget, 100, 200)
    assert (widget.minimumWidth(), widget.maximumWidth()) == (150, 300)
    hold_width(widget, 100, ANY)
    set_text(theme, 125)
    assert (widget.minimumWidth(), widget.maximumWidth()) == (125, ANY)
