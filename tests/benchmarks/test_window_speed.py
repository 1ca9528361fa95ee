"""How fast the window answers: ratios and percentiles within one run, never a time of one machine."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from desktop.desk.desk import Desk
from desktop.forms.drafts import Drafts
from desktop.forms.form import CommandForm
from desktop.forms.form_host import FormHost
from domain.office import Office
from domain.record.recording import Officer
from domain.sample import SAMPLES, record_sample
from tests.conftest import ROOT
from tests.desktop.form_page import Bench, part

KEYSTROKES = 300
STARTS = 7

EMPTY_WINDOW = """
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QApplication.quit()
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

OUR_WINDOW = """
import os, sys
from PySide6.QtGui import QPaintEvent
import desktop.__main__
from desktop.start.opening import Opening
painted = Opening.paintEvent
def paint(self, event):
    painted(self, event)
    os._exit(0)
Opening.paintEvent = paint
sys.argv[1:] = ["--office", sys.argv[1]]
desktop.__main__.main()
"""
"""The program as it is started, ended by its first paint."""

FULL_WINDOW = """
import os, sys
import desktop.__main__
from PySide6.QtWidgets import QApplication
sys.argv[1:] = ["--office", sys.argv[1]]
from desktop.start import app
shown = app.Program.show
def show(self, path):
    window = shown(self, path)
    window.shown.connect(lambda view: (window.grab(), os._exit(0)))
    return window
app.Program.show = show
desktop.__main__.main()
"""
"""The program as it is started, ended once the visit stands in its window."""


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample office."""
    path = tmp_path / "sample.chancery"
    record_sample(SAMPLES[0], path)
    return path


@pytest.fixture
def form(qtbot: QtBot, sample: Path, tmp_path: Path) -> Iterator[CommandForm]:
    """A form that corrects a figure of the sample visit: it may be recorded though the visit is closed."""
    desk = Desk(partial(Office, sample, Officer("B. Orlov", "desk-1")))
    try:
        host = FormHost(Drafts(tmp_path / "drafts"), "B. Orlov")
        qtbot.addWidget(host)
        bench = Bench(qtbot, desk, host)
        with qtbot.waitSignal(desk.office_seen, timeout=20_000) as told:
            desk.open()
        with qtbot.waitSignal(desk.visit_seen, timeout=20_000):
            desk.look_at(_first_visit(told.args[0]))
        page = bench.open("record-unplanned-item").fill(
            {"kind": "Talks", "title": {"English": "Conversation"}, "started": {"Day": "12.11.2025", "Time": "2030"}}
        )
        assert page.form.judgement().problem is None
        yield page.form
    finally:
        desk.close()


def test_a_keystroke_validated(form: CommandForm, benchmark: BenchmarkFixture) -> None:
    line: Any = part(form.editor("title"), "English")
    took: list[float] = []

    def keystroke() -> None:
        started = time.thread_time()
        line.insert("a" if len(line.text()) < 150 else "")
        took.append(time.thread_time() - started)
        if len(line.text()) >= 150:
            line.setText("Conversation")

    benchmark.pedantic(keystroke, rounds=KEYSTROKES, iterations=1, warmup_rounds=5)
    if len(took) > 1:
        percentiles = statistics.quantiles(took, n=100)
        for share in (50, 99):
            benchmark.extra_info[f"p{share} of the processor, ms"] = round(percentiles[share - 1] * 1000, 2)
    assert took


def test_the_first_window_beside_an_empty_one(sample: Path, benchmark: BenchmarkFixture) -> None:
    empty, ours, full = [], [], []

    def start() -> None:
        empty.append(_run(EMPTY_WINDOW))
        ours.append(_run(OUR_WINDOW, str(sample)))
        full.append(_run(FULL_WINDOW, str(sample)))

    benchmark.pedantic(start, rounds=STARTS, iterations=1, warmup_rounds=1)
    ratio = statistics.median(ours) / statistics.median(empty)
    benchmark.extra_info["ratio"] = round(ratio, 2)
    benchmark.extra_info["with the visit in it"] = round(statistics.median(full) / statistics.median(empty), 2)


def _run(program: str, *arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", program, *arguments], cwd=ROOT, check=True, timeout=60, capture_output=True)
    return time.perf_counter() - started


def _first_visit(office: Any) -> Any:
    from uuid import UUID

    return UUID(office.visits[0].id)
