"""How soon a large visit shows, beside the sample in the same run, and how soon a keystroke in a form over it.

To record it takes long, so that `make endure` asks; `make test` asks of the sample in `test_replay_speed.py`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import median, quantiles
from time import process_time, thread_time
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from desktop.forms.form import CommandForm
from desktop.start.app import Program
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import Request, from_fields
from domain.record.vocabulary import COMMANDS
from domain.sample import SAMPLES
from tests.benchmarks.figures import Reached
from tests.desktop.form_page import FormPage, part
from tests.desktop.opened import TOOLS, close_program, window_on
from tests.domain.sample_office import sample_office

pytestmark = pytest.mark.endure

ITEMS, PERSONS, LISTED = 500, 2_000, 20
"""The large visit; each item lists twenty persons: 14,000 entries and more, beside 512 of the sample."""
FIRST_DAY = date(2025, 11, 3)
ROUNDS = 3
KEYSTROKES = 300
"""So many that the slowest of a hundred is not the slowest of all."""
BESIDE_JUDGING = 0.6
"""How much of the processor time of a judgement a keystroke may take the window's thread: measured 0.3."""
BESIDE_THE_SAMPLE = 12.0
"""How many times the processor time of opening the sample it may take: measured 8, with 28 times the entries."""

Line = tuple[str, dict[str, Any]]

OPENING: Line = (
    "open-visit",
    {
        "reference": "LARGE", "title": {"en": "A large visit"}, "category": "state",
        "host": {"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
        "guest": {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
        "first_day": "2025-11-03", "last_day": "2025-11-22",
        "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
    },
)  # fmt: skip


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the large visit: twenty days with 25 items a day, every third of them a meeting, in 40 halls."""
    path = tmp_path_factory.mktemp("large") / "large.chancery"
    new_office(path)
    people = [f"m{number}" for number in range(PERSONS)]
    with closing(office_at(path, Officer("A. Serova", "desk-1"))) as office:
        office.record(_request(OPENING))
        office.record(*map(_request, (_member(number, key) for number, key in enumerate(people))))
        office.record(*map(_request, (line for number in range(ITEMS) for line in _item(number, people))))
    return path


def _member(number: int, key: str) -> Line:
    names = {"en": {"given": f"Given {number}", "family": f"Family {number}"}}
    side, category = "host" if number % 2 else "guest", "head" if number < 2 else "official"
    position = {"en": "Adviser"}
    return "propose-member", {"side": side, "category": category, "member": key, "names": names, "position": position}


def _item(number: int, people: list[str]) -> Iterable[Line]:
    start, day = 8 * 60 + number // 20 % 25 * 30, FIRST_DAY + timedelta(days=number % 20)
    listed = [people[(number * LISTED + each) % PERSONS] for each in range(LISTED)]
    item = {
        "item": f"i{number}", "title": {"en": f"Item {number}"}, "place": {"en": f"Hall {number % 40}"},
        "when": {"day": day.isoformat(), "start": _clock(start), "end": _clock(start + 45)},
    }  # fmt: skip
    if number % 3 == 0:
        yield "plan-meeting", {**item, "format": "expanded", "people": listed}
        return
    yield "plan-item", {**item, "kind": "other"}
    yield from (("list-participant", {"item": item["item"], "member": key}) for key in listed)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _request(line: Line) -> Request:
    command, fields = line
    visit = {} if command == "open-visit" else {"visit": "LARGE"}
    return from_fields({"command": command, "fields": fields, **visit})


def test_from_opening_to_the_large_visit_on_show(
    large: Path, tmp_path: Path, benchmark: BenchmarkFixture, qtbot: QtBot, reached: Reached
) -> None:
    sample = sample_office(SAMPLES[0], tmp_path / "sample.chancery")
    took: dict[Path, list[float]] = {sample: [], large: []}

    def open_both() -> None:
        for path, times in took.items():
            copy = shutil.copy(path, tmp_path / "opened.chancery")
            times.append(_seconds_to_show(Path(copy), qtbot))

    benchmark.pedantic(open_both, rounds=ROUNDS, warmup_rounds=1)
    ratio = median(took[large]) / median(took[sample])
    benchmark.extra_info["beside the sample"] = round(ratio, 2)
    reached("showing 500 items and 2,000 persons, times the sample", ratio, BESIDE_THE_SAMPLE)
    assert ratio <= BESIDE_THE_SAMPLE, took


def _seconds_to_show(path: Path, qtbot: QtBot) -> float:
    """Seconds of the processor, on all threads, until the visit stands on the pages."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, TOOLS)
    started = process_time()
    try:
        window_on(program, path, qtbot, wait=60_000)
        return process_time() - started
    finally:
        close_program(program)


class Painted(QObject):
    """Whether a field was painted since it was last asked about."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.seen = False
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def form(large: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[CommandForm]:
    """A form that plans an item of the large visit beside its programme; it may be recorded."""
    program = Program(qapp, TOOLS)
    try:
        window = window_on(program, Path(shutil.copy(large, tmp_path / "typed.chancery")), qtbot, wait=60_000)
        when = {"day": "2025-11-05", "start": "10:00", "end": "11:00"}
        window.tasks.open_form(COMMANDS["plan-item"], {"kind": "other", "title": {"en": "Walk"}, "when": when})
        opened = window.forms.form
        assert opened is not None
        assert FormPage(opened).judged().form.judgement().request is not None
        yield opened
    finally:
        close_program(program)


def test_a_keystroke_is_painted(form: CommandForm, benchmark: BenchmarkFixture, reached: Reached) -> None:
    line = part(form.editor("title"), "English")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    handle = form.window().windowHandle()
    assert handle is not None
    painted, took, judged = Painted(line), list[float](), list[float]()

    def keystrokes() -> None:
        for number in range(KEYSTROKES):
            began, all_began = thread_time(), process_time()
            painted.seen = False
            QTest.keyClick(handle, Qt.Key.Key_A if number % 40 < 20 else Qt.Key.Key_Backspace)
            while not painted.seen:
                QApplication.processEvents()
            took.append((thread_time() - began) * 1e3)
            FormPage(form).judged()
            judged.append((process_time() - all_began) * 1e3)

    benchmark.pedantic(keystrokes, rounds=1)
    reached("a keystroke in a form of 500 items and 2,000 persons, painted, p99, ms", quantiles(took, n=100)[98], 8)
    assert median(took) <= BESIDE_JUDGING * median(judged), (median(took), median(judged))
