"""Many desks at one office on a server: a few of them are measured, and what they should not do is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from desktop.bench import desks
from desktop.bench.desks import Desks, Worked
from desktop.bench.multiplied import multiplied
from domain.core.place import ServerAddress
from domain.sample import SAMPLES
from tests.domain.sample_office import sample_office
from tests.domain.store.postgresql import Server


@pytest.fixture
def empty(server: Server) -> Iterator[ServerAddress]:
    """An empty database, whose owner asks."""
    server.sql("CREATE DATABASE benched;")
    yield ServerAddress(server.address("benched"))
    server.sql("DROP DATABASE benched; DROP ROLE benched_desks;")


def in_threads(count: int, work: Callable[[int, Callable[[], float]], Any]) -> list[Any]:
    """Desks as threads: no process of a test forks once it has windows."""
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(work, range(count), [perf_counter] * count))


@pytest.mark.endure
def test_a_few_desks_start_and_work_and_nothing_is_wrong(
    empty: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"DESKS": 3, "VISITS": 1, "WRITERS": 2, "PAINTED": 4, "THINKING": 0.01, "WRITES": 0.9}.items():
        monkeypatch.setattr(desks, name, value)
    monkeypatch.setattr(desks, "at_once", in_threads)
    sample_office(SAMPLES[0], tmp_path / "sample.chancery")

    told: list[str] = []
    found = {each.what: each for each in Desks(empty, tmp_path, 2.0).figures(multiplied(tmp_path, 500), told.append)}

    assert told == ["desks", "unsynced"]  # The server of the tests brings nothing to its disk.
    assert found["desks-start-errors"].met
    assert found["desks-wrong"].met
    assert found["desks-p99"].reached > 0
    assert found["desks-painted"].reached > found["desks-painted"].value > 0  # Both in milliseconds.
    assert found["desks-closed-loop"].reached > 0
    assert 0 < found["desks-closed-loop"].value < 1_000  # A bare commit, in milliseconds.


def test_what_is_lost_doubled_or_elsewhere_is_counted() -> None:
    told = Worked([0.1], {"a": ("V", 3), "b": ("V", 4), "c": ("V", 5), "d": ("other", 3)})

    assert desks.acts_wrong_in("V", [("a", 3), ("b", 4), ("c", 5)], [told]) == 0
    assert desks.acts_wrong_in("V", [("a", 3), ("c", 4)], [told]) == 2  # One is lost, one stands elsewhere.
    assert desks.acts_wrong_in("V", [("a", 3), ("b", 4), ("c", 5), ("a", 6)], [told]) == 2
