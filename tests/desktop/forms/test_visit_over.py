"""In a visit that is over, facts are recorded as ever and planning asks first."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.machine import clock
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.visit_office import entries

LAST_EVENING = datetime(2025, 11, 12, 20, 59, tzinfo=UTC)
"""The last minute but one of the visit in Moscow; in Astana it is the next day already."""
NEXT_DAY = datetime(2025, 11, 12, 21, 0, tzinfo=UTC)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr(clock, "now", lambda: moment)


def cancelling_lunch(bench: Bench) -> FormPage:
    return bench.open("cancel-item").fill({"item": "Lunch", "reason": "He is ill"})


def test_planning_after_the_visit_is_recorded_the_second_time_it_is_asked_for(
    bench: Bench, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NEXT_DAY)
    before = len(entries(office_path))
    page = cancelling_lunch(bench)
    page.record()
    assert not page.form.recording
    assert "12 November 2025" in page.foot()
    bench.wait_recorded(page)
    assert entries(office_path)[before:] == ["item.cancelled"]


def test_on_the_last_evening_of_the_visit_planning_asks_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, LAST_EVENING)
    bench.wait_recorded(cancelling_lunch(bench))


def test_what_happened_is_recorded_after_the_visit_without_asking(
    bench: Bench, office_path: Path, monkeypatch: pytest.MonkeyPatch
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
