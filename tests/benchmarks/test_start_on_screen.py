"""How soon the program is seen on a real screen, beside an empty Qt window: by the pixels, in one run.

Both are started alike, compiled alike and looked at alike. The times are those of this machine; the two ratios are
what is judged: the first painted frame (at most 1.5) and the window with its visit (at most 5). `make bench` tells
them; `make test` asks what is painted first in `tests/screen/test_first_paint.py`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtGui import QColor, QImage
from pytest_benchmark.fixture import BenchmarkFixture

from domain.sample import SAMPLES
from tests.benchmarks.figures import Reached
from tests.conftest import ROOT
from tests.domain.sample_office import sample_office
from tests.screen.waiting import PATIENCE
from tests.screen.x_server import XServer, x_server

pytestmark = pytest.mark.endure

STARTS = 7
LOOK_EVERY = 0.004
SETTLED = 2.0
"""Seconds without a change and without work after which a window is taken to be complete."""
AT_REST = 0.05
"""Seconds of the processor a program may use meanwhile: for its clocks, and to look whether its file changed."""
A_CLOCK = 0.02
"""The share of the lines of a picture that may change in a complete window: those of its clocks."""
IN_TITLE = "KZ-2025-11"
"""The reference of the visit of the sample, which the title of a window with its visit says."""

EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.show()
application.exec()
"""


@dataclass(frozen=True)
class Sight:
    """What stood on the screen from some moment after the start, in seconds."""

    after: float
    picture: QImage


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return sample_office(SAMPLES[0], tmp_path / "sample.chancery")


def test_the_window_on_the_screen_beside_an_empty_one(
    sample: Path, benchmark: BenchmarkFixture, reached: Reached
) -> None:
    empty, first, full = [], [], []

    def start_both() -> None:
        empty.append(_painted(_sights("", "-c", EMPTY_WINDOW)))
        ours = _sights(IN_TITLE, "-m", "desktop", "--office", str(sample))
        first.append(_painted(ours))
        full.append(_complete(ours))

    benchmark.pedantic(start_both, rounds=STARTS, iterations=1, warmup_rounds=1)
    beside = statistics.median(empty)
    for name, times, bound in (("first painted frame", first, 1.5), ("window with its visit", full, 5)):
        ratio = statistics.median(times) / beside
        benchmark.extra_info[name] = round(ratio, 2)
        reached(f"{name}, times an empty Qt window", ratio, bound)


def _sights(in_title: str, *program: str) -> list[Sight]:
    """Everything seen from the start of a program until the title says this, the picture has settled, and no work is
    done that could still change it: a large office is worked at for seconds before anything of it is seen.

    Each start has a screen of its own: on one used before, the last window is seen until the next paints over it.
    """
    with TemporaryDirectory() as folder, x_server(Path(folder)) as server:
        seen = [Sight(0.0, server.picture())]
        with _started(server, program) as (process, started):
            after = resting_since = worked = 0.0
            while after - resting_since < SETTLED or not _shows(server, in_title):
                assert after < PATIENCE, f"{program} is not complete, {len(seen)} sights"
                time.sleep(LOOK_EVERY)
                picture, after, working = server.picture(), time.perf_counter() - started, _processor_time(process)
                changed = picture != seen[-1].picture
                if changed:
                    seen.append(Sight(after, picture))
                if changed or working - worked > AT_REST:
                    resting_since, worked = after, working
        return seen


def _processor_time(process: int) -> float:
    """Seconds of the processor that a process, given by its id, has used on all its threads."""
    user, system = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _started(server: XServer, program: tuple[str, ...]) -> Iterator[tuple[int, float]]:
    """A program of Python on the screen, ended afterwards: the id of its process, and the moment of its start."""
    environment = server.environment()
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *program], cwd=ROOT, env=environment)
    try:
        yield process.pid, started
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _painted(sights: list[Sight]) -> float:
    return next(sight.after for sight in sights if _is_painted(sight.picture))


def _complete(sights: list[Sight]) -> float:
    """When the picture became what it stayed, but for the clocks."""
    return next(sight.after for sight in sights if _share_changed(sight.picture, sights[-1].picture) <= A_CLOCK)


def _is_painted(picture: QImage) -> bool:
    """Whether the window is no longer the black the server gave it, away from the pointer in the middle."""
    return picture.pixelColor(picture.width() // 3, picture.height() // 3) != QColor("black")


def _shows(server: XServer, in_title: str) -> bool:
    return _is_painted(server.picture()) and in_title in server.xdotool("getactivewindow", "getwindowname")


def _share_changed(picture: QImage, later: QImage) -> float:
    lines = zip(_lines(picture), _lines(later), strict=True)
    return sum(one != other for one, other in lines) / picture.height()


def _lines(picture: QImage) -> list[bytes]:
    width, whole = picture.bytesPerLine(), bytes(picture.constBits())
    return [whole[start : start + width] for start in range(0, len(whole), width)]
