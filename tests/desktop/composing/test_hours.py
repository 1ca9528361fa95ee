"""The hours over free and busy."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.composing.hours import Hours


def at(hour: int) -> datetime:
    return datetime(2026, 12, 2, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("room", "told"), [(0.1, [7, 8, 9, 10, 11, 12, 13]), (0.2, [7, 9, 11, 13]), (0.4, [7, 10, 13]), (0.9, [7, 13])]
)
def test_hours_are_told_evenly_as_many_as_have_room(room: float, told: list[int]) -> None:
    hours = Hours(at(7), at(13), starts=at(9), ends=at(10), zone="UTC", busy={})
    assert [each.hour for each in hours.told(room)] == told
