"""What a program of its own takes: processor time of all its threads, and the most memory it had."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import reduce
from pathlib import Path
from tempfile import TemporaryFile

import msgspec

from desktop.bench.figure import LEAST

_FOLDERS = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "LOCALAPPDATA")


_LAUNCH = """
import os, sys
started = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[2:]], os.environ)
_, status, usage = os.wait4(started, 0)
told = usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status)
os.write(int(sys.argv[1]), " ".join(map(str, told)).encode())
"""
"""Starts a program from a small process: the memory of whoever starts one counts as memory that it had."""


class Ran(msgspec.Struct, frozen=True):
    """What one run of a program took."""

    seconds: float
    """Of the processor."""
    megabytes: float
    """The most that was resident."""
    code: int
    lines: int = 0
    """What it answered."""

    def beside(self, other: Ran) -> Ran:
        """The lesser of two runs: other work on the machine only adds to what a program takes."""
        return Ran(
            min(self.seconds, other.seconds), min(self.megabytes, other.megabytes), max(self.code, other.code),
            other.lines,
        )  # fmt: skip


def in_turns(programs: Mapping[str, Sequence[str]], rounds: int, folders: Path) -> dict[str, Ran]:
    """Each of some programs run so many times, in turns; of each the least, the first round left out.

    That compiles what was never run, and makes the files an officer's desk has.
    """
    found = [{name: ran(*program, folders=folders) for name, program in programs.items()} for _ in range(rounds + 1)]
    return {name: reduce(Ran.beside, (each[name] for each in found[1:])) for name in programs}


def ran(*arguments: str, folders: Path) -> Ran:
    """Run Python on arguments to its end; of what it says the lines are counted.

    Args:
        folders: where the program keeps what it keeps for itself, such as its index.
    """
    with TemporaryFile() as said, TemporaryFile() as told:
        subprocess.run(
            [sys.executable, "-I", "-S", "-c", _LAUNCH, str(told.fileno()), *arguments],
            env=environment_in(folders), stdout=said, stderr=subprocess.DEVNULL, pass_fds=(told.fileno(),), check=True,
        )  # fmt: skip
        said.seek(0)
        told.seek(0)
        seconds, kilobytes, code = told.read().split()
        return Ran(max(float(seconds), LEAST), int(kilobytes) / 1024, int(code), sum(1 for _ in said))


def environment_in(folders: Path) -> dict[str, str]:
    """The environment of a program that keeps what it keeps for itself in a folder, and shows its window to nobody."""
    own = dict.fromkeys(_FOLDERS, str(folders))
    environment = {**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment
