"""A window that nobody touches, in a process of its own: it waits while other things are measured."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import HOME_VARIABLES, ROOT
from tests.desktop.visit_office import new_office_with

SECONDS = 10
PATIENCE = 60


class WindowLeftAlone:
    """It is begun with an office and a home in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        office = new_office_with(folder / "office.chancery")
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        home = {variable: str(folder / "home" / place) for variable, place in HOME_VARIABLES.items()}
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.benchmarks.idle_window", str(office), str(SECONDS)),
            cwd=ROOT, env={**os.environ, **home, "XDG_RUNTIME_DIR": str(runtime)}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def share(self) -> float:
        """The share of a core it takes, once that is measured."""
        said, complained = self._process.communicate(timeout=PATIENCE)
        assert self._process.returncode == 0, complained
        return float(said)

    def close(self) -> None:
        """End it, if it still runs."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()
