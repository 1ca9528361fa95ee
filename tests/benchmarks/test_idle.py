"""What a window costs that nobody touches: it waits to be woken by the file system."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Reached
from tests.conftest import ROOT
from tests.desktop.visit_office import new_office_with

SECONDS = 10


def test_a_window_nobody_touches(tmp_path: Path, reached: Reached) -> None:
    """Goal: at most 0.2 % of a core. A process of its own: here garbage of every test before would be collected too."""
    office = new_office_with(tmp_path / "office.chancery")
    program = (sys.executable, "-m", "tests.benchmarks.idle_window", office, str(SECONDS))
    ran = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)

    assert ran.returncode == 0, ran.stderr
    share = float(ran.stdout)
    reached("a window nobody touches, % of a core", share * 100, 0.2)
    assert share <= 0.002, f"{share:.3%} of a core"
