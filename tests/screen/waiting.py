"""Waiting for what is looked at, with a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 60.0
"""Seconds before which nothing is missing. A sound program needs a few."""
LOOKS = 1_000
"""How often it is looked before anything is missing: each look takes as much longer on a busy machine as the program
that is looked at, which needs five seconds of a processor until its first window stands."""
PAUSE = 0.05

Seen = TypeVar("Seen")


def wait_for(look: Callable[[], Seen], condition: Callable[[Seen], bool], expected: str) -> Seen:
    """Look again and again until what is seen fulfils the condition, and return it.

    Raises AssertionError, with what was expected and what was seen last, when it does not come in time.
    """
    begun, looks = time.monotonic(), 0
    while not condition(seen := look()):
        looks, passed = looks + 1, time.monotonic() - begun
        assert passed < PATIENCE or looks < LOOKS, f"in {passed:.0f} s expected: {expected}; last seen: {seen!r}"
        time.sleep(PAUSE)
    return seen
