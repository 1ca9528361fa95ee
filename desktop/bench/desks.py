"""Many desks at one office on a server: working at once, starting at once, and recording as fast as they can."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from itertools import pairwise
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median
from threading import Event
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

import msgspec
from eventsourcing.persistence import StoredEvent

from desktop.bench.figure import BenchFigure, Telling
from desktop.bench.multiplied import FIRST_VISIT, OFFICER
from desktop.bench.painting import other_window
from domain.core.late import late
from domain.core.place import ServerAddress
from domain.office import Office
from domain.offices import copy_office, office_at
from domain.record.request import Request, from_fields
from domain.store.row import StoredEntry

if TYPE_CHECKING:
    from eventsourcing import postgres
    from psycopg import conninfo

    from domain.store.postgres import connection
else:
    postgres, conninfo = late("eventsourcing.postgres"), late("psycopg.conninfo")
    connection = late("domain.store.postgres.connection")

DESKS, VISITS, WRITERS, COMMITS, PAINTED = 50, 5, 16, 200, 100
WRITES = 0.2
"""The share of what a desk does that is recorded; it reads a visit otherwise."""
THINKING = 1.0
"""In seconds, between two things a desk does, on the average."""
OF_THE_LIBRARY = "bench_library"
_SHARED = ("processors", float(os.cpu_count() or 1))
"""Why many desks may be slower here than each at a machine of its own."""

T = TypeVar("T")
Begin = Callable[[], float]
"""Waits until all desks are ready, and tells when they begin."""


class Worked(msgspec.Struct):
    """What a desk did."""

    saves: list[float] = msgspec.field(default_factory=list)
    """How long each took, in seconds by the clock."""
    told: dict[str, tuple[str, int]] = msgspec.field(default_factory=dict)
    """The visit and the entry that was acknowledged of each command, by its id."""


class Desks(msgspec.Struct, frozen=True):
    """Desks that come to an office on a server, each a process, all on this machine and under one login."""

    address: ServerAddress
    """An empty database, as its owner."""
    folder: Path
    """Where what each desk keeps lies."""
    seconds: float
    """How long they work, and record as fast as they can."""

    def figures(self, path: Path, tell: Telling) -> Iterator[BenchFigure]:
        """Bring an office there, and measure."""
        tell("desks")
        if not self._syncs():
            tell("unsynced")
        copy_office(path, self.address, self.folder)
        yield from self._starting()
        yield from self._working()
        yield self._painted()
        reached = self._saves_a_second() / self._of_the_library()
        yield BenchFigure("desks-closed-loop", reached, 3, "times", True, "disk", self._bare_commit())

    def _office(self, number: int) -> Office:
        own = self.folder / f"desk-{number}"
        return office_at(self.address, OFFICER, index=own / "index", memory=own / "memory", beside=own)

    def _starting(self) -> Iterator[BenchFigure]:
        """All at once, each with what a desk keeps that recorded there before, until it shows a visit."""
        with closing(self._office(0)) as office:
            office.clock.confirmed = True  # The sample was recorded long ago.
            office.record(_opening(VISITS))
            office.visit_lines()
        for number in range(1, DESKS):
            shutil.copytree(self.folder / "desk-0", self.folder / f"desk-{number}")
        took = at_once(DESKS, self._first_page)
        done = [each for each in took if isinstance(each, float)]
        yield BenchFigure("desks-start-errors", len(took) - len(done), 0, "count")
        yield BenchFigure("desks-start", 1e3 * max(done, default=0), 2_000, "ms", False, *_SHARED)

    def _first_page(self, number: int, begin: Begin) -> float:
        begun = begin()
        with closing(self._office(number)) as office:
            office.visit_lines()
            office.visit(office.resolve(FIRST_VISIT))
            return perf_counter() - begun

    def _working(self) -> Iterator[BenchFigure]:
        with closing(self._office(0)) as office:
            for number in range(VISITS):
                office.record(_opening(number))
                office.record(_asked(number, "plan-item", kind="meal", title={"en": "Dinner"}, when=_when(0)))
        worked = [each for each in at_once(DESKS, self._work) if isinstance(each, Worked)]
        with closing(self._office(0)) as office:
            visits = map(_reference, range(VISITS))
            wrong = DESKS - len(worked) + sum(acts_wrong_in(each, _acts_on(office, each), worked) for each in visits)
        slowest = _slowest_of_a_hundred([seconds for each in worked for seconds in each.saves])
        yield BenchFigure("desks-wrong", wrong, 0, "count")
        yield BenchFigure("desks-p99", 1e3 * slowest, 50, "ms", False, *_SHARED)

    def _work(self, number: int, begin: Begin) -> Worked:
        chance, worked, resting = Random(number), Worked(), Event()
        with closing(self._office(number)) as office:
            office.visit_lines()
            until = begin() + self.seconds
            while perf_counter() < until:
                resting.wait(chance.expovariate(1 / THINKING))
                visit = chance.randrange(VISITS)
                office.changed_elsewhere()
                if chance.random() >= WRITES:
                    office.visit(office.resolve(_reference(visit)))
                    continue
                asked = _asked(visit, "move-item", when=_when(chance.randrange(600)))
                before = perf_counter()
                [receipt] = office.record(asked)
                worked.saves.append(perf_counter() - before)
                for entry in receipt.entries:
                    worked.told[receipt.command_id] = (_reference(visit), entry)
        return worked

    def _painted(self) -> BenchFigure:
        """What one desk records, painted in the window of another, where nobody else works."""
        window = other_window(self.address, _reference(0), self.folder / "window")
        with closing(self._office(0)) as office, window as other:
            acts = (_asked(0, "move-item", when=_when(number)) for number in range(PAINTED))
            painted = list(other.painted_acts(office, acts))
        computed = 1e3 * median(each.computed for each in painted)
        slowest = 1e3 * _slowest_of_a_hundred([each.seconds for each in painted])
        return BenchFigure("desks-painted", slowest, 50, "ms", False, "painting", computed)

    def _saves_a_second(self) -> float:
        return _counted(at_once(WRITERS, self._record_on)) / self.seconds

    def _record_on(self, number: int, begin: Begin) -> int:
        """Record one event after the other, in a visit of one's own."""
        with closing(self._office(number)) as office:
            stream = uuid4()
            return _as_long(
                begin() + self.seconds,
                lambda entry: office.recorder.insert_events(
                    [StoredEntry(stream, entry, "item.cancelled", b'{"item":"supper"}', author="", desk="desk")]
                ),
            )

    def _of_the_library(self) -> float:
        """The same by the recorder of the library, in a table of its own in the same database."""
        with _recorder_of_the_library(self.address) as recorder:
            recorder.create_table()
        work = partial(_record_by_the_library, self.address, self.seconds)
        return _counted(at_once(WRITERS, work)) / self.seconds

    def _syncs(self) -> bool:
        """Whether the server brings to its disk what is committed: figures of one that does not say little."""
        with closing(connection.Server(str(self.address)).connect()) as owner:
            return owner.execute("SHOW fsync").fetchone() == ("on",)

    def _bare_commit(self) -> float:
        """What a commit alone takes until it is on the disk of the server, by the clock, in milliseconds."""
        with closing(connection.Server(str(self.address)).connect()) as owner:
            owner.execute("CREATE TABLE bench_commits (number integer)")
            times = [perf_counter()]
            for number in range(COMMITS):
                owner.execute("INSERT INTO bench_commits VALUES (%s)", (number,))
                times.append(perf_counter())
        return 1e3 * median(after - before for before, after in pairwise(times))


