"""How quickly an office is read: rebuilt, and as of a moment of its past."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain, cycle, islice
from pathlib import Path
from random import Random
from uuid import UUID

from desktop.bench.figure import BenchFigure, Telling, measured_in_turns, seconds
from desktop.bench.long_visit import LONG_VISIT
from desktop.bench.multiplied import OFFICER
from desktop.bench.naive import FOLLOWED, Library
from domain.office import Office
from domain.offices import office_at
from domain.projections.attendance import attendance
from domain.projections.schedule import schedule
from domain.record.entry import apply
from domain.record.vocabulary import VISIT
from domain.store.log import NEWEST
from domain.store.mapper import decoder_of
from domain.store.row import Row
from domain.store.sqlite.connection import snapshot, uri_of
from domain.store.sqlite.rows import SELECT, RowReader
from domain.visit.visit import Visit

PROBES, LONG_PROBES = 200, 50
"""How often a moment of the past is asked for, and its time is taken."""
COMPARED = 10_000
"""How many moments of the past are held against what their journals fold into."""
_AT_ONCE = 512


def rebuilding(folder: Path, path: Path, library: Library, tell: Telling) -> Iterator[BenchFigure]:
    """What it takes to fold all visits and persons of an office, with schedules and attendance lists."""
    tell("rebuild")
    with closing(office_at(path, OFFICER)) as office:
        events = office.store.checkpoint(NEWEST).size
        [floor, folded, ours] = measured_in_turns(
            lambda: _floor(path), lambda: _folded(path), lambda: _rebuilt(path), rounds=2
        )
        yield BenchFigure("rebuild-floor", floor / ours, 0.5, "times", True, "folding", folded / floor)
        naive = seconds(library.rebuilt, rounds=2) / library.events
        # Who reads so folds the same events into the same visits, and lists them, no quicker.
        as_we_do = max(ours - floor, 0.0) / events
        reached = (naive + as_we_do) / (ours / events)
        yield BenchFigure("rebuild-naive", reached, 12, "times", True, "reading", naive / (floor / events))
    tell("rebuild-durable")
    naive = seconds(lambda: library.project(folder / "seen.db"), rounds=1) / min(FOLLOWED, library.events)
    with closing(office_at(path, OFFICER, index=folder / "rebuilt.visits")) as office:
        ours = seconds(office.rebuild, rounds=1)
    yield BenchFigure("rebuild-durable", naive / (ours / events), 8, "times", True, "small-office", events)


def as_of(path: Path, rows: Sequence[Row], library: Library, tell: Telling) -> Iterator[BenchFigure]:
    """What it takes to see a visit as of random entries, the same for both, with nothing of it kept in memory."""
    tell("as-of")
    stream, entries = _visit_of(rows)
    drawn = Random(1)
    numbers = [drawn.randint(1, entries) for _ in range(PROBES // 10)]
    naive = seconds(lambda: [library.as_of(stream, each) for each in numbers], rounds=2) / len(numbers)
    with closing(office_at(path, OFFICER)) as office:
        lines = office.visit_lines()
        probes = list(zip(islice(lines, PROBES), cycle(numbers)))
        ours = seconds(lambda: [office.visit(*each) for each in probes], rounds=2) / len(probes)
        read = sum(entry for _, entry in probes) / len(probes)
        yield BenchFigure("as-of", naive / ours, 40, "times", True, "entries", read)
        yield BenchFigure("as-of-differs", float(_differing(office, lines, COMPARED)), 0, "count")


def long_visit(path: Path, index: Path, tell: Telling) -> Iterator[BenchFigure]:
    """The same of one visit of very many entries, in an office opened before."""
    tell("long-visit")
    _open_once(path, index)
    with closing(office_at(path, OFFICER, index=index)) as office:
        visit_id = office.resolve(LONG_VISIT)
        drawn, entries = Random(3), office.visit(visit_id).entries
        numbers = [drawn.randint(1, entries) for _ in range(LONG_PROBES)]
        took = [seconds(partial(office.visit, visit_id, each), rounds=1) for each in numbers]
        yield BenchFigure("long-visit", 1e3 * sorted(took)[len(took) // 2], 50, "ms")
        wrong = sum(_wrong(office, visit_id, frozenset(numbers)))
        yield BenchFigure("long-visit-differs", float(wrong), 0, "count")


def _floor(path: Path) -> None:
    """Read every row, recompute its leaf, and decode its event."""
    with snapshot(uri_of(path, "ro")) as connection:
        rows, beside = RowReader(), connection.cursor()
        found = connection.cursor().execute(f"{SELECT} ORDER BY position")
        while some := found.fetchmany(_AT_ONCE):
            assert all(raw[-1] == leaf for raw, leaf in zip(some, rows.leaves(beside, some, 0), strict=True))
            for row in rows.read(beside, some):
                decoder = decoder_of(row.topic.decode(), row.topic_version)
                assert decoder is not None
                decoder.decode(row.state)


def _rebuilt(path: Path) -> None:
    for visit in _folded(path):
        schedule(visit), attendance(visit)


def _folded(path: Path) -> list[Visit]:
    with closing(office_at(path, OFFICER)) as office:
        office.people()
        return list(office.visits().values())


def _visit_of(rows: Sequence[Row]) -> tuple[bytes, int]:
    """The stream of the visit among rows, and how many entries it has."""
    topics = {topic.encode() for topic in VISIT.topics}
    [stream] = dict.fromkeys(row.stream for row in rows if row.topic in topics)
    return stream, sum(row.stream == stream for row in rows)


def _differing(office: Office, visits: Iterable[UUID], most: int) -> int:
    """How many moments of visits differ, of every one of some visits until so many were looked at."""
    return sum(islice(chain.from_iterable(_wrong(office, each) for each in visits), most))


def _wrong(office: Office, visit_id: UUID, numbers: frozenset[int] | None = None) -> Iterator[bool]:
    """Whether a visit as of each of its entries, or of some, is another than its journal folds into up to there."""
    anew = Visit()
    for each in office.journal(visit_id):
        apply(anew, each.event, each.number)
        if numbers is None or each.number in numbers:
            yield anew != office.visit(visit_id, each.number)


def _open_once(path: Path, index: Path) -> None:
    """What a desk that was here before has done: its disposable files are made."""
    with closing(office_at(path, OFFICER, index=index)) as office:
        office.visit(LONG_VISIT)
