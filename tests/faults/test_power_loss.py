"""The power is cut at any point of recording: whatever the disk then holds of what was not synced, every entry that
was acknowledged is there, each with its value, and the office verifies."""

from __future__ import annotations

import signal
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest

from domain.record.request import parse
from tests.faults.harness.desk import Desk, Told, told_of
from tests.faults.harness.kept import assert_kept
from tests.faults.harness.opened import opened
from tests.faults.harness.power import Disk
from tests.faults.harness.session import Line, short
from tests.faults.harness.shim import tracing
from tests.faults.harness.trace import Answered, Step, steps_of

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what is noted is that of Linux")

GO_ON = 10
"""At one point in so many the session goes on where the power was cut."""


@dataclass(frozen=True)
class Session:
    """So many lines of a seed, and at how many points of recording them the power is cut."""

    lines: int
    seed: int
    points: int


@pytest.mark.parametrize(
    "session",
    [
        Session(30, 1, points=40),
        *(pytest.param(Session(80, seed, points=3_000), marks=pytest.mark.endure) for seed in (2, 3, 4)),
        pytest.param(Session(330, 5, points=1_000), marks=pytest.mark.endure),
    ],
)
def test_a_loss_of_power_loses_nothing_and_tears_nothing(one_disk: Path, tmp_path: Path, session: Session) -> None:
    lines = short(session.lines, session.seed)
    desk = Desk(one_disk / "office" / "moscow.chancery")
    assert desk.ask("new").code == 0
    disk = Disk(one_disk)
    steps = recorded(desk, lines, lambda killed: tracing(one_disk, tmp_path / "trace", killed))
    chance = Random(session.seed)
    points = Counter(chance.choices(range(len(steps)), k=session.points))
    wrong: Counter[str] = Counter()
    for number, (step, told) in enumerate(steps):
        disk.take(step)
        for _ in range(points[number]):
            disk.cut(chance)
            wrong.update(found_wrong(desk.office, lines, told, go_on=chance.randrange(GO_ON) == 0))

    assert not wrong, f"{wrong.total()} of {session.points} points: {wrong.most_common(3)}"


def recorded(desk: Desk, session: list[Line], traced: Callable[[int], dict[str, str]]) -> list[tuple[Step, Told]]:
    """Record a session by three processes, the second of which is killed; each step with what was told by then."""
    third = len(session) // 3
    steps: list[tuple[Step, Told]] = []
    told: Told = {}
    for number, lines in enumerate((session[:third], session[third : 2 * third], session[2 * third :])):
        killed = number == 1
        variables = traced(len(lines) if killed else 0)
        _, answer = replace(desk, variables=variables).record(lines)
        assert answer.code == (-signal.SIGKILL if killed else 0), answer.err
        trace = Path(variables["FAULTS_TRACE"])
        said, before = b"", told
        for step in steps_of(trace):
            if isinstance(step, Answered):
                said += step.said
                told = before | told_of(lines, said)
            steps.append((step, told))
        trace.unlink()
    assert told.keys() == {line.id for line in session}
    return steps


def found_wrong(path: Path, session: list[Line], told: Told, *, go_on: bool) -> list[str]:
    """What is wrong with an office after a cut; nothing, as a rule."""
    try:
        assert_kept(path, session, told)
        if go_on:
            told = told | gone_on(path, session[len(told) : len(told) + 3])
            assert_kept(path, session, told)
    except Exception as error:
        return [f"{type(error).__name__}: {str(error).splitlines()[0]}"]
    return []


def gone_on(path: Path, lines: list[Line]) -> Told:
    """Send lines once more; what was told of them."""
    with opened(path) as office:
        receipts = [(line.id, receipt) for line in lines for receipt in office.record(*parse(line.line))]
    return {name: list(receipt.entries) for name, receipt in receipts}
