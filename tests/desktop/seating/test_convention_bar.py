"""The boxes of the convention: chosen from in their opened list only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.seating.convention_bar import ConventionBar
from domain.projections.seating import seating_of
from tests.desktop.small_office import SmallOffice


@pytest.fixture
def bar(office: SmallOffice, qtbot: QtBot) -> ConventionBar:
    made = ConventionBar()
    qtbot.addWidget(made)
    made.reword()
    visit = office.view().visit
    made.show_plan(seating_of(visit, visit.programme.items["talks"]), read_only=False)
    made.show()
    return made


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End])
def test_a_key_over_a_box_lays_no_table_anew(bar: ConventionBar, qtbot: QtBot, key: Qt.Key) -> None:
    box = bar.box("ranking")
    box.setFocus()
    with qtbot.assertNotEmitted(bar.chosen):
        QTest.keyClick(box, key)


def test_what_is_chosen_in_the_opened_list_is_taken(bar: ConventionBar, qtbot: QtBot) -> None:
    box = bar.box("ranking")
    before = box.currentIndex()
    QTest.keyClick(box, Qt.Key.Key_Space)
    with qtbot.waitSignal(bar.chosen) as chosen:
        QTest.keyClick(box.view(), Qt.Key.Key_Down if before == 0 else Qt.Key.Key_Home)
        QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert chosen.args[0]["ranking"] != box.itemData(before)
