"""Widgets in a cycle are destroyed in the window's thread, whichever thread allocates."""

import gc
import sys
import threading
from collections.abc import Iterator
from itertools import count

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.machine.garbage import SEARCHED_AT_ONCE
from desktop.start.app import Program
from desktop.start.collector import BUSY_MS, INTERVAL_MS, QUIET_S, MainThreadCollector
from tests.desktop.opened import program

__all__ = ["program"]


MADE = 300
"""How many tuples another thread makes while it is collected."""


class Held:
    """Something in a cycle, as a widget and its page are; it notes in which thread it goes."""

    def __init__(self, gone_in: list[threading.Thread]) -> None:
        self.itself, self._gone_in = self, gone_in

    def __del__(self) -> None:
        self._gone_in.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[MainThreadCollector]:
    parent = QObject()
    yield MainThreadCollector(parent)
    shiboken6.delete(parent)
    assert not gc.isenabled(), "it would run within the destructors of what goes after it"


@pytest.fixture
def switched_often() -> Iterator[None]:
    """Threads take turns as soon as another wants one, so that one is stopped wherever it can be."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.fixture
def kept() -> list[list[int]]:
    """What stays alive: only what is not freed again brings the collector about."""
    return []


def allocate(kept: list[list[int]], objects: int = SEARCHED_AT_ONCE // 2) -> None:
    """Allocate beyond the threshold of Python's collector."""
    kept += ([number] for number in range(objects))


def test_another_thread_collects_nothing(collector: MainThreadCollector, kept: list[list[int]]) -> None:
    gone_in: list[threading.Thread] = []
    Held(gone_in)

    worker = threading.Thread(target=allocate, args=(kept,))
    worker.start()
    worker.join()
    assert gone_in == []

    collector.collect()
    assert gone_in == [threading.main_thread()]


@pytest.mark.usefixtures("switched_often")
def test_what_another_thread_is_making_is_let_alone(collector: MainThreadCollector) -> None:
    """A tuple that is being filled may be known to nobody else: Python refuses to go on with it."""
    made: list[int] = []

    def make() -> None:
        made.extend(len(tuple(str(number) for number in range(2_000))) for _ in range(MADE))

    worker = threading.Thread(target=make)
    worker.start()
    while worker.is_alive():
        kept: list[list[int]] = []
        allocate(kept, 2_000)
        collector.collect()
    worker.join()
    assert made == [2_000] * MADE


def test_it_looks_by_itself(collector: MainThreadCollector, kept: list[list[int]], qtbot: QtBot) -> None:
    gone_in: list[threading.Thread] = []
    Held(gone_in)
    allocate(kept)

    qtbot.waitUntil(lambda: bool(gone_in))


def test_it_looks_again_soon_while_much_is_made(collector: MainThreadCollector, kept: list[list[int]]) -> None:
    """What is searched at once grows with the time between two searches, and a key may have to wait for it."""
    allocate(kept)
    collector.collect()
    assert collector.waits_ms == BUSY_MS

    collector.collect()
    assert collector.waits_ms == INTERVAL_MS


def test_little_garbage_waits(collector: MainThreadCollector) -> None:
    gc.collect()
    gone_in: list[threading.Thread] = []
    Held(gone_in)

    collector.collect()

    assert gone_in == []
    gc.collect()


def test_what_is_much_is_set_aside_until_nothing_is_done(
    collector: MainThreadCollector, kept: list[list[int]], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    gone_in: list[threading.Thread] = []
    Held(gone_in)
    allocate(kept, 2 * SEARCHED_AT_ONCE)

    collector.collect()
    assert gone_in == []
    assert gc.get_freeze_count() > len(kept)

    monkeypatch.setattr("desktop.start.collector.QUIET_S", 0)
    qtbot.waitUntil(lambda: gone_in == [threading.main_thread()])


def test_all_is_searched_once_and_not_again_while_nothing_is_set_aside(
    collector: MainThreadCollector, kept: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[None] = []
    monkeypatch.setattr("desktop.start.collector.QUIET_S", 0)
    monkeypatch.setattr("desktop.start.collector.collect_all", lambda: searched.append(None))
    allocate(kept, 2 * SEARCHED_AT_ONCE)

    for _ in range(3):
        collector.collect()

    assert len(searched) == 1


def test_the_program_has_one(program: Program) -> None:
    assert len(program.findChildren(MainThreadCollector)) == 1


def test_memory_is_given_back_once_all_that_was_done_has_ended(
    collector: MainThreadCollector, monkeypatch: pytest.MonkeyPatch
) -> None:
    used, given = count(0.0, 0.1), list[float]()
    monkeypatch.setattr("desktop.start.collector.process_time", lambda: next(used))
    monkeypatch.setattr("desktop.start.collector.give_back_memory", lambda: given.append(next(used)))
    for _ in range(20):
        collector.collect()
    assert given == []

    monkeypatch.setattr("desktop.start.collector.process_time", lambda: 0.0)
    for _ in range(20):
        collector.collect()
    assert len(given) == 1


def test_memory_is_given_back_again_once_everything_was_searched(
    collector: MainThreadCollector, kept: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    given = list[int]()
    monkeypatch.setattr("desktop.start.collector.process_time", lambda: 0.0)
    monkeypatch.setattr("desktop.start.collector.give_back_memory", lambda: given.append(1))
    allocate(kept, 2 * SEARCHED_AT_ONCE)
    for _ in range(QUIET_S * 1000 // INTERVAL_MS + 1):
        collector.collect()

    assert len(given) == 2
