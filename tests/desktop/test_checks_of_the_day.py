"""On a day of the visit the window shows at most five checks, the most pressing, and all of them one key away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.machine import clock
from desktop.models.checks_model import ChecksModel
from desktop.pages.checks import ChecksPage
from desktop.start.app import Program
from desktop.widgets.check_bar import CheckBar
from desktop.widgets.label import Label
from desktop.window.main_window import MainWindow
from desktop.wording.sentences import check_sentence
from desktop.wording.words import say
from domain.checks.check import CheckLevel, urgency
from tests.desktop.children import child
from tests.desktop.opened import program, window_on
from tests.desktop.visit_office import OPENING, Line, new_office_with

__all__ = ["program"]

LEVELS = ["now", "before-release", "advisory"]


def calls(today: str, number: int) -> list[Line]:
    """Courtesy calls one after the other, without a place and without an officer."""
    hours = [(f"{8 + at:02}:00", f"{8 + at:02}:30") for at in range(number)]
    return [
        (
            "plan-item",
            {
                "item": f"call-{start[:2]}", "kind": "courtesy-call", "title": {"en": f"Call at {start}"},
                "when": {"day": today, "start": start, "end": end},
            },
        )
        for start, end in hours
    ]  # fmt: skip


def in_two_rooms(today: str) -> list[Line]:
    """A minister whom two meetings need at once, late in the day: the most pressing there is."""
    minister = {"side": "host", "category": "official", "member": "lavrov", "position": {"en": "Minister"}}
    when = {"day": today, "start": "21:00", "end": "22:00"}
    meetings: list[Line] = [
        (
            "plan-meeting",
            {"item": item, "format": "restricted", "title": {"en": item.title()}, "when": when, "people": ["lavrov"]},
        )
        for item in ("talks", "dinner")
    ]
    return [("propose-member", {**minister, "names": {"en": {"given": "Sergey", "family": "Lavrov"}}}), *meetings]


@pytest.fixture(autouse=True)
def on_the_day(before_the_visits: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The visit is held today."""
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC))


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on a visit that is held today."""
    today = f"{(datetime.now(UTC) + timedelta(hours=3)).date()}"
    fields: dict[str, Any] = {**OPENING[1], "first_day": today, "last_day": today}
    lines = [("open-visit", fields), *calls(today, 6), *in_two_rooms(today)]
    return window_on(program, new_office_with(tmp_path / "today.chancery", lines), qtbot)


def said(window: MainWindow) -> list[str]:
    bar = child(window, CheckBar)
    assert bar.isVisible()
    return [label.text() for label in bar.findChildren(Label)]


def walked(window: MainWindow) -> list[list[str]]:
    """What the bar says of each check as F8 goes from one to the next until it is back at the first."""
    first = said(window)
    told: list[list[str]] = []
    while not told or said(window) != first:
        told.append(said(window))
        QTest.keyClick(window, Qt.Key.Key_F8)
    return told


def test_five_are_shown_the_most_pressing_first(window: MainWindow) -> None:
    assert window.view is not None
    found = window.view.findings
    told = walked(window)
    assert len(found) > 5
    assert len(told) == 5
    assert "Lavrov" in told[0][0]
    assert told[0][1] == f"Check 1 of 5 · {len(found) - 5} more on the page Checks"
    by_sentence = dict(_levels(window))
    shown = [by_sentence[sentence] for sentence, _ in told]
    assert shown == sorted(shown, key=LEVELS.index)
    hidden = [each.level for each in found]
    for level in shown:
        hidden.remove(level)
    assert max(map(urgency, shown)) <= min(map(urgency, hidden))


def test_the_rest_is_one_key_away(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    page = child(window, ChecksPage)
    qtbot.waitUntil(page.isVisible)
    assert len(_levels(window)) == len(window.view.findings)


def _levels(window: MainWindow) -> list[tuple[str, CheckLevel]]:
    """Every check of the page, which is shown: its sentence and its level."""
    window.requests.show_page("checks")
    model = child(window, ChecksModel)
    assert window.view is not None
    words = say.words.in_zone(window.view.visit.zone)
    return [(check_sentence(line.check, words), line.check.level) for line in model.rows()]
