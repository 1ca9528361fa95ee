"""How quickly an act is durable, beside a bare commit and beside a table with its audit trail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from statistics import fmean, median, quantiles
from time import perf_counter, thread_time

import msgspec
from sqlcipher3 import dbapi2

from desktop.bench.figure import LEAST, BenchFigure, Telling
from desktop.bench.long_visit import LONG_VISIT
from desktop.bench.multiplied import OFFICER
from desktop.bench.naive import OverwrittenTable
from domain.offices import office_at
from domain.record.request import Request, from_fields
from domain.store.sqlite.connection import connect, make_durable, uri_of

ITEM = "dinner"


class Took(msgspec.Struct, frozen=True):
    """What some work took, in seconds."""

    clock: float
    computed: float
    """Of the processor, by the thread that worked."""


def saving(folder: Path, path: Path, rounds: int, tell: Telling) -> Iterator[BenchFigure]:
    """An act recorded with all a desk does to remember it, by the clock: a commit waits for the disk."""
    tell("append")
    numbers = count()
    with (
        closing(office_at(path, OFFICER, memory=folder / "memory")) as office,
        closing(_durable(folder / "bare.db")) as bare,
        closing(_durable(folder / "crud.db")) as crud,
    ):
        bare.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, state BLOB)")
        table = OverwrittenTable(crud, [ITEM])
        office.record(_asked("plan-item", kind="meal", title={"en": "Dinner"}, when=_when(next(numbers))))
        # With its first acts a desk reads what it has not seen of the office.
        office.record(_asked("move-item", when=_when(next(numbers))))
        commits, moves, acts = _interleaved(
            rounds,
            lambda: bare.execute("INSERT INTO rows (state) VALUES (?)", (b"x" * 300,)),
            lambda: table.move(ITEM, str(_when(next(numbers)))),
            lambda: office.record(_asked("move-item", when=_when(next(numbers)))),
        )
    commit, move, act = map(_usual, (commits, moves, acts))
    yield BenchFigure("append", act / commit, 2, reason="disk", value=1e3 * commit)
    yield BenchFigure("append-crud", act / move, 2, reason="disk", value=1e3 * commit)
    slowest = quantiles((each.clock for each in acts), n=100)[98]
    few = sorted(acts, key=lambda each: each.clock)[-max(len(acts) // 100, 1) :]
    computed = fmean(each.computed for each in few)
    yield BenchFigure("append-p99", slowest / act, 3, reason="waiting", value=computed / act)


def _usual(took: list[Took]) -> float:
    return median(each.clock for each in took)


def _interleaved(rounds: int, *works: Callable[[], object]) -> list[list[Took]]:
    """What each work took, in turns, so that the machine's moods fall on all alike.

    Each begins as often as another: a commit waits for what the disk has still to do of the one before.
    """
    times: list[list[Took]] = [[] for _ in works]
    in_turn = [*zip(works, times, strict=True)]
    for number in range(rounds):
        first = number % len(in_turn)
        for work, taken in (*in_turn[first:], *in_turn[:first]):
            begun, computed_before = perf_counter(), thread_time()
            work()
            clock, computed = perf_counter() - begun, thread_time() - computed_before
            taken.append(Took(max(clock, LEAST), computed))
    return times


def _durable(path: Path) -> dbapi2.Connection:
    connection = connect(uri_of(path, "rwc"))
    make_durable(connection)
    return connection


def _when(number: int) -> dict[str, str]:
    return {"day": "2025-11-04", "start": f"{6 + number // 60 % 12:02}:{number % 60:02}", "end": "21:00"}


def _asked(command: str, **fields: object) -> Request:
    return from_fields({"command": command, "visit": LONG_VISIT, "fields": {"item": ITEM, **fields}})
