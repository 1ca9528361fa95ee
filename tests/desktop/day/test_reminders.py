"""What an officer is reminded of, and how quietly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.day.reminder_line import ReminderLine
from desktop.day.reminders import reminder, wakes_in
from desktop.machine import clock
from desktop.widgets.button import Button
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

TALKS = datetime(2025, 11, 12, 10, 0, tzinfo=UTC)


def told(office: SmallOffice, before: int) -> str:
    found = reminder(office.view(), TALKS - timedelta(minutes=before))
    return found.text if found is not None else ""


def test_the_next_item_is_told_a_quarter_of_an_hour_before_with_what_is_open(office: SmallOffice) -> None:
    assert told(office, 15) == "In 15 min: Restricted talks, 1 participant not confirmed"
    assert told(office, 16) == ""
    assert told(office, -1) == ""


def test_nothing_open_is_not_told(office: SmallOffice) -> None:
    for member in ("putin", "lavrov"):
        office.record("confirm-member", member=member)

    assert told(office, 5) == "In 5 min: Restricted talks"


def test_a_past_entry_and_a_closed_visit_remind_of_nothing(office: SmallOffice) -> None:
    view = office.view(office.view().newest - 1)

    assert reminder(view, TALKS - timedelta(minutes=5)) is None


def test_far_from_the_visit_it_looks_once_an_hour(office: SmallOffice) -> None:
    assert wakes_in(office.view(), TALKS) <= timedelta(minutes=1)
    assert wakes_in(office.view(), TALKS + timedelta(days=30)) == timedelta(hours=1)


@pytest.fixture
def line(office: SmallOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ReminderLine:
    monkeypatch.setattr(clock, "now", lambda: TALKS - timedelta(minutes=10))
    made = ReminderLine()
    qtbot.addWidget(made)
    made.show_view(office.view())
    return made


def test_it_never_takes_the_focus_and_is_put_away(line: ReminderLine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert line.text().startswith("In 10 min: Restricted talks")
    assert not line.hasFocus()
    line.findChild(Button).click()  # type: ignore[union-attr]
    monkeypatch.setattr(clock, "now", lambda: TALKS - timedelta(minutes=9))
    line.tick()

    assert line.text() == ""


def test_what_the_page_says_comes_next_is_not_said_again_unless_more_is_open(
    office: SmallOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: TALKS - timedelta(minutes=10))
    told_above: set[str] = {"talks"}
    made = ReminderLine(None, lambda: frozenset(told_above))
    qtbot.addWidget(made)
    made.show_view(office.view())
    assert "1 participant not confirmed" in made.text()
    for member in ("putin", "lavrov"):
        office.record("confirm-member", member=member)
    made.show_view(office.view())
    assert made.text() == ""
    told_above.clear()
    made.tick()
    assert made.text() == "In 10 min: Restricted talks"


def test_it_can_be_turned_off_and_on(line: ReminderLine) -> None:
    line.turn(on=False)
    assert line.text() == ""
    line.turn(on=True)
    assert line.text() != ""
