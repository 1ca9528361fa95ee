"""The clock of a desk at an office: asked about where it is doubted, believed once it was confirmed and used."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.core.problem import Refused
from domain.store.desk_memory.last_seen import LastSeen
from domain.store.desk_memory.office_clock import OfficeClock

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
YEAR = timedelta(days=365)


class Desk:
    """A desk whose clock shows what one sets, while time stands still."""

    def __init__(self, memory: Path) -> None:
        self.shown = NOON
        self.last_seen = LastSeen(memory)
        self.clock = OfficeClock(lambda: self.shown, lambda: 0.0, self.last_seen, sample=True)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "seen")


def test_a_clock_that_is_right_needs_no_word_of_the_officer(desk: Desk) -> None:
    assert desk.clock.judge(NOON) is False
    assert desk.clock() == NOON


def test_a_clock_that_leapt_is_refused_until_it_is_confirmed(desk: Desk) -> None:
    desk.shown = NOON + timedelta(hours=1)
    with pytest.raises(Refused) as refused:
        desk.clock.judge(NOON)
    assert refused.value.code == "clock-leapt"

    desk.clock.confirmed = True
    assert desk.clock.judge(NOON) is True


def test_what_is_recorded_by_a_confirmed_clock_makes_it_the_right_one(desk: Desk) -> None:
    desk.shown = NOON + timedelta(hours=1)
    desk.clock.confirmed = True

    desk.clock.saved()
    desk.clock.confirmed = False

    assert desk.clock.judge(NOON) is False
    assert desk.last_seen.at == NOON + timedelta(hours=1)


def test_what_is_recorded_by_a_clock_nobody_confirmed_does_not(desk: Desk) -> None:
    desk.shown = NOON + timedelta(hours=1)

    desk.clock.saved()

    with pytest.raises(Refused):
        desk.clock.judge(NOON)


def test_a_desk_is_seen_only_by_a_clock_that_is_not_doubted(desk: Desk) -> None:
    desk.clock.see(NOON + YEAR)
    assert desk.last_seen.at is None

    desk.clock.see(NOON)
    assert desk.last_seen.at == NOON
