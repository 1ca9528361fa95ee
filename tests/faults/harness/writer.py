"""One of several desks that record on one visit at once, told when to begin; it says what each save took."""

from __future__ import annotations

import json
import sys
import time

from domain.core.place import place_named
from domain.record.request import parse
from tests.faults.harness.opened import opened
from tests.faults.harness.session import planning


def main() -> None:
    """Open the office named first, wait for a line, record as often as is said last, each line under the name said
    in between, and print the entries of each line and the longest save (s).
    """
    path, name, saves = sys.argv[1:]
    told: dict[str, list[int]] = {}
    worst = 0.0
    with opened(place_named(path)) as office:
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(int(saves)):
            line = planning(f"{name}-{number}", "V-0")
            begun = time.perf_counter()
            (receipt,) = office.record(*parse(line.line))
            worst = max(worst, time.perf_counter() - begun)
            told[line.id] = list(receipt.entries)
    print(json.dumps([told, worst]), flush=True)
