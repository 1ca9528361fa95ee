"""How much the window does for a step of the slider, for a change of page, and for what another desk recorded.

Processor time throughout: other work on the machine waits beside it. What is asserted is a ratio within one run.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from time import process_time, thread_time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES
from desktop.desk.work_thread import WorkThread
from desktop.printing.setting.typesetter import MadeSheet, SheetRequest
from desktop.start.app import Program
from desktop.widgets.journal.journal_bar import JournalBar
from desktop.widgets.journal.journal_slider import JournalSlider
from desktop.window import readying
from desktop.window.main_window import MainWindow
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import Request, from_fields
from domain.sample import SAMPLES
from tests.benchmarks.figures import Reached
from tests.benchmarks.loop_watch import LoopWatch
from tests.benchmarks.test_large_visit import OPENING
from tests.desktop.children import child
from tests.desktop.opened import TOOLS, close_program, window_on
from tests.desktop.visit_views import visit_view
from tests.domain.sample_office import sample_office

ITEMS, BATCH = 20, 50
FRAMES, COMMITS = 40, 6
BESIDE_ANEW = 3.0
"""How many times a step of the slider may take what it takes to derive that moment from nothing, all threads:
measured 1.2 with 500 entries, 0.1 with 10,000."""

ANSWERS_BESIDE_ANEW = 2.0
"""How many times as long as it takes to derive the visit from nothing the window may answer nobody."""

MOMENT_MS, BUSY = 100, 0.5
"""For how long it is looked what is worked at, and the share of a core from which on that is much."""

FEWEST_SPELLS = 5
"""After how many spells at least it is judged how long they are."""


@pytest.fixture(scope="module")
def entries(pytestconfig: pytest.Config) -> int:
    """How long the journal is: that of a long visit where it is measured, else enough to see that it works."""
    return 10_000 if pytestconfig.getoption("benchmark_enable") else 500


@pytest.fixture(scope="module")
def long_visit(tmp_path_factory: pytest.TempPathFactory, entries: int) -> Path:
    """An office with one visit, whose items were moved again and again."""
    path = tmp_path_factory.mktemp("long") / "long.chancery"
    new_office(path)
    with closing(office_at(path, Officer("A. Serova", "desk-1"))) as office:
        office.record(from_fields({"command": OPENING[0], "fields": OPENING[1]}))
        requests = [*map(_planned, range(ITEMS)), *map(_moved, range(entries - ITEMS - 1))]
        for at in range(0, len(requests), BATCH):
            office.record(*requests[at : at + BATCH])
    return path


@pytest.fixture
def office_path(long_visit: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(long_visit, tmp_path / "long.chancery"))


@pytest.fixture
def window(office_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on it. What was left by recording it, and by other tests, is no garbage of the window."""
    gc.collect()
    program = Program(qapp, TOOLS)
    try:
        yield window_on(program, office_path, qtbot, wait=60_000)
    finally:
        close_program(program)


def test_a_step_of_the_slider(
    window: MainWindow, office_path: Path, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached
) -> None:
    while _worked_meanwhile(qtbot) > BUSY:
        pass
    slider, watch = child(window, JournalBar).slider(), LoopWatch()
    took: list[float] = []

    def steps() -> None:
        for step in range(1, FRAMES + 1):
            begun = process_time()
            with qtbot.waitSignal(window.shown, timeout=60_000):
                _draw_knob(slider, step)
            QApplication.processEvents()
            took.append((process_time() - begun) * 1e3)

    _press_knob(slider)
    benchmark.pedantic(steps, rounds=1)
    # The first step enters the past, whose other colours are measured in `test_colours_on_screen`.
    took = took[1:]
    assert window.view is not None
    assert window.view.entry == slider.value() < slider.maximum()
    anew = _anew(office_path, window.view.entry)
    asked = f"a step of the slider at {window.view.newest} entries, p99, ms of all threads"
    reached(asked, _p99(took), 33)
    reached("the longest spell of the window meanwhile, ms", watch.longest(), 50)
    assert median(took) <= BESIDE_ANEW * anew, (median(took), anew)


