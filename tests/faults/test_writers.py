"""Eight desks record on one visit at once: none of it is lost or doubled, and nobody waits long."""

import json
from collections.abc import Callable
from contextlib import ExitStack

import pytest

from tests.faults.harness.desk import Desk, Told
from tests.faults.harness.opened import opened
from tests.faults.harness.session import opening

WRITER = "tests.faults.harness.writer"
WRITERS = 8
LONGEST_SAVE = 1.0
"""What a save may take (s)."""


@pytest.mark.parametrize("saves", [20, pytest.param(50, marks=pytest.mark.endure)])
def test_eight_writers_lose_and_double_nothing_and_no_save_takes_longer_than_a_second(
    desk: Desk, saves: int, record_property: Callable[[str, object], None]
) -> None:
    told, worst = written(desk, saves)
    record_property(f"longest of {WRITERS * saves} saves of {WRITERS} writers at once", f"{worst:.2f} s")

    with opened(desk.office) as office:
        assert office.verify().ok
        found = {entry.command_id: [entry.number] for entry in office.journal("V-0")[1:]}
    assert len(told) == WRITERS * saves
    assert found == told
    assert worst <= LONGEST_SAVE


def written(desk: Desk, saves: int) -> tuple[Told, float]:
    """Let eight processes record at once; what each was told, and the longest save of all (s)."""
    desk.record(opening(1))
    with ExitStack() as stack:
        writers = [
            stack.enter_context(desk.running(WRITER, str(desk.office), f"writer-{number}", str(saves)))
            for number in range(WRITERS)
        ]
        for writer in writers:
            assert writer.stdout.readline() == b"ready\n"
        for writer in writers:
            writer.stdin.write(b"begin\n")
            writer.stdin.flush()
        said = [writer.stdout.read() for writer in writers]
        assert [writer.forked.wait() for writer in writers] == [0] * WRITERS
    told: Told = {}
    for entries, _ in map(json.loads, said):
        told |= entries
    return told, max(json.loads(each)[1] for each in said)
