"""One program for the tests of one worker: each has it open an office of its own, in a window of its own.

Starting the program takes longer than most of these tests; opening another office closes the window on the last one,
with all that stood in it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.conftest import HOME_VARIABLES
from tests.desktop.visit_office import REFERENCE
from tests.screen.officer import Officer, Process, started
from tests.screen.x_server import XServer

PROGRAM = ("-m", "tests.screen.told_program")
Shows = Callable[[Path], Officer]
"""An officer before the program, which shows the newest visit of an office."""


class SharedProgram:
    """Started with the first office that is to be shown. A test that failed ends it."""

    def __init__(self, server: XServer, folder: Path) -> None:
        self.server, self._folder = server, folder
        self._process: Process | None = None
        self._running = ExitStack()
        self._starts = 0

    def show(self, office: Path) -> Officer:
        """An officer before the program, which shows the newest visit of an office and lives in the home of the test.

        The file is called as no other office is, since the window is known by its title.
        """
        officer = Officer(self.server, office, REFERENCE)
        if self._process is None:
            self._start(office)
        else:
            self._tell(self._process, office)
        officer.sees_office(office.name, REFERENCE)
        return officer

    def has_said(self) -> str:
        """What it has said on stderr, where it ought to say nothing."""
        return (self._folder_now() / "stderr.txt").read_text()

    def close(self) -> None:
        """End it: the next office is shown by another program."""
        self._process = None
        self._running.close()

    def _start(self, office: Path) -> None:
        self._starts += 1
        self._folder_now().mkdir()
        program = started(self.server, self._folder_now(), "--office", str(office), program=PROGRAM)
        self._process = self._running.enter_context(program)

    def _tell(self, process: Process, office: Path) -> None:
        told = {"office": str(office), "home": {variable: os.environ[variable] for variable in HOME_VARIABLES}}
        assert process.stdin is not None
        process.stdin.write(f"{json.dumps(told)}\n")
        process.stdin.flush()

    def _folder_now(self) -> Path:
        return self._folder / f"program-{self._starts}"
