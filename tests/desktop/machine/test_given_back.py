"""What was let go of, the system has back."""

import sys
from pathlib import Path

import pytest

from desktop.machine.given_back import give_back_memory

MANY, LONG = 50_000, 1_000
"""How many strings, each too long to lie among Python's small objects."""


@pytest.mark.skipif(sys.platform != "linux", reason="only the C library of Linux is asked")
def test_what_was_let_go_of_is_given_back() -> None:
    strings = [bytes(LONG) for _ in range(MANY)]
    last = strings.pop()
    del strings
    before = resident()

    give_back_memory()

    assert before - resident() > MANY * LONG // 2
    assert len(last) == LONG, "it lies above them, so that they are not given back without being asked for"


def resident() -> int:
    """The bytes of this process that lie in memory."""
    [line] = [each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmRSS")]
    return int(line.split()[1]) * 1024
