"""What a change of the colours of the whole window costs on a real screen, as on entering the past."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.figures import Reached
from tests.conftest import ROOT
from tests.desktop.visit_office import APPROVED
from tests.screen.offices import office_ahead
from tests.screen.x_server import x_server

PAINTINGS = 2.5
"""How many paintings of everything on show a change of its colours may cost, until it is painted: measured 1.8."""


def test_a_change_of_colours_costs_little_more_than_painting_the_window(tmp_path: Path, reached: Reached) -> None:
    office = office_ahead(tmp_path / "office.chancery", *APPROVED)
    command = [sys.executable, "-m", "tests.screen.change_of_colour", str(office)]
    with x_server(tmp_path) as server:
        answer = subprocess.run(
            command, cwd=ROOT, env=server.environment(), capture_output=True, text=True, timeout=60, check=True
        )
    took = json.loads(answer.stdout)
    reached("entering the past on a real screen, ms of the window's thread", statistics.median(took["pasts"]), 50)
    assert statistics.median(took["changes"]) <= PAINTINGS * statistics.median(took["paintings"]), took
