"""How many made-up examples a test tries."""

from __future__ import annotations

import os

from hypothesis import settings

TIMES = 20 if "CHANCERY_ENDURE" in os.environ else 1
"""How many times as many are tried under `make endure`."""

USUAL = 20 * TIMES
"""What a test tries that does not say otherwise."""


def tries(number: int) -> settings:
    """Let a test try so many examples, and 20 times as many under `make endure`."""
    return settings(max_examples=number * TIMES)
