"""Moments as they are typed."""

from datetime import UTC, date, datetime

import pytest

from desktop.commandline.moments import typed_moment
from domain.core.problem import Malformed

TODAY = date(2025, 11, 11)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("213", 213),
        (" 213 ", 213),
        ("2025-11-10T18:00:00+03:00", datetime(2025, 11, 10, 15, tzinfo=UTC)),
        ("2025-11-10T15:00Z", datetime(2025, 11, 10, 15, tzinfo=UTC)),
        ("18:00 venue", datetime(2025, 11, 11, 15, tzinfo=UTC)),
        ("9:05 venue", datetime(2025, 11, 11, 6, 5, tzinfo=UTC)),
        ("2025-11-10 18:00 venue", datetime(2025, 11, 10, 15, tzinfo=UTC)),
        ("18:00", datetime(2025, 11, 11, 15, tzinfo=UTC)),
        ("2025-11-10T18:00:00", datetime(2025, 11, 10, 15, tzinfo=UTC)),
    ],
)
def test_moments_that_are_meant(typed: str, meant: object) -> None:
    assert typed_moment(typed, "Europe/Moscow", TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "", "-1", "1.5", "٢١٣", "9" * 5000, "2025-11-10", "31:00", "31:00 venue",
        "2025-02-31 18:00 venue", "2025-02-31T18:00Z", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00",
        "3000-01-01 18:00 venue", "tomorrow", "18:00 Moscow", "\udcff",
    ],
)  # fmt: skip
def test_moments_that_are_not_meant(typed: str) -> None:
    with pytest.raises(Malformed, match="bad-time"):
        typed_moment(typed, "Europe/Moscow", TODAY)


def test_a_time_that_a_clock_change_skips_is_none() -> None:
    with pytest.raises(Malformed, match="no-such-time"):
        typed_moment("2025-03-30 02:30 venue", "Europe/Paris", TODAY)


def test_of_a_time_that_a_clock_change_repeats_nobody_guesses_which_is_meant() -> None:
    with pytest.raises(Malformed, match="time-comes-twice"):
        typed_moment("2026-10-25 02:30 venue", "Europe/Paris", TODAY)
    assert typed_moment("2026-10-25T02:30+01:00", "Europe/Paris", TODAY) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
