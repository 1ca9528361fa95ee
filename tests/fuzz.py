"""How many made-up examples and cases a test tries, and whether they are the same in every run."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import settings

ENDURE = "CHANCERY_ENDURE" in os.environ

SAME_EXAMPLES = not ENDURE or "CI" in os.environ
"""Whether a test tries the same examples whenever it runs, so that a change is refused for its own faults only.

Otherwise, under `make endure` by hand, it looks for new ones each time.
"""

TIMES = 20 if ENDURE else 1
"""How many times as long faults are provoked under `make endure`."""

EXAMPLES = 1 if not ENDURE else 10 if SAME_EXAMPLES else 20
"""How many times as many examples are tried under `make endure`: where they are the same in every run, half as many."""

USUAL = 20 * EXAMPLES
"""What a test tries that does not say otherwise."""


def tries(number: int) -> settings:
    """Let a test try so many examples, and many times as many under `make endure`."""
    return settings(max_examples=number * EXAMPLES)


def others_endure(cases: Iterable[Any], *, every: int, first: int = 0) -> list[Any]:
    """The cases of a test of which `make test` tries one in so many, from `first` on, and `make endure` the others.

    They go all the same way through the code; what is particular to a case is asked of each in tests beside.
    """
    return [
        case if number % every == first else pytest.param(case, marks=pytest.mark.endure)
        for number, case in enumerate(cases)
    ]
