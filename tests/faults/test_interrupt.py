"""Ctrl+C at random moments of recording: what was acknowledged stays, and no particular is noted without its value."""

import random
import signal
import sys
from collections.abc import Iterator

import pytest

from desktop.machine.interrupts import INTERRUPTED
from tests.faults.harness.desk import Desk
from tests.faults.harness.kept import assert_kept
from tests.faults.harness.signals import Interrupted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a console has Ctrl+C of its own there")


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Ctrl+C is heard, also where the tests were started in the background and it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    ("rounds", "seed"), [(3, 1), *(pytest.param(25, seed, marks=pytest.mark.endure) for seed in (2, 3, 4, 5))]
)
def test_stopping_by_the_keyboard_leaves_value_and_entry_together_or_neither(
    desk: Desk, rounds: int, seed: int
) -> None:
    session = Interrupted(desk, random.Random(seed))
    while session.stops < rounds:
        before = len(session.told)
        session.go_on(signal.SIGINT, codes=(INTERRUPTED,))
        assert_kept(desk.office, session.lines, session.told, opened_from=before)
    session.finish()

    assert assert_kept(desk.office, session.lines, session.told) == len(session.lines)
