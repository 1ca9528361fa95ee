"""The command line is killed at random moments: no acknowledged line is lost, none is recorded twice."""

import random
import signal
import sys

import pytest

from tests.faults.harness.desk import Desk
from tests.faults.harness.kept import assert_kept
from tests.faults.harness.signals import Interrupted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


@pytest.mark.parametrize(
    ("fewest_kills", "fewest_acknowledged"), [(4, 150), pytest.param(200, 10_000, marks=pytest.mark.endure)]
)
def test_killing_loses_nothing_doubles_nothing_and_every_particular_opens(
    desk: Desk, fewest_kills: int, fewest_acknowledged: int
) -> None:
    session = Interrupted(desk, random.Random(20251112))
    while session.stops < fewest_kills or len(session.told) < fewest_acknowledged:
        session.go_on(signal.SIGKILL, codes=(-signal.SIGKILL,))
    session.finish()

    assert assert_kept(desk.office, session.lines, session.told) == len(session.lines)
