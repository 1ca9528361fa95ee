"""How fast the window answers: ratios and percentiles within one run, never a time of one machine."""

from __future__ import annotations

import statistics
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
from domain.offices import office_at
from domain.record.recording import Officer
from domain.sample import SAMPLES
from tests.benchmarks.figures import Reached
from tests.desktop.form_page import Bench, part
from tests.domain.sample_office import sample_office

KEYSTROKES = 300


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample office."""
    return sample_office(SAMPLES[0], tmp_path / "sample.chancery")


@pytest.fixture
def form(qtbot: QtBot, sample: Path, tmp_path: Path) -> Iterator[CommandForm]:
    """A form that corrects a figure of the sample visit: it may be recorded though the visit is closed."""
    desk = Desk(partial(office_at, sample, Officer("B. Orlov", "desk-1")))
    try:
        bench = Bench(qtbot, desk, Drafts(tmp_path / "drafts"))
        qtbot.addWidget(bench.host)
        with qtbot.waitSignal(desk.office_seen, timeout=20_000) as told:
            desk.open()
        with qtbot.waitSignal(desk.visit_seen, timeout=20_000):
            desk.look_at(_first_visit(told.args[0]))
        page = bench.open("record-unplanned").fill(
            {"kind": "Talks", "title": {"English": "Conversation"}, "started": {"Day": "12.11.2025", "Time": "2030"}}
        )
        assert page.form.judgement().problem is None
        yield page.form
    finally:
        desk.close()


def test_a_keystroke_validated(form: CommandForm, benchmark: BenchmarkFixture, reached: Reached) -> None:
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
        reached("a keystroke in a form, validated, p99, ms", percentiles[98] * 1000, 8)
    assert took


def _first_visit(office: Any) -> Any:
    from uuid import UUID

    return UUID(office.visits[0].id)
