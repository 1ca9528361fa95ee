"""Ctrl+C, as it meets the program while it loads, while an office closes and at its end."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from desktop.machine import interrupts
from tests.conftest import ROOT

Child = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _as_python_begins() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupt() -> None:
    signal.raise_signal(signal.SIGINT)


def test_what_ends_is_ended_before_an_interruption_is_heard() -> None:
    done: list[str] = []

    def ending() -> None:
        interrupt()
        done.append("ended")

    with pytest.raises(KeyboardInterrupt), interrupts.held_while(ending):
        done.append("used")

    assert done == ["used", "ended"]
    with pytest.raises(KeyboardInterrupt):
        interrupt()


def test_what_was_interrupted_is_ended_all_the_same_and_no_second_time_stops_it() -> None:
    done: list[str] = []

    def ending() -> None:
        interrupt()
        done.append("ended")

    with pytest.raises(KeyboardInterrupt), interrupts.held_while(ending):
        interrupt()

    assert done == ["ended"]


def test_where_it_is_ignored_it_stays_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    interrupts.end_at_once()
    interrupts.hear()
    with interrupts.held_while(interrupt):
        interrupt()
    interrupts.ignore()

    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


@pytest.mark.parametrize(
    ("moment", "code"), [("end_at_once()", 130), ("end_at_once(); hear(); ignore()", 0)], ids=["loading", "at its end"]
)
def test_it_says_nothing_while_the_program_loads_and_at_its_end(moment: str, code: int) -> None:
    program = f"""
from desktop.machine.interrupts import *
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
{moment}
signal.raise_signal(signal.SIGINT)
"""
    child = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=os.environ, capture_output=True, check=False)

    assert (child.returncode, child.stdout, child.stderr) == (code, b"", b"")
