"""Every field that takes a day lets it be chosen from a month, by hand and by keys."""

from __future__ import annotations

from datetime import date, datetime
from typing import get_args, get_origin, get_type_hints

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QWidget

from desktop.widgets.fields.calendar_popup import CalendarPopup
from desktop.widgets.fields.date_field import DateField
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.core.times import When
from domain.record.vocabulary import COMMANDS
from tests.desktop.form_page import Bench
from tests.fuzz import others_endure

DAYS = (date, datetime, When)


def takes_a_day(kind: object) -> bool:
    """Whether a field of a command holds a day: itself, one of what it may be, or what it is a list of."""
    return kind in DAYS or (get_origin(kind) is not None and any(map(takes_a_day, get_args(kind))))


def fields_of_days(command: CommandClass) -> list[str]:
    return [name for name, kind in get_type_hints(command).items() if takes_a_day(kind)]


TAKING = {name: fields for name, command in COMMANDS.items() if (fields := fields_of_days(command))}


def month_over(field: QWidget) -> CalendarPopup:
    found = [each for each in field.findChildren(CalendarPopup) if each.isVisible()]
    assert len(found) == 1, field.accessibleName()
    return found[0]


def chosen_by_keys(field: DateField) -> None:
    """Alt+Down opens the month at the day, an arrow goes on to the next one, and Enter takes it."""
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    month = month_over(field).findChild(QCalendarWidget)
    assert isinstance(month, QCalendarWidget)
    view = month.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    before = month.selectedDate()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert field.value() == before.addDays(1).toPython()


def chosen_by_hand(field: DateField) -> None:
    """The sign at the beginning of the field opens the month; Esc leaves what stands there."""
    typed = field.text()
    (sign,) = (action for action in field.actions() if action.text() == say("form.open-month"))
    sign.trigger()
    QTest.keyClick(month_over(field), Qt.Key.Key_Escape)
    assert field.text() == typed


@pytest.mark.parametrize("command", others_endure(TAKING, every=3, first=1))
def test_every_day_a_form_asks_for_is_chosen_from_a_month(command: str, shared_bench: Bench) -> None:
    page = shared_bench.open(command)
    without = []
    for name in TAKING[command]:
        editor = page.form._editors.get(name)
        if editor is None:
            continue
        days = [each for each in editor.findChildren(DateField) if each.isVisibleTo(editor)]
        lines = [each for each in editor.findChildren(QLineEdit) if each.isVisibleTo(editor)]
        if lines and not days:
            without.append(name)
        for field in days:
            chosen_by_hand(field)
            chosen_by_keys(field)
            QApplication.processEvents()
    assert not without
    page.form.keep_and_close()


def test_many_commands_take_days() -> None:
    """So that the test above asks something."""
    assert len(TAKING) > 25
    assert {"register-letter", "plan-meeting", "record-office", "open-visit"} <= set(TAKING)
