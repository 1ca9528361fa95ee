"""Widgets in a cycle are destroyed in the window's thread, whichever thread allocates."""

import gc
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.start.collector import MainThreadCollector
from tests.desktop.opened import program

__all__ = ["program"]


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
def kept() -> list[list[int]]:
    """What stays alive: only what is not freed again brings the collector about."""
    return []


def allocate(kept: list[list[int]]) -> None:
    """Allocate beyond every threshold of Python's collector."""
    kept += ([number] for number in range(100_000))


def test_another_thread_collects_nothing(collector: MainThreadCollector, kept: list[list[int]]) -> None:
    gone_in: list[threading.Thread] = []
    Held(gone_in)

    worker = threading.Thread(target=allocate, args=(kept,))
    worker.start()
    worker.join()
    assert gone_in == []

    collector.collect()
    assert gone_in == [threading.main_thread()]


def test_it_looks_by_itself(collector: MainThreadCollector, kept: list[list[int]], qtbot: QtBot) -> None:
    gone_in: list[threading.Thread] = []
    Held(gone_in)
    allocate(kept)

    qtbot.waitUntil(lambda: bool(gone_in))


def test_little_garbage_waits(collector: MainThreadCollector) -> None:
    gc.collect()
    gone_in: list[threading.Thread] = []
    Held(gone_in)

    collector.collect()

    assert gone_in == []
    gc.collect()


def outgrow_the_oldest() -> None:
    """Collect the younger so often that the oldest generation is due."""
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)


def test_what_is_there_at_first_is_never_searched_and_what_comes_later_is(collector: MainThreadCollector) -> None:
    gc.unfreeze()
    gone_in: list[threading.Thread] = []
    outgrow_the_oldest()
    there = Held(gone_in)
    collector.collect()
    later = Held(gone_in)
    outgrow_the_oldest()

    del there, later
    collector.collect()

    assert gone_in == [threading.main_thread()]
    gc.unfreeze()
    gc.collect()


def test_the_program_has_one(program: Program) -> None:
    assert len(program.findChildren(MainThreadCollector)) == 1
