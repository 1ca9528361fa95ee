"""Ctrl+C while a connection is taken or given back: it is heard, and whoever asks next gets a connection."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from domain.store.sqlite.connection import OfficeDatastore, uri_of
from domain.store.sqlite.uninterrupted import Uninterrupted
from tests.for_each import for_each

ROUNDS = 200
LONG = 3.0
"""Seconds after which whoever waits for a connection is taken to wait for ever."""


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Ctrl+C is heard, also where the tests were started in the background and it is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def gets_a_connection(datastore: OfficeDatastore) -> bool:
    """Whether somebody else gets a connection, and gives it back, before long."""

    def ask() -> None:
        datastore.pool.put_connection(datastore.pool.get_connection(is_writer=False))

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(LONG)
    return not asking.is_alive()


def takes_and_gives_back_until(seconds: float, datastore: OfficeDatastore, *, commit: bool) -> None:
    """Take a connection and give it back again and again, until Ctrl+C comes so many seconds after the first time."""
    pool = datastore.pool
    pool.put_connection(pool.get_connection(is_writer=commit))
    signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
    signal.setitimer(signal.ITIMER_REAL, seconds)
    while True:
        pool.put_connection(pool.get_connection(is_writer=commit))


@pytest.mark.skipif(sys.platform == "win32", reason="no timers that send signals there")
@for_each("commit", [False, True])
def test_whenever_it_comes_as_connections_are_taken_and_given_back_the_next_is_given_one(
    tmp_path: Path, *, commit: bool
) -> None:
    chance = Random(7)
    for _ in range(ROUNDS):
        with closing(OfficeDatastore(uri_of(tmp_path / "office.chancery", "rwc"))) as datastore:
            with pytest.raises(KeyboardInterrupt):
                takes_and_gives_back_until(chance.uniform(0.00001, 0.0005), datastore, commit=commit)
            assert gets_a_connection(datastore)


def test_it_is_heard_once_a_short_act_is_done() -> None:
    done = []

    def act() -> None:
        with Uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append("whole")

    with pytest.raises(KeyboardInterrupt):
        act()
    assert (done, signal.getsignal(signal.SIGINT)) == (["whole"], signal.default_int_handler)


def test_a_process_that_ignores_it_goes_on_ignoring_it() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    with Uninterrupted():
        signal.raise_signal(signal.SIGINT)

    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
