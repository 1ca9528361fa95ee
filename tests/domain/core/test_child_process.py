"""Processes that do a part of the work end with the one that began them, and leave Ctrl+C to it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from domain.core.child_process import interrupts_left_to_this_process

ROOT = Path(__file__).parents[3]


def test_a_process_ends_with_the_one_that_began_it_however_that_ends() -> None:
    begin = "from tests.domain.core.waiting_child import begin_and_wait; begin_and_wait()"
    parent = subprocess.Popen([sys.executable, "-c", begin], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    assert parent.stdout.readline() == "both wait\n"

    parent.kill()

    rest, _ = parent.communicate(timeout=60)  # the end of what both write to comes with the end of both
    assert rest == ""


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals are not masked here")
def test_a_process_begun_meanwhile_does_not_hear_an_interrupt() -> None:
    with interrupts_left_to_this_process():
        assert signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())

    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
