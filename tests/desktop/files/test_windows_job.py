"""On Windows a job holds the limits of a child: what is asked of kernel32, and how a child ends that exceeds them."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.files import confined
from desktop.files.confined import ChildEnded, answer_of, confine
from desktop.files.lists.limits import Limits
from desktop.files.lists.reader import CHILD, read_list
from desktop.files.windows_job import BasicLimits, ExtendedLimits, confine_by_job
from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words
from domain.core.problem import Malformed
from tests.desktop.files.lists.files import (
    billion_laughs,
    lying_zip_bomb,
    spreadsheet,
    spreadsheet_with_far_cell,
    word_document,
    zip_bomb,
)

MEGABYTE = 1_000_000


class _Function:
    """A function of a library: what it is called with, and what it answers."""

    def __init__(self, answer: int) -> None:
        self.answer = answer
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *given: Any) -> int:
        self.calls.append(given)
        return self.answer


class _Kernel:
    """As much of kernel32 as a job needs."""

    def __init__(self, job: int = 40) -> None:
        self.CreateJobObjectW = _Function(job)
        self.GetCurrentProcess = _Function(-1)
        self.SetInformationJobObject = _Function(1)
        self.AssignProcessToJobObject = _Function(1)

    @property
    def limits(self) -> ExtendedLimits:
        found = self.SetInformationJobObject.calls[0][2]._obj
        assert isinstance(found, ExtendedLimits)
        return found


def test_a_job_is_told_its_limits_in_the_shape_windows_expects() -> None:
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(ExtendedLimits)) == (64, 144)
    kernel = _Kernel()
    assert confine_by_job(kernel, 130 * MEGABYTE, 4)
    limits = kernel.limits
    assert (limits.process_memory, limits.basic.process_time, limits.basic.active_processes) == (
        130 * MEGABYTE,
        40_000_000,
        1,
    )
    assert limits.basic.flags == 0x2 | 0x8 | 0x100
    assert kernel.AssignProcessToJobObject.calls[0][0].value == 40


def test_without_a_job_a_child_reads_all_the_same() -> None:
    kernel = _Kernel(job=0)
    assert not confine_by_job(kernel, MEGABYTE, 1)
    assert kernel.AssignProcessToJobObject.calls == []


def test_a_process_without_limits_of_its_own_is_put_into_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = _Kernel()
    monkeypatch.setattr(confined, "resource", None)
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: kernel, raising=False)
    confine(MEGABYTE, 1.5)
    assert kernel.limits.basic.process_time == 20_000_000
    assert kernel.limits.process_memory > MEGABYTE


@pytest.mark.parametrize(
    ("code", "how"),
    [(1816, "took-too-long"), (3, "too-much-inside"), (0xC0000409, "too-much-inside"), (1, "damaged")],
)
def test_a_child_that_windows_ends_is_told_as_any_other(monkeypatch: pytest.MonkeyPatch, code: int, how: str) -> None:
    def ended(*_given: Any, **_options: Any) -> Any:
        return subprocess.CompletedProcess([], code, b"", b"")

    monkeypatch.setattr(subprocess, "run", ended)
    with pytest.raises(ChildEnded, match=how):
        answer_of((sys.executable,), b"", 1)


_WITHOUT_POSIX = """
import os, signal, sys
for name in ("resource", "fcntl", "pwd", "grp", "termios", "tty", "pty", "_posixsubprocess", "syslog"):
    sys.modules[name] = None
for name in ("SIGKILL", "SIGXCPU", "SIGALRM", "SIGPIPE", "alarm", "setitimer"):
    if hasattr(signal, name):
        delattr(signal, name)
for name in ("fork", "O_NONBLOCK", "getuid", "geteuid", "killpg", "setsid", "nice"):
    if hasattr(os, name):
        delattr(os, name)
from desktop.files.lists.child import main
main()
"""
"""The child that reads lists, where there is nothing of what Windows has not."""
CHILD_WITHOUT_POSIX = (sys.executable, "-P", "-c", _WITHOUT_POSIX)


def test_lists_are_read_without_what_windows_has_not(tmp_path: Path) -> None:
    for path in (word_document(tmp_path / "list.docx"), spreadsheet(tmp_path / "list.xlsx")):
        assert read_list(path, child=CHILD_WITHOUT_POSIX).rows == read_list(path).rows


@pytest.mark.parametrize("attack", [zip_bomb, lying_zip_bomb, spreadsheet_with_far_cell, billion_laughs])
def test_what_means_harm_is_refused_there_in_the_same_words(attack: Callable[[Path], Path], tmp_path: Path) -> None:
    path = attack(tmp_path / "list.docx")
    told = []
    for child in (CHILD, CHILD_WITHOUT_POSIX):
        with pytest.raises(Malformed) as problem:
            read_list(path, child=child)
        told.append(problem_sentence(problem.value, Words("en")))
    assert told[0] == told[1]
    assert told[0].endswith(".")


def test_its_time_is_up_there_by_the_clock_of_the_program_and_its_size_is_looked_at_first(tmp_path: Path) -> None:
    path = word_document(tmp_path / "list.docx")
    waits = (sys.executable, "-P", "-c", _WITHOUT_POSIX.replace("main()", "import time; time.sleep(60)"))
    with pytest.raises(Malformed, match="list-took-too-long"):
        read_list(path, limits=Limits(seconds=0.5), child=waits)
    with pytest.raises(Malformed, match="list-too-large"):
        read_list(path, limits=Limits(size=100), child=("nobody", "is asked"))
