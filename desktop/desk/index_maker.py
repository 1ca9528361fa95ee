"""The index of a large office, and what its persons are found by, made by a process of its own.

What reading takes of memory goes with that process.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.desk.person_finder import PersonFinder
from desktop.machine import allowed_folders
from desktop.machine.paths import memory_folder, names_file_of, servers_folder
from domain.core.child_process import end_with_parent
from domain.core.late import late
from domain.core.place import place_named
from domain.record.recording import Officer

if TYPE_CHECKING:
    import multiprocessing
    from multiprocessing.connection import Connection

    from domain import offices
else:
    multiprocessing = late("multiprocessing")
    offices = late("domain.offices")

MADE_FROM = 100_000
"""From how many entries on that are to be read a process is worth its start."""
NAMES = 0.2
"""The share of the work that learning the names of all persons is."""
_PATIENCE_S = 0.05
"""How long one look waits for news: what is asked of the desk meanwhile waits as long."""


class IndexMaker:
    """A process that reads an office from its beginning, and keeps the index. Where it ends early, nothing is lost.

    Args:
        place: the office.
        index: the file the index is kept in.
    """

    def __init__(self, place: str, index: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._news, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_make, args=(theirs, place, index), daemon=True)
        self._process.start()
        theirs.close()
        self._share = 0.0

    def share(self) -> float | None:
        """How much of the office it has read; None once it has ended."""
        try:
            if self._news.poll(_PATIENCE_S):
                self._share = self._news.recv()
        except (EOFError, OSError):
            self._process.join()
            return None
        return self._share

    @property
    def made(self) -> bool:
        """Whether it ended with all of the index made."""
        return self._process.exitcode == 0

    def stop(self) -> None:
        """End it, wherever it is."""
        self._process.terminate()
        self._process.join()


def _make(news: Connection, place: str, index: Path) -> None:
    """Make the index, in the process itself; it ends where nobody hears of it any more."""
    end_with_parent()
    with suppress(AttributeError, OSError):
        os.nice(5)
    offices.allow_folders(allowed_folders.allowed())
    office = offices.office_at(
        place_named(place), Officer("", ""), index=index, memory=memory_folder(), beside=servers_folder(),
        little_by_little=True,
    )  # fmt: skip
    with closing(office):
        while office.gradual_reading.read_some():
            news.send(office.gradual_reading.share() * (1 - NAMES))
        office.visit_lines(), office.registries()
        finder, people = (
            PersonFinder(partial(offices.kept_names, office, names_file_of(place_named(place)))),
            office.people(),
        )
        while finder.follow(people):
            news.send(1 - NAMES * (1 - finder.share(people)))
        finder.close()
