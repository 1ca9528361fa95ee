"""The bar above a table: its field has room for its hint, and it may be held to one chip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.tables.filter_bar import FilterBar, FilterWords


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[FilterBar]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = FilterBar(owner, ("acts", "entries"))
    made.set_words(FilterWords("Words recorded", ("Acts", "All entries")))
    yield made
    owner.close()


def test_the_field_grows_and_shrinks_with_the_text(shown: FilterBar, theme: Theme, qapp: QApplication) -> None:
    widths = []
    for scale in (100, 200, 100):
        fonts.set_setting(fonts.TextSetting(scale=scale))
        theme.apply(qapp)
        QApplication.processEvents()
        widths.append(shown.field().width())
    assert widths[0] == widths[2] < widths[1]


def test_held_to_a_chip_it_lets_go_to_the_one_chosen_before(shown: FilterBar) -> None:
    shown.hold("entries", "Words are looked for in entries")
    shown.hold("entries", "Words are looked for in entries")
    assert shown.chosen() == "entries"
    shown.hold("")
    assert shown.chosen() == "acts"


def test_where_the_field_is_narrow_its_hint_leaves_out_the_key(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    shown = FilterBar(owner, ("all", "new", "gone"))
    shown.set_words(FilterWords("Filtrer", ("Tous", "Nouveaux", "Retirés, remplacés")))
    owner.resize(700, 60)
    shown.resize(700, 40)
    owner.show()
    QApplication.processEvents()
    assert shown.field().placeholderText() == "Filtrer  Ctrl+F"
    flow = shown.layout()
    assert isinstance(flow, FlowLayout)
    flow.hold(held=True)
    shown.resize(420, 40)
    QApplication.processEvents()
    assert shown.field().placeholderText() == "Filtrer"
    flow.hold(held=False)
    shown.resize(700, 40)
    QApplication.processEvents()
    assert shown.field().placeholderText() == "Filtrer  Ctrl+F"
