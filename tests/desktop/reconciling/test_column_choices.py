"""The boxes over the columns of a list: what each holds, said whole."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.machine.spoken import LANGUAGES
from desktop.reconciling.column_choices import ColumnChoices
from desktop.wording.words import say
from domain.lists.tables.column_heads import ColumnRole
from domain.lists.tables.columns import ListColumn
from tests.desktop.cut_text import cut_boxes
from tests.desktop.dressed import theme

__all__ = ["theme"]


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_column_holds_stands_there_whole(qtbot: QtBot, language: str) -> None:
    """ "Nom de famille" and "Titre de courtoisie" were cut."""
    say.use(language)
    window, choices = QWidget(), ColumnChoices()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(choices)
    choices.show_columns(tuple(ListColumn(role) for role in get_args(ColumnRole)), ())
    window.resize(900, 700)
    window.show()
    for _ in range(5):
        QApplication.processEvents()
    try:
        cut = cut_boxes(window)
    finally:
        say.use("en")
    assert cut == []