@pytest.fixture
def on_sample(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a visit of five hundred entries, with what it loads in its first second."""
    for load in readying.LOADED_FIRST:
        load()
    program = Program(qapp, TOOLS)
    try:
        yield window_on(program, sample_office(SAMPLES[0], tmp_path / "sample.chancery"), qtbot, wait=60_000)
    finally:
        close_program(program)


@pytest.mark.parametrize("page", ["programme", "delegations", "meetings", "attendance"])
def test_a_frame_of_the_sample(
    page: str,
    *,
    on_sample: MainWindow,
    qtbot: QtBot,
    benchmark: BenchmarkFixture,
    reached: Reached,
    pytestconfig: pytest.Config,
) -> None:
    """The knob is drawn through the last days of the visit and back; so often, where it is measured, that there are
    more than a hundred frames.
    """
    on_sample.requests.show_page(page)
    slider = child(on_sample, JournalBar).slider()
    # From the first step on the past is on show, in other colours.
    times = 3 if pytestconfig.getoption("benchmark_enable") else 1
    pixels, took = [1, *[*range(2, FRAMES + 2, 2), *range(FRAMES - 2, 2, -2)] * times], list[float]()

    def frames() -> None:
        for pixel in pixels:
            begun = thread_time()
            with qtbot.waitSignal(on_sample.shown, timeout=60_000):
                _draw_knob(slider, pixel)
            QApplication.processEvents()
            took.append((thread_time() - begun) * 1e3)

    _press_knob(slider)
    benchmark.pedantic(frames, rounds=1)
    assert on_sample.view is not None
    assert on_sample.view.entry == slider.value() < slider.maximum()
    reached(f"a frame of the sample, {page}, p99, ms of the window", _p99(took[1:]), 16.7)
    reached(f"a frame of the sample, {page}, median, ms of the window", median(took[1:]), 8)


def _p99(took: list[float]) -> float:
    """What ninety-nine of a hundred took at most: nothing that is longer than the longest."""
    return quantiles(took, n=100, method="inclusive")[98]


def _press_knob(slider: JournalSlider) -> None:
    """Take the knob in the hand, where it stands at now."""
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=_on_groove(slider, 0))


def _draw_knob(slider: JournalSlider, pixels: int) -> None:
    """Draw the knob so many pixels back from now."""
    QTest.mouseMove(slider, _on_groove(slider, pixels))


def _on_groove(slider: JournalSlider, pixels: int) -> QPoint:
    return QPoint(round(slider.x_of(slider.maximum())) - pixels, slider.height() // 2)


def test_a_change_of_page(window: MainWindow, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached) -> None:
    for page in PAGES:
        window.requests.show_page(page)

    def every_page() -> None:
        for page in PAGES:
            begun = thread_time()
            window.requests.show_page(page)
            QApplication.processEvents()
            took.append((thread_time() - begun) * 1e3)

    took: list[float] = []
    benchmark.pedantic(every_page, rounds=2)
    reached("a change of page, the slowest of all pages, ms", max(took), 50)


def test_the_first_opening_of_a_page_that_was_made_ready(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached
) -> None:
    """No step of making pages ready holds up a key, and each page then opens at once."""
    monkeypatch.setattr(readying, "AFTER_MS", 0)
    watch, took = LoopWatch(), list[float]()
    making = readying.Readying(window)
    with qtbot.waitSignal(making.destroyed, timeout=60_000):
        watch.spells.clear()
    reached("the longest spell of the window while pages are made ready, ms", watch.longest(), 50)

    def every_page() -> None:
        for page in PAGES:
            begun = thread_time()
            window.requests.show_page(page)
            QApplication.processEvents()
            took.append((thread_time() - begun) * 1e3)

    benchmark.pedantic(every_page, rounds=1)
    reached("the first opening of a page, the slowest of all pages, ms", max(took), 50)


def test_what_another_desk_records_is_painted(
    window: MainWindow, office_path: Path, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached
) -> None:
    other, watch = WorkThread("other"), LoopWatch()
    took: list[float] = []
    seen: list[int] = []
    window.shown.connect(lambda view: seen.append(view.newest))

    def commits() -> None:
        for number in range(COMMITS):
            begun = thread_time()
            other.ask(_recording(office_path, _moved(number)))
            qtbot.waitUntil(lambda: len(set(seen)) > len(took), timeout=60_000)
            QApplication.processEvents()
            took.append((thread_time() - begun) * 1e3)

    try:
        benchmark.pedantic(commits, rounds=1)
    finally:
        other.close()
    reached("what another desk recorded, painted, ms of the window", max(took), 50)
    reached("the longest spell of the window meanwhile, ms", watch.longest(), 50)


def test_the_window_answers_while_it_records_and_prints(
    window: MainWindow, office_path: Path, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached
) -> None:
    """What is worked on in other threads holds up no key for longer than a visit is derived from nothing."""
    watch, asked = LoopWatch(), window.requests
    printed: list[MadeSheet] = []

    def work() -> None:
        for number in range(COMMITS):
            with qtbot.waitSignal(window.shown, timeout=60_000):
                asked.record(_moved(ITEMS + number))
        asked.typeset(SheetRequest("programme", None, ("en",))).then(printed.append)
        qtbot.waitUntil(lambda: bool(printed), timeout=60_000)

    benchmark.pedantic(work, rounds=1)
    assert window.view is not None
    anew = _anew(office_path, window.view.entry)
    reached("the longest spell of the window while it records and prints, ms", watch.longest(), 50)
    assert printed[0].pdf.startswith(b"%PDF")
    assert watch.longest() <= ANSWERS_BESIDE_ANEW * anew, (watch.longest(), anew)


def test_the_window_answers_while_the_index_is_rebuilt(
    window: MainWindow, office_path: Path, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached
) -> None:
    """Every visit is read anew in the desk's thread, as after an update; what is on show goes on answering."""
    watch, rebuilt = LoopWatch(), list[int]()

    def rebuild() -> None:
        window.requests.ask(Office.rebuild).then(rebuilt.append)
        qtbot.waitUntil(lambda: bool(rebuilt) and len(watch.spells) > FEWEST_SPELLS, timeout=60_000)

    benchmark.pedantic(rebuild, rounds=1)
    assert window.view is not None
    assert rebuilt == [window.view.newest]
    reached("the longest spell of the window while the index is rebuilt, ms", watch.longest(), 50)
    anew = _anew(office_path, window.view.entry)
    assert watch.longest() <= ANSWERS_BESIDE_ANEW * anew, (watch.longest(), anew)


def _worked_meanwhile(qtbot: QtBot) -> float:
    """The share of a core used by all threads for a moment: entries that are new to this desk are proved at first."""
    used = process_time()
    qtbot.wait(MOMENT_MS)
    return (process_time() - used) * 1e3 / MOMENT_MS


def _recording(path: Path, request: Request) -> Callable[[], object]:
    def record() -> object:
        with closing(office_at(path, Officer("B. Orlov", "desk-2"))) as office:
            return office.record(request)

    return record


def _anew(path: Path, entry: int) -> float:
    """Milliseconds to derive a moment of the visit from nothing."""
    with closing(office_at(path, Officer("reader", "test"))) as office:
        [visit_id] = office.visits()
        times = []
        for _ in range(3):
            begun = process_time()
            view = visit_view(office, visit_id, entry)
            assert len(view.schedule) == ITEMS
            times.append((process_time() - begun) * 1e3)
    return median(times)


def _planned(number: int) -> Request:
    fields = {"item": f"i{number}", "kind": "other", "title": {"en": f"Item {number}"}, "when": _when(number, 0)}
    return _asked("plan-item", fields)


def _moved(number: int) -> Request:
    return _asked("move-item", {"item": f"i{number % ITEMS}", "when": _when(number % ITEMS, 1 + number // ITEMS)})


def _when(item: int, moves: int) -> dict[str, str]:
    """Every move is to another hour than the one before."""
    hour, minute = 8 + moves % 12, item % 12 * 5
    return {"day": f"2025-11-{3 + item:02}", "start": f"{hour:02}:{minute:02}", "end": f"{hour + 1:02}:{minute:02}"}


def _asked(command: str, fields: dict[str, Any]) -> Request:
    return from_fields({"command": command, "fields": fields, "visit": "LARGE"})
