"""Several desks that record on one visit at once."""

from __future__ import annotations

import json
from contextlib import ExitStack

from tests.faults.harness.desk import Desk, Told
from tests.faults.harness.session import opening

WRITER = "tests.faults.harness.writer"
WRITERS = 8


def written(desk: Desk, saves: int) -> tuple[Told, float]:
    """Let eight processes record at once; what each was told, and the longest save of all (s)."""
    desk.record(opening(1))
    with ExitStack() as stack:
        writers = [
            stack.enter_context(desk.running(WRITER, str(desk.place), f"writer-{number}", str(saves)))
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
