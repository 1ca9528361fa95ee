"""One change to the disk goes wrong, each in turn: a write that fails half done, a full disk, a sync that fails, a
Ctrl+C. Nothing acknowledged is lost, nothing that was recorded is denied, and each is told in words."""

from __future__ import annotations

import errno
import shutil
import signal
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.machine.interrupts import INTERRUPTED
from domain.record.request import parse
from tests.faults.harness.desk import Answer, Desk, Told
from tests.faults.harness.kept import assert_kept
from tests.faults.harness.loaded import Fault
from tests.faults.harness.opened import opened
from tests.faults.harness.session import Line, short
from tests.faults.harness.shim import watching

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the disk that fails is that of Linux")

DENIED = "nothing was recorded"
"""What the program says of a line that it says it did not record."""
LINES = 24
"""How many lines the session has."""
FAULTS = {
    "a write or sync fails": Fault(error=errno.EIO),
    "a write or sync fails, and the process is killed": Fault(error=errno.EIO, then_killed=True),
    "the disk fails from then on": Fault(error=errno.EIO, for_good=True),
    "the disk is full for a moment": Fault(error=errno.ENOSPC),
    "the disk stays full": Fault(error=errno.ENOSPC, for_good=True),
    "Ctrl+C": Fault(signal=signal.SIGINT),
}


@dataclass(frozen=True)
class Failing:
    """An office of some lines, to which a disk that fails gets more."""

    one_disk: Path
    saved: Path
    desk: Desk
    lines: list[Line]
    told: Told
    """What was acknowledged of the lines recorded before anything fails."""

    def record(self, fault: Fault) -> tuple[Told, Answer]:
        """Record the lines while one change goes wrong: what was told, and the answer."""
        shutil.rmtree(self.one_disk)
        shutil.copytree(self.saved, self.one_disk)
        rest = self.lines[len(self.told) :]
        told, answer = self.desk.record(rest, fault=fault)
        return self.told | told, answer


@pytest.fixture
def failing(one_disk: Path, tmp_path: Path, failing_lines: int) -> Failing:
    """An office on a disk that can be made to fail, and that many lines more."""
    desk = Desk(one_disk / "office" / "moscow.chancery", variables=watching(one_disk))
    lines = short(LINES, seed=1)
    assert desk.ask("new").code == 0
    told, _ = desk.record(lines[:-failing_lines])
    shutil.copytree(one_disk, tmp_path / "saved")
    return Failing(one_disk, tmp_path / "saved", desk, lines, told)


@pytest.mark.parametrize(("failing_lines", "every"), [(3, 30), pytest.param(8, 1, marks=pytest.mark.endure)])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_whatever_change_goes_wrong_nothing_is_lost_or_denied(failing: Failing, fault: Fault, every: int) -> None:
    told, answer = failing.record(Fault())
    changes = answer.changes
    assert (answer.code, len(told)) == (0, LINES)
    wrong: Counter[str] = Counter()
    for nth in range(1, changes + 1, every):
        told, answer = failing.record(replace(fault, nth=nth))
        wrong.update(f"{found} (change {nth})" for found in found_wrong(failing, fault, told, answer))

    assert not wrong, f"{wrong.total()} of {len(range(1, changes + 1, every))} changes: {list(wrong)[:4]}"


def found_wrong(failing: Failing, fault: Fault, told: Told, answer: Answer) -> list[str]:
    """What is wrong with the answer, or with the office once its disk is well again."""
    codes = {0, 4, -9} if fault.then_killed else {0, INTERRUPTED} if fault.signal else {0, 4}
    if answer.code not in codes or "Traceback" in answer.err or "unexpected" in answer.err + answer.out:
        return [f"ended with {answer.code}: {answer.out.splitlines()[-1:]} {answer.err[-300:]!r}"]
    try:
        held = assert_kept(failing.desk.office, failing.lines, told)
        if DENIED in answer.out + answer.err and held > len(told):
            return [f"denied, and recorded: {failing.lines[len(told)].id}"]
        again = failing.lines[len(told) :]
        assert_kept(failing.desk.office, failing.lines, told | sent_again(failing.desk.office, again))
    except Exception as error:
        return [f"{type(error).__name__}: {str(error).splitlines()[0]}"]
    return []


def sent_again(path: Path, lines: list[Line]) -> Told:
    """Send lines once more, to a disk that is well; what was told of them."""
    with opened(path) as office:
        return {line.id: list(office.record(*parse(line.line))[0].entries) for line in lines}
