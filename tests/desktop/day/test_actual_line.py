"""A line of the evening grid: what its hours tell, and the keys of it that belong to the window."""

from __future__ import annotations

from datetime import UTC, datetime, time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.day.actual_line import BESIDE, ActualLine, EndHour, StartHour
from desktop.day.actuals import DayItem
from desktop.widgets.fields.inline_error import InlineError
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.dressed import office
from tests.desktop.small_office import SmallOffice

__all__ = ["office"]

CTRL = Qt.KeyboardModifier.ControlModifier


def keeps_ctrl_z(field: StartHour | EndHour) -> bool:
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CTRL)
    event.ignore()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


def test_ctrl_z_is_left_to_the_window_where_nothing_was_typed(qtbot: QtBot) -> None:
    for field in (StartHour(), EndHour()):
        qtbot.addWidget(field)
        assert not keeps_ctrl_z(field)

        QTest.keyClicks(field, "13")
        assert keeps_ctrl_z(field)


@pytest.fixture
def line(office: SmallOffice, qtbot: QtBot) -> ActualLine:
    """The line of the talks planned at 13:00 in Moscow, at 13:20."""
    row = next(row for row in office.view().schedule if row.id == "talks")
    made = ActualLine(DayItem(row, 0, 0), lambda: datetime(2025, 11, 12, 10, 20, tzinfo=UTC))
    qtbot.addWidget(made)
    return made


def test_a_start_typed_digit_by_digit_is_under_way_until_an_end_is_typed(line: ActualLine) -> None:
    """The first digit alone is an hour of the night, at which nothing is under way."""
    _, started, ended, _ = line.fields
    QTest.keyClicks(started, "1305")
    assert (line.noted().started, line.noted().outcome) == (time(13, 5), "under-way")
    QTest.keyClicks(ended, "1315")
    assert line.noted().outcome == "held"


def test_beside_a_form_its_fields_stand_below_the_title(line: ActualLine) -> None:
    line.show()
    line.resize(BESIDE + 100, 60)
    QApplication.processEvents()
    across = line.fields[0].y()
    assert line.minimumSizeHint().width() <= BESIDE - 100
    line.resize(BESIDE - 100, 120)
    QApplication.processEvents()

    assert line.fields[0].y() > across


def test_an_outcome_that_was_chosen_outlives_the_hours_typed_after_it(line: ActualLine) -> None:
    outcome, started, _, _ = line.fields
    QTest.keyClicks(outcome, "h")
    assert line.noted().outcome == "held"
    QTest.keyClicks(started, "1305")
    assert line.noted().outcome == "held"


def test_hours_that_are_taken_away_leave_held_what_somebody_attended(office: SmallOffice, qtbot: QtBot) -> None:
    row = next(row for row in office.view().schedule if row.id == "talks")
    line = ActualLine(DayItem(row, 2, 0, unmarked=2), lambda: datetime(2025, 11, 12, 11, 20, tzinfo=UTC))
    qtbot.addWidget(line)
    _, started, ended, attended = line.fields
    QTest.keyClicks(started, "1305")
    QTest.keyClicks(ended, "1315")
    QTest.keyClick(attended, Qt.Key.Key_Down)
    assert (line.noted().outcome, line.noted().as_listed) == ("held", True)
    for field in (started, ended):
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClick(field, Qt.Key.Key_Delete)
    assert (line.noted().outcome, line.noted().as_listed) == ("held", True)


def test_hours_typed_stay_where_another_desk_noted_others_meanwhile(line: ActualLine, office: SmallOffice) -> None:
    """What the second officer observed is not lost under the hand; Esc leaves it."""
    _, started, ended, _ = line.fields
    QTest.keyClicks(started, "1305")
    QTest.keyClicks(ended, "1315")
    office.record(
        "record-outcome", item="talks", outcome="held",
        started="2025-11-12T13:00:00+03:00", ended="2025-11-12T13:20:00+03:00",
    )  # fmt: skip
    row = next(row for row in office.view().schedule if row.id == "talks")
    assert line.show_item(DayItem(row, 0, 0))
    assert (line.noted().started, line.noted().ended) == (time(13, 5), time(13, 15))
    assert child(line, InlineError).sentence() == say("evening.noted-meanwhile")
    QTest.keyClick(started, Qt.Key.Key_Escape)
    assert (line.noted().started, line.noted().ended) == (time(13), time(13, 20))
    assert child(line, InlineError).severity() is None


def test_what_was_typed_and_is_recorded_is_no_longer_typed(line: ActualLine, office: SmallOffice) -> None:
    _, started, ended, _ = line.fields
    QTest.keyClicks(started, "1300")
    QTest.keyClicks(ended, "1320")
    office.record(
        "record-outcome", item="talks", outcome="held",
        started="2025-11-12T13:00:00+03:00", ended="2025-11-12T13:20:00+03:00",
    )  # fmt: skip
    row = next(row for row in office.view().schedule if row.id == "talks")
    assert line.show_item(DayItem(row, 0, 0))
    assert not line.is_changed()
    assert child(line, InlineError).severity() is None
