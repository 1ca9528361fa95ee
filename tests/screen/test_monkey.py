"""Whatever keys are pressed, nothing breaks, and nothing is recorded that no confirmation preceded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screen.monkey import Monkey
from tests.screen.x_server import XServer

pytestmark = pytest.mark.endure
SECONDS = 60


def test_without_a_confirmation_nothing_is_recorded(server: XServer, tmp_path: Path) -> None:
    monkey = Monkey(server, tmp_path, seed=1, confirms=False)
    monkey.play(SECONDS)
    assert monkey.wrong() == []
    assert monkey.acts() == 0


def test_with_confirmations_no_more_acts_are_recorded_than_were_confirmed(server: XServer, tmp_path: Path) -> None:
    monkey = Monkey(server, tmp_path, seed=2, confirms=True)
    monkey.play(SECONDS)
    assert monkey.wrong() == []
