"""All figures of the program on an office of a chosen size, measured in one run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from desktop.bench.conflicts import conflicts
from desktop.bench.desks import Desks
from desktop.bench.figure import BenchFigure, Telling
from desktop.bench.long_visit import with_long_visit
from desktop.bench.multiplied import Sample, multiplied
from desktop.bench.naive import Library
from desktop.bench.processes import in_turns
from desktop.bench.reading import as_of, long_visit, rebuilding
from desktop.bench.saving import saving
from desktop.bench.starting import compared, programs
from domain.core.place import ServerAddress

COPIES, ROUNDS = 4, 300
"""How many times the library used naively stores the sample, as it is measured by the event, and how often an act is
recorded: in an office of many events. In a small one it is less, which tells less."""


WORKING = 20.0
"""For how many seconds many desks work."""


class Bench(msgspec.Struct, frozen=True):
    """What is measured, and where."""

    folder: Path
    """Empty; the offices are made in it."""
    events: int
    """How many events the office has."""
    entries: int
    """How many entries the one long visit has."""
    rounds: int
    """How often each program is started, of which the quickest counts; none is where it is 0."""
    server: ServerAddress | None = None
    """An empty database, as its owner, to which the office is brought for many desks."""

    def figures(self, tell: Telling) -> Iterator[BenchFigure]:
        """Make the offices and measure, one figure after the other."""
        tell("make")
        path, long = multiplied(self.folder, self.events), with_long_visit(self.folder, self.entries)
        sample = self.folder / "sample.chancery"
        rows = Sample(sample).rows
        with closing(Library(self.folder / "library.db")) as library:
            for _ in range(min(COPIES, 1 + self.events // 1_000)):
                library.store(rows)
            yield from rebuilding(self.folder, path, library, tell)
            yield from as_of(path, rows, library, tell)
        yield from long_visit(long, self.folder / "long.visits", tell)
        yield from conflicts(self.events, tell)
        yield from saving(self.folder, long, min(ROUNDS, self.events // 20), tell)
        if self.rounds:
            tell("start")
            took = in_turns(programs(sample, path), self.rounds, self.folder / "desk")
            yield from compared(took, self.events)
        if self.server is None:
            tell("without-desks")
        else:
            yield from Desks(self.server, self.folder, WORKING).figures(path, tell)
