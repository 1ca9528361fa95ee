"""A desk that records until nothing fits any more, and says what was acknowledged."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from domain.core.problem import Problem
from tests.domain.requests import plan_item
from tests.faults.harness.opened import opened

if sys.platform != "win32":
    import resource
    import signal

VISIT = "KZ-2025-11"


def main() -> None:
    """Record in the office named first; no file may grow beyond the bytes said then, unless they are 0.

    Print how many entries were acknowledged, how many the visit has, and the problem with its exit code.
    """
    limit = int(sys.argv[2])
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    kept: list[int] = []
    with opened(Path(sys.argv[1])) as office:
        try:
            for number in range(10_000):
                kept += office.record(plan_item(f"item-{number}", title="A" * 150))[0].entries
        except Problem as problem:
            print(json.dumps([len(kept), office.visit(VISIT).entries, problem.code, problem.exit_code]), flush=True)
