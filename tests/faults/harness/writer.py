"""One of several desks that record on one visit at once, told when to begin; it says what each save took."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from domain.record.request import parse
from tests.faults.harness.opened import opened
from tests.faults.harness.session import planning


def main(path: Path, name: str, saves: int) -> None:
    """Open the office, wait for a line, record, and print the entries of each line and the longest save (s)."""
    told: dict[str, list[int]] = {}
    worst = 0.0
    with opened(path) as office:
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(saves):
            line = planning(f"{name}-{number}", "V-0")
            begun = time.perf_counter()
            (receipt,) = office.record(*parse(line.line))
            worst = max(worst, time.perf_counter() - begun)
            told[line.id] = list(receipt.entries)
    print(json.dumps([told, worst]), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