def at_once(count: int, work: Callable[[int, Begin], T]) -> list[T | str]:
    """What each of some desks did that began at the same moment, or in words what it failed with.

    Each is a process, as desks are: threads would wait for one another in the middle of their saves.

    Args:
        work: by the number of the desk; it begins when all are ready to.
    """
    forking = get_context("fork")
    together, done = forking.Barrier(count), forking.SimpleQueue()
    desks = [forking.Process(target=_desk, args=(number, work, together, done)) for number in range(count)]
    for each in desks:
        each.start()
    told: list[T | str] = [done.get() for _ in desks]
    for each in desks:
        each.join()
    return told


def _desk(number: int, work: Callable[[int, Begin], object], together: Any, done: Any) -> None:
    def begin() -> float:
        together.wait()
        return perf_counter()

    try:
        done.put(work(number, begin))
    except Exception as error:
        together.abort()
        done.put(f"{type(error).__name__}: {error}")


def _slowest_of_a_hundred(took: Sequence[float]) -> float:
    return sorted(took)[ceil(0.99 * len(took)) - 1]


def _counted(done: Sequence[int | str]) -> int:
    """All that was done together.

    Raises:
        RuntimeError: a desk failed, so that the rest tells nothing.
    """
    failed = [each for each in done if isinstance(each, str)]
    if failed:
        raise RuntimeError(failed[0])
    return sum(each for each in done if isinstance(each, int))


