"""The clock of a desk, and when an officer is asked whether it is right."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from domain.core.problem import Refused

BEHIND = timedelta(days=1)
"""From how far on a clock behind the newest entry is asked about."""
AHEAD = timedelta(days=60)
"""From how far on a clock beyond the newest entry, and beyond when this desk was last seen, is asked about."""
LEAPT = timedelta(minutes=5)
"""From how far on a clock that was set while the office was open is asked about."""

Clock = Callable[[], datetime]
Elapsed = Callable[[], float]
"""Seconds from some moment on, also those the machine sleeps, which nobody can set."""


def system_clock() -> datetime:
    """The desk's clock (UTC)."""
    return datetime.now(UTC)


def elapsed() -> float:
    """The seconds since the machine was started."""
    # The clock of time.monotonic stands while the machine sleeps, except on Windows.
    clock = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
    return time.monotonic() if clock is None else time.clock_gettime(clock)


class DeskClock:
    """The clock of a desk for one session, held against time that passed and against what is known.

    Args:
        now: the clock.
        passed: what it must not leave in a session; without it only going back is asked about.
        seen: when this desk was last seen; None if that is not known.
    """

    def __init__(self, now: Clock, passed: Elapsed | None, seen: datetime | None) -> None:
        self._now, self._passed, self._seen = now, passed, seen
        self._expected: Clock = now
        self.trust()

    def trust(self) -> None:
        """Take what the clock shows now for right: from here on it goes on as time passes."""
        if self._passed is not None:
            passed, begun = self._passed, self._now() - timedelta(seconds=self._passed())
            self._expected = lambda: begun + timedelta(seconds=passed())

    def behind(self, last: datetime | None) -> timedelta:
        """How far the clock is behind the newest entry, recorded at `last`; zero if it is not."""
        return max(last - self._now(), timedelta()) if last is not None else timedelta()

    def doubt(self, last: datetime | None) -> Refused | None:
        """Why an officer must confirm the clock; None where it may be believed.

        `clock-behind`, `clock-ahead`, `clock-leapt`.

        Args:
            last: when the newest entry was recorded.
        """
        now, expected = self._now(), self._expected()
        if last is not None and last - now > BEHIND:
            return Refused("clock-behind", last=last, clock=now)
        if abs(now - expected) > LEAPT:
            return Refused("clock-leapt", expected=expected, clock=now)
        known = [each for each in (last, self._seen) if each is not None]
        if self._passed is not None and known and now - max(known) > AHEAD:
            return Refused("clock-ahead", last=max(known), clock=now)
        return None


def desk_clock(clock: Clock, passed: Elapsed | None, seen: datetime | None, *, sample: bool) -> DeskClock:
    """The clock by which a desk records in an office: its own, or in one marked as a sample a simulated one.

    Args:
        passed: the time that passed, where it is given; in a sample the clock may leave it else.
        seen: as of `DeskClock`.

    Raises:
        ValueError: the clock is a simulated one, and the office no sample.
    """
    if clock is not system_clock and not sample:
        raise ValueError("only a sample office may have a simulated clock")
    return DeskClock(clock, passed or (None if sample else elapsed), seen)
