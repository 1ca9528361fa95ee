"""In a visit that is over, facts are recorded with their hour and planning asks first where it was opened in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.machine import clock
from domain.core.place import OfficePlace
from domain.programme.holding import StartItem
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.hand import focused
from tests.desktop.visit_office import VISIT, entries, new_office_with

LAST_EVENING = datetime(2025, 11, 12, 20, 59, tzinfo=UTC)
"""The last minute but one of the visit in Moscow; in Astana it is the next day already."""
NEXT_DAY = datetime(2025, 11, 12, 21, 0, tzinfo=UTC)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


def cancelling_lunch(bench: Bench) -> FormPage:
    return bench.open("cancel-item").fill({"item": "Lunch", "reason": "He is ill"})


@pytest.mark.usefixtures("opened_in_time")
def test_planning_after_the_visit_is_recorded_the_second_time_it_is_asked_for(
    bench: Bench, office_path: OfficePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NEXT_DAY)
    before = len(entries(office_path))
    page = cancelling_lunch(bench)
    page.record()
    assert not page.form.recording
    assert "12 November 2025" in page.foot()
    bench.wait_recorded(page)
    assert entries(office_path)[before:] == ["item.cancelled"]


def test_planning_in_a_visit_entered_once_it_was_over_asks_nothing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NEXT_DAY)
    bench.wait_recorded(cancelling_lunch(bench))


def test_on_the_last_evening_of_the_visit_planning_asks_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, LAST_EVENING)
    bench.wait_recorded(cancelling_lunch(bench))


def test_what_happened_is_recorded_after_the_visit_without_asking(
    bench: Bench, office_path: OfficePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NEXT_DAY)
    page = bench.open("mark-all-present").fill({"item": "Restricted talks"})
    bench.wait_recorded(page)
    assert entries(office_path)[-1] == "attendance.marked"


def test_what_is_wrong_is_said_before_it_is_asked(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, NEXT_DAY)
    page = bench.open("cancel-item").fill({"item": "Lunch"})
    page.record()
    assert "2025" not in page.foot()


UNTIMED: dict[str, dict[str, Any]] = {
    "start-item": {"item": "Restricted talks"},
    "end-item": {"item": "Restricted talks"},
    "record-format": {"item": "Restricted talks", "format": "e"},
    "register-letter": {
        "kind": "Telephone call",
        "direction": "Incoming",
        "sender": {"English": "Embassy of Kazakhstan"},
    },
}
"""Forms of facts, filled in but for the hour."""


@pytest.mark.parametrize("command", UNTIMED)
def test_a_fact_without_its_hour_is_asked_for_it_and_never_becomes_now(
    bench: Bench, office_path: OfficePlace, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    at(monkeypatch, NEXT_DAY)
    before = entries(office_path)
    page = bench.open(command).fill(UNTIMED[command])
    hour = "received_at" if command == "register-letter" else "at"
    page.record()
    page.record()
    assert not page.form.recording
    assert "12 November 2025" in page.error(hour)
    assert page.form.editor(hour).isAncestorOf(focused())
    assert entries(office_path) == before

    page.fill({hour: {"Day": "12.11.2025", "Time": "1305"}})
    bench.wait_recorded(page)
    assert len(entries(office_path)) == len(before) + 1


def test_that_it_happens_now_is_said_expressly(
    bench: Bench, office_path: OfficePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NEXT_DAY)
    page = bench.open("start-item").fill({"item": "Restricted talks"}).record()
    (now,) = page.form.row("at").fixes()
    now.click()
    assert page.error("at") == ""
    started = bench.wait_recorded(page).requests[0].command
    assert isinstance(started, StartItem)
    assert started.at == NEXT_DAY


def test_while_the_visit_lasts_a_fact_without_an_hour_is_of_now(open_bench: OpenBench, tmp_path: Path) -> None:
    today = datetime.now(UTC).date()
    days = {"first_day": today.isoformat(), "last_day": (today + timedelta(days=1)).isoformat()}
    path = new_office_with(tmp_path / "today.chancery", (*VISIT, ("redate-visit", days)))
    bench = open_bench(path)
    bench.wait_recorded(bench.open("start-item").fill({"item": "Restricted talks"}))
    assert entries(path)[-1] == "item.started"
