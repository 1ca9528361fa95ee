"""How many made-up histories a test tries."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

import pytest
from hypothesis import settings

TIMES = 10 if "CHANCERY_ENDURE" in os.environ else 1

Test = TypeVar("Test", bound=Callable[..., object])


def tries(number: int) -> Callable[[Test], Test]:
    """Let a test try so many examples, and ten times as many under `make endure`."""

    def decorated(test: Test) -> Test:
        fuzzed: Test = pytest.mark.fuzz(settings(max_examples=number * TIMES)(test))
        return fuzzed

    return decorated
