"""Eight desks record on one visit at once: none of it is lost or doubled, and nobody waits long."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import ROOT
from tests.faults.harness.desk import Desk, Told
from tests.faults.harness.opened import opened
from tests.faults.harness.session import opening

WRITERS = 8
LONGEST_SAVE = 1.0
"""What a save may take (s)."""
SAVES = [20, pytest.param(50, marks=pytest.mark.endure)]


@pytest.mark.parametrize("saves", SAVES)
def test_eight_writers_lose_and_double_nothing(desk: Desk, saves: int) -> None:
    told, _ = written(desk, saves)

    with opened(desk.office) as office:
        assert office.verify().ok
        found = {entry.command_id: [entry.number] for entry in office.journal("V-0")[1:]}
    assert len(told) == WRITERS * saves
    assert found == told


@pytest.mark.parametrize("saves", SAVES)
def test_no_save_takes_longer_than_a_second(
    desk: Desk, saves: int, record_property: Callable[[str, object], None]
) -> None:
    _, worst = written(desk, saves)
    record_property(f"longest of {WRITERS * saves} saves of {WRITERS} writers at once", f"{worst:.2f} s")

    assert worst <= LONGEST_SAVE


def written(desk: Desk, saves: int) -> tuple[Told, float]:
    """Let eight processes record at once; what each was told, and the longest save of all (s)."""
    desk.record(opening(1))
    program = [sys.executable, "-m", "tests.faults.harness.writer", str(desk.office)]
    pipe = subprocess.PIPE
    writers = [
        subprocess.Popen([*program, f"writer-{number}", str(saves)], cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        for number in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("begin\n")
        writer.stdin.flush()
    said = [writer.communicate()[0] for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    told: Told = {}
    for entries, _ in map(json.loads, said):
        told |= entries
    return told, max(json.loads(each)[1] for each in said)
