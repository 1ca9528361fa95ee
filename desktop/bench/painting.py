"""How soon what one desk records is painted in the window of another, at an office on a server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from time import perf_counter

import msgspec

from desktop.bench.processes import environment_in
from desktop.bench.starting import opened
from domain.core.place import OfficePlace
from domain.office import Office
from domain.record.request import Request

_TELLING = """
from time import perf_counter, process_time
from uuid import UUID

def seen(window):
    def painted(view):
        if view.visit.reference == {reference!r}:
            window.repaint()
            print(view.newest, perf_counter(), process_time(), flush=True)

    [row] = [each for each in window.office.visits if each.reference == {reference!r}]
    window.shown.connect(painted)
    window.showing.open_visit(UUID(row.id))
"""
"""Tells of each time a visit was painted which entry was its newest then, and by which clocks."""
PATIENCE = 60.0
"""The seconds for which a window is waited for."""


class Painted(msgspec.Struct, frozen=True):
    """A visit as it stands on the screen of another desk."""

    entry: int
    """The newest of the visit."""
    at: float
    """By the clock that is that of all processes."""
    computed: float
    """What the program had taken of the processor by then, in seconds, all its threads together."""


class PaintedAct(msgspec.Struct, frozen=True):
    """An act of one desk that another one painted."""

    seconds: float
    """By the clock, since it was begun to be recorded."""
    computed: float
    """Of the processor, by the other desk, since it had painted what was recorded before."""


class OtherWindow(msgspec.Struct, frozen=True):
    """The window of another desk, in a process of its own, with a visit of an office on show."""

    process: subprocess.Popen[str]

    def painted(self, entry: int) -> Painted:
        """Wait until it has painted an entry of the visit, or a later one.

        Raises:
            EOFError: it ended before, or did not for a minute.
        """
        assert self.process.stdout is not None
        patience = Timer(PATIENCE, self.process.kill)
        patience.start()
        try:
            for line in self.process.stdout:
                newest, at, computed = line.split()
                if int(newest) >= entry:
                    return Painted(int(newest), float(at), float(computed))
        finally:
            patience.cancel()
        raise EOFError

    def painted_acts(self, office: Office, acts: Iterable[Request]) -> Iterator[PaintedAct]:
        """Record acts on the visit at this desk, one after the other, each once the one before is painted there."""
        before: Painted | None = None
        for act in acts:
            begun = perf_counter()
            [receipt] = office.record(act)
            now = self.painted(receipt.entries[-1])
            if before is not None:  # With its first act a desk reads what it has not seen of the office.
                yield PaintedAct(now.at - begun, now.computed - before.computed)
            before = now


@contextmanager
def other_window(place: OfficePlace, visit: str, folder: Path) -> Iterator[OtherWindow]:
    """Open an office in the window of a program of its own, with a visit on show, for as long as the block runs.

    Args:
        visit: its reference.
        folder: where the other desk keeps what it keeps for itself.
    """
    program = opened(_TELLING.format(reference=visit), str(place))
    process = subprocess.Popen(
        [sys.executable, *program], env=environment_in(folder), text=True, stdout=subprocess.PIPE
    )
    with process:
        try:
            yield OtherWindow(process)
        finally:
            process.kill()
