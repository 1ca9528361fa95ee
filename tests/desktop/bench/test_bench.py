"""The bench: a small office is made and measured, and every figure has its words."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

import pytest

from desktop.bench import conflicts, saving
from desktop.bench.bench import Bench
from desktop.bench.figure import BenchFigure, Telling, measured_in_turns, seconds
from desktop.bench.long_visit import LONG_VISIT, with_long_visit
from desktop.bench.multiplied import FIRST_VISIT, OFFICER, Sample, multiplied, named
from desktop.bench.naive import Library
from desktop.bench.processes import Ran, in_turns, ran
from desktop.bench.starting import compared, programs
from desktop.commandline.bench import _line
from desktop.wording.words import Words
from domain.checks.booking import Booking
from domain.core.problem import Unavailable
from domain.offices import office_at
from domain.sample import SAMPLES
from tests.desktop.commandline.conftest import Chancery, chancery
from tests.domain.sample_office import sample_office

__all__ = ["chancery"]


def test_a_figure_is_met_at_its_bound_and_not_beyond() -> None:
    assert BenchFigure("append", 2.0, 2).met
    assert not BenchFigure("append", 2.1, 2).met
    assert BenchFigure("as-of", 40.0, 40, at_least=True).met
    assert not BenchFigure("as-of", 39.0, 40, at_least=True).met


def test_an_office_of_a_size_is_proved_and_its_visits_stand_apart(tmp_path: Path) -> None:
    sample_office(SAMPLES[0], tmp_path / "sample.chancery")
    path = multiplied(tmp_path, 1_000)
    with closing(office_at(path, OFFICER)) as office:
        proof, lines = office.verify(), [line.row for line in office.visit_lines().values()]
        people, first = office.people(), office.visit(office.resolve(FIRST_VISIT))

    assert proof.ok
    assert proof.events >= 1_000
    assert [row.reference for row in lines] == [FIRST_VISIT, FIRST_VISIT[:-1] + "1"]
    assert len({row.first_day for row in lines}) == 2
    assert {person.forms["en"].family for person in people.values()} >= {"Tokayevba", "Tokayevbe"}
    assert {member.person for member in first.delegations.members.values() if member.person} <= people.keys()


def test_a_visit_of_a_length(tmp_path: Path) -> None:
    with closing(office_at(with_long_visit(tmp_path, 400), OFFICER)) as office:
        assert office.visit(office.resolve(LONG_VISIT)).entries == 400
        assert office.verify().ok


def test_the_table_tells_every_figure_and_whether_it_was_met(chancery: Chancery) -> None:
    done = chancery("--language", "en", "bench", "--events", "500", "--quick", "--json")

    figures = {each["figure"]: each for each in done.json()}
    assert done.code == (0 if all(each["met"] for each in figures.values()) else 1)
    assert {"rebuild-floor", "as-of", "long-visit", "append"} <= figures.keys()
    assert {each["figure"] for each in figures.values() if not each["met"] and not each["reason"]} == set()
    assert all(each["reason"] is None for each in figures.values() if each["met"])
    assert figures["as-of-differs"]["reached"] == figures["long-visit-differs"]["reached"] == 0
    assert "Recording …" in done.err
    assert "Fifty desks at one office are measured with --server." in done.err


def test_of_the_largest_offices_no_more_bookings_are_made_than_memory_has_room_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[Booking] = []
    booking = conflicts._booking

    def counted(drawn: Random, visit: str, item: int, count: int) -> Booking:
        made.append(booking(drawn, visit, item, count))
        return made[-1]

    monkeypatch.setattr(conflicts, "MOST", 1_000)
    monkeypatch.setattr(conflicts, "_booking", counted)
    found = [figure.what for figure in conflicts.conflicts(20_000, lambda _: None)]

    assert found == ["conflict", "conflict-differs"]
    assert len(made) == 1_000 + conflicts.PROBES


def test_what_was_measured_is_told_where_the_rest_cannot_be(
    chancery: Chancery, monkeypatch: pytest.MonkeyPatch
) -> None:
    def figures(_bench: Bench, _tell: Telling) -> Iterator[BenchFigure]:
        yield BenchFigure("append", 1, 2)
        raise Unavailable("server-unreachable")

    monkeypatch.setattr(Bench, "figures", figures)
    done = chancery("bench", "--json")

    assert [each["figure"] for each in done.json()] == ["append"]
    assert done.code == 4


def test_the_window_of_a_very_large_office_may_take_a_little_longer(tmp_path: Path) -> None:
    took = dict.fromkeys(programs(tmp_path, tmp_path), Ran(1.0, 1.0, 0))
    asked = [{each.what: each.asked for each in compared(took, events)}["window"] for events in (1_000_000, 10_000_000)]

    assert asked == [5, 6]


def test_a_figure_that_is_not_reached_stands_with_its_reason() -> None:
    told = partial(_line, words=Words("en"))

    assert told(BenchFigure("append-p99", 4, 3, reason="waiting", value=25.34))[-1] == (
        "no: the slowest compute for × 25.3; the rest is waiting for the disk and for other programs"
    )
    took = dict.fromkeys(programs(Path(), Path()), Ran(4.0, 1.0, 0)) | {"bare": Ran(0.1, 1.0, 0)}
    loaded = {"libraries": Ran(2.8, 1.0, 0), "import-visits": Ran(1.4, 1.0, 0)}
    reasons = {each.what: told(each)[-1] for each in compared(took | loaded, 1_000)}
    assert reasons["import"] == (
        "no: the libraries it stands on take × 0.7 by themselves, before anything of Chancery is loaded"
    )
    assert reasons["schedule"].startswith("no: to load what reads, proves and folds a visit takes × 14: ")
    assert told(BenchFigure("append-p99", 2, 3, reason="waiting", value=25.34))[-1] == "yes"
    assert told(BenchFigure("as-of-differs", 1, 0, "count"))[-1] == "no"


@pytest.mark.parametrize("before", [True, False])
def test_no_garbage_is_searched_for_while_a_work_is_measured(monkeypatch: pytest.MonkeyPatch, before: bool) -> None:
    searching, seen = [before], list[bool]()
    monkeypatch.setattr(gc, "isenabled", lambda: searching[-1])
    monkeypatch.setattr(gc, "disable", lambda: searching.append(False))
    monkeypatch.setattr(gc, "enable", lambda: searching.append(True))

    measured_in_turns(lambda: seen.append(gc.isenabled()), rounds=1)
    seconds(lambda: seen.append(gc.isenabled()), rounds=1)

    assert seen == [False, False]
    assert gc.isenabled() is before


def test_what_is_computed_is_told_apart_from_what_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "perf_counter", iter([0.0, 0.5]).__next__)
    monkeypatch.setattr(saving, "thread_time", iter([0.0, 0.1]).__next__)

    assert saving._interleaved(1, lambda: None) == [[saving.Took(0.5, 0.1)]]


def test_a_number_ends_a_name_in_letters() -> None:
    assert [named(each) for each in (0, 1, 5, 64, 65, 66)] == ["ba", "be", "da", "zu", "baba", "beba"]
    assert len({named(each) for each in range(20_000)}) == 20_000


def test_what_the_figures_stand_beside_runs(tmp_path: Path) -> None:
    beside = ("libraries", "loaded", "import-check", "import-people")

    assert [ran(*programs(tmp_path, tmp_path)[each], folders=tmp_path).code for each in beside] == [0] * 4


def test_the_library_alone_rebuilds_all_it_stored(tmp_path: Path) -> None:
    sample_office(SAMPLES[0], tmp_path / "sample.chancery")
    rows = Sample(tmp_path / "sample.chancery").rows
    with closing(Library(tmp_path / "library.db")) as library:
        library.store(rows)
        library.store(rows)

        assert library.events == 2 * len(rows)
        assert library.rebuilt() == 2 * len({row.stream for row in rows})


def test_a_size_that_cannot_be_made_is_refused(chancery: Chancery) -> None:
    assert chancery("bench", "--events", "12").code == 2


def test_the_memory_of_the_bench_is_not_that_of_a_program(tmp_path: Path) -> None:
    kept = b"x" * 200_000_000

    assert ran("-c", "pass", folders=tmp_path).megabytes < len(kept) / 4e6


def test_programs_are_run_and_compared(tmp_path: Path) -> None:
    took = in_turns({"bare": ["-c", "print('one'), print('two')"], "fails": ["-c", "raise SystemExit(3)"]}, 1, tmp_path)

    assert took["fails"].code == 3
    assert (took["bare"].lines, took["fails"].lines) == (2, 0)
    assert took["bare"].seconds > 0
    assert took["bare"].megabytes > 1
    every = dict.fromkeys(programs(tmp_path, tmp_path), took["bare"])
    found = list(compared(every, 1_000_000))
    assert [each.reached for each in found if each.unit == "times"] == [1] * 7
    assert [each.reached for each in found if each.unit == "ms"] == [0] * 4
