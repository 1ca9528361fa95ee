"""The clock of a desk goes back, or forward by years: it is asked about, and one wrong moment spoils no other."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.faults.harness.conversation import talking_to
from tests.faults.harness.desk import Desk
from tests.faults.harness.session import opening, planning
from tests.faults.harness.shim import ahead

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the clock that is set is that of Linux")

HOUR, DAY, YEAR = 3_600, 86_400, 365 * 86_400
OPENING, *LINES = [*opening(1), *(planning(f"line-{number}", "V-0") for number in range(12))]


@pytest.fixture
def clock(tmp_path: Path) -> Path:
    """Says how many seconds (s) the clock is ahead."""
    clock = tmp_path / "clock"
    clock.write_text("0")
    return clock


@pytest.fixture
def desk(desk: Desk, clock: Path) -> Desk:
    """A desk whose clock can be set, at an office with a visit."""
    desk = replace(desk, variables=ahead(clock))
    assert desk.record([OPENING])[1].code == 0
    return desk


def recorded_at(desk: Desk) -> list[datetime]:
    """When each entry of the visit was recorded, as the journal says."""
    return [datetime.fromisoformat(entry["recorded_at"]) for entry in desk.ask("history", "V-0", "--json").document]


def is_proved(desk: Desk) -> bool:
    return desk.ask("verify").code == 0


@pytest.mark.parametrize("seconds", [-HOUR, -60, 60, HOUR])
def test_a_clock_that_is_a_little_off_records_in_order(desk: Desk, clock: Path, seconds: int) -> None:
    clock.write_text(str(seconds))
    told, answer = desk.record(LINES[:3])
    clock.write_text("0")
    told |= desk.record(LINES[3:6])[0]

    assert len(told) == 6, answer.out
    assert recorded_at(desk) == sorted(recorded_at(desk))
    assert is_proved(desk)


def test_a_clock_that_went_back_by_days_is_asked_about(desk: Desk, clock: Path) -> None:
    clock.write_text(str(-3 * DAY))
    told, answer = desk.record(LINES[:1])

    assert (told, answer.code) == ({}, 1)
    assert len(recorded_at(desk)) == 1


def test_a_clock_that_went_back_records_once_it_is_confirmed(desk: Desk, clock: Path) -> None:
    clock.write_text(str(-3 * DAY))
    told, _ = desk.record(LINES[:3], "--clock-is-right")

    assert len(told) == 3
    assert is_proved(desk)


def test_a_clock_ten_years_ahead_is_asked_about(desk: Desk, clock: Path) -> None:
    clock.write_text(str(10 * YEAR))
    told, answer = desk.record(LINES[:1])

    assert (told, answer.code) == ({}, 1)
    assert len(recorded_at(desk)) == 1


@pytest.mark.parametrize("seconds", [-HOUR, HOUR, 10 * YEAR])
def test_a_clock_that_leaps_in_a_session_is_asked_about(desk: Desk, clock: Path, seconds: int) -> None:
    with talking_to(desk) as talk:
        assert "entries" in talk.say(LINES[0])
        clock.write_text(str(seconds))
        assert "refused" in talk.say(LINES[1])


def test_one_entry_of_a_wrong_year_spoils_none_that_follow(desk: Desk, clock: Path) -> None:
    clock.write_text(str(10 * YEAR))
    assert len(desk.record(LINES[:1], "--clock-is-right")[0]) == 1
    clock.write_text("0")
    assert len(desk.record(LINES[1:3], "--clock-is-right")[0]) == 2
    told, answer = desk.record(LINES[3:5])

    assert len(told) == 2, answer.out
    ten_years_on, *true = recorded_at(desk)[1:]
    assert all(ten_years_on - moment > timedelta(days=3_000) for moment in true)
    seen = desk.ask("schedule", "V-0", "--as-of", (true[1] + timedelta(seconds=1)).isoformat(), "--json").document
    assert {item["id"] for item in seen} >= {"item-line-1", "item-line-2"}
    assert is_proved(desk)
