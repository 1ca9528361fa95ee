"""Ratios of the store, measured within one run, for `make bench`: nothing here is a timed test.

Bare is what SQLite itself takes for one row, with the same driver and the same durability.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlcipher3 import dbapi2

from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.store.aggregates import Aggregates
from domain.store.sqlite.connection import connect, make_durable, uri_of
from tests.benchmarks.figures import Reached, milliseconds
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.sample_office import sample_office

pytestmark = pytest.mark.endure

ENTRIES = 440
VISIT = "KZ-2025-11"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with a visit of 440 entries."""
    new_office(tmp_path / "office.chancery")
    officer, memory = Officer("aigerim", "desk 1"), tmp_path / "memory"
    office = office_at(tmp_path / "office.chancery", officer, memory=memory)
    planned = [plan_item(f"item-{number}") for number in range(ENTRIES // 4)]
    moved = [move_item(f"item-{number % len(planned)}", f"{8 + number // 50:02}:{number % 50:02}")
             for number in range(ENTRIES - 1 - len(planned))]  # fmt: skip
    office.record(open_visit(), *planned, *moved)
    yield office
    office.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[dbapi2.Connection]:
    """A database with one table, as durable as an office."""
    with closing(connect(uri_of(tmp_path / "bare.db", "rwc"))) as connection:
        make_durable(connection)
        connection.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, state BLOB)")
        yield connection


def test_a_command_to_its_durable_commit(
    benchmark: BenchmarkFixture, office: Office, bare: dbapi2.Connection, reached: Reached
) -> None:
    """Goal: at most 3 times a bare commit of one row, with all a desk does to remember it."""
    numbers = iter(range(1_000_000))

    def bare_commit() -> None:
        bare.execute("INSERT INTO rows (state) VALUES (?)", (b"x" * 300,))

    def command() -> None:
        office.record(plan_item(f"new-{next(numbers)}"))

    bare_times, command_times = interleaved(bare_commit, command)
    ratio = median(command_times) / median(bare_times)
    reached("a command to its durable commit, times a bare commit", ratio, 3)
    benchmark.extra_info["ratio to a bare commit"] = round(ratio, 2)
    benchmark.extra_info["bare commit, ms"] = round(median(bare_times) * 1e3, 3)
    benchmark.pedantic(command, rounds=50)


def test_opening_a_visit(benchmark: BenchmarkFixture, office: Office, reached: Reached) -> None:
    """Goal: at most 2 ms for 440 entries."""
    visit_id = office.resolve(VISIT)

    def opened() -> int:
        return Aggregates(office._log).visit(visit_id).entries

    assert benchmark(opened) == ENTRIES
    reached("opening a visit of 440 entries, ms", milliseconds(opened), 2)


def test_opening_a_visit_with_agreements(benchmark: BenchmarkFixture, tmp_path: Path, reached: Reached) -> None:
    """Goal: at most 2.4 ms for the 512 entries of the Moscow sample, with eight matters agreed."""
    path = sample_office("moscow-2025-11", tmp_path / "moscow.chancery")
    with closing(office_at(path, Officer("aigerim", "desk 1"))) as moscow:
        visit_id = moscow.resolve(VISIT)
        opened = benchmark(lambda: Aggregates(moscow._log).visit(visit_id))
        took = milliseconds(lambda: Aggregates(moscow._log).visit(visit_id))
        reached("opening the Moscow sample, with eight matters agreed, ms", took, 2.4)

    assert len(opened.agreements) == 8


def test_a_visit_as_of_an_entry(benchmark: BenchmarkFixture, office: Office, reached: Reached) -> None:
    """Goal: at most 2 ms, whichever entry. Nothing of the past is kept in memory."""
    visit_id = office.resolve(VISIT)

    def then() -> int:
        return office.visit(visit_id, as_of=ENTRIES - 1).entries

    assert benchmark(then) == ENTRIES - 1
    reached("a visit as of any entry, ms", milliseconds(then), 2)


def test_the_librarys_repository_for_comparison(benchmark: BenchmarkFixture, office: Office) -> None:
    """What the program would take if it read through the library."""
    visit_id = office.resolve(VISIT)

    assert benchmark(lambda: office.repository.get(visit_id)).entries == ENTRIES


def test_asking_whether_another_wrote(benchmark: BenchmarkFixture, office: Office) -> None:
    """Asked every 20 ms by a desk that was woken, else every two seconds."""
    assert benchmark(office.changed_elsewhere) is False


def test_seeing_what_another_wrote(benchmark: BenchmarkFixture, office: Office) -> None:
    """Goal: within 50 ms of its commit when asked every 20 ms; here, asked without pause."""
    other = office_at(Path(office.store.place), Officer("nurlan", "desk 2"))
    numbers = iter(range(1_000_000))

    def written() -> None:
        other.record(plan_item(f"new-{next(numbers)}"))

    def seen() -> None:
        while not office.changed_elsewhere():
            pass
        office.visit(VISIT)

    benchmark.pedantic(seen, setup=written, rounds=100)
    other.close()


def test_proving_an_office(benchmark: BenchmarkFixture, office: Office) -> None:
    """Every leaf, sequence and fold of 440 entries."""
    assert benchmark(office.verify).ok


def interleaved(*works: Callable[[], None], rounds: int = 150) -> list[list[float]]:
    """Seconds each work took, in turns, so that the machine's moods fall on all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, taken in zip(works, times, strict=True):
            start = perf_counter()
            work()
            taken.append(perf_counter() - start)
    return times
