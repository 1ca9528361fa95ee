"""Waiting for what is looked at, with a deadline."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

PATIENCE = 60.0
"""Seconds after which what has not come is missing. A busy machine is slow; a sound program needs a few."""
PAUSE = 0.05

Seen = TypeVar("Seen")


def wait_for(look: Callable[[], Seen], condition: Callable[[Seen], bool], expected: str) -> Seen:
    """Look again and again until what is seen fulfils the condition, and return it.

    Raises AssertionError, with what was expected and what was seen last, when it does not come in time.
    """
    deadline = time.monotonic() + PATIENCE
    while not condition(seen := look()):
        assert time.monotonic() < deadline, f"within {PATIENCE:.0f} s expected: {expected}; last seen: {seen!r}"
        time.sleep(PAUSE)
    return seen