def _as_long(until: float, save: Callable[[int], object]) -> int:
    number = 0
    while perf_counter() < until:
        number += 1
        save(number)
    return number


@contextmanager
def _recorder_of_the_library(address: ServerAddress) -> Iterator[postgres.PostgresApplicationRecorder]:
    given = conninfo.conninfo_to_dict(str(address))
    with postgres.PostgresDatastore(
        dbname=str(given["dbname"]), host=str(given.get("host", "")), port=str(given.get("port", "5432")),
        user=str(given.get("user", "")), password="", pool_size=1,
    ) as datastore:  # fmt: skip
        yield postgres.PostgresApplicationRecorder(datastore, events_table_name=OF_THE_LIBRARY)


def _record_by_the_library(address: ServerAddress, seconds: float, _: int, begin: Begin) -> int:
    stream = uuid4()
    with _recorder_of_the_library(address) as recorder:
        return _as_long(
            begin() + seconds,
            lambda number: recorder.insert_events(
                [StoredEvent(stream, number, "item.cancelled", b'{"item":"supper"}')]
            ),
        )


def acts_wrong_in(visit: str, journal: Sequence[tuple[str, int]], worked: Sequence[Worked]) -> int:
    """How many acts on a visit are lost, doubled, or stand where nobody was told, by its journal: ids and entries."""
    told = {name: entry for each in worked for name, (of, entry) in each.told.items() if of == visit}
    times = Counter(name for name, _ in journal)
    lost = told.keys() - times.keys()
    return len(lost) + sum(count - 1 for count in times.values()) + sum(told.get(name) != at for name, at in journal)


def _acts_on(office: Office, visit: str) -> list[tuple[str, int]]:
    """The journal of a visit, but for what it began with."""
    return [(entry.command_id or "", entry.number) for entry in office.journal(visit)][2:]


def _reference(number: int) -> str:
    return f"BENCH-{number}"


def _when(number: int) -> dict[str, str]:
    return {"day": "2031-05-20", "start": f"{6 + number // 60:02}:{number % 60:02}", "end": "21:00"}


def _opening(number: int) -> Request:
    side = {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"}
    fields: dict[str, Any] = {
        "reference": _reference(number), "title": {"en": "Working visit"}, "category": "working",
        "host": side | {"state": {"en": "Russia"}}, "guest": side, "first_day": "2031-05-20",
        "last_day": "2031-05-20", "places": [{"name": {"en": "Astana"}, "zone": "Asia/Almaty"}],
    }  # fmt: skip
    return from_fields({"command": "open-visit", "fields": fields})


def _asked(visit: int, command: str, **fields: object) -> Request:
    return from_fields({"command": command, "visit": _reference(visit), "fields": {"item": "dinner", **fields}})
