"""How soon a large visit shows, from opening its office: beside the sample, in the same run."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import Request, from_fields
from domain.sample import SAMPLES
from tests.benchmarks.figures import Reached
from tests.desktop.opened import TOOLS, close_program, window_on
from tests.domain.sample_office import sample_office

ITEMS, PERSONS, LISTED = 500, 2_000, 20
"""The large visit; each item lists twenty persons: 14,000 entries and more, beside 512 of the sample."""
FIRST_DAY = date(2025, 11, 3)
ROUNDS = 3
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
        window_on(program, path, qtbot, wait=120_000)
        return process_time() - started
    finally:
        close_program(program)
