"""The program called many times, one change to the disk of each call going wrong.

A process with `disk.c` before it has the program loaded and forks for each call, so that hundreds take seconds.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import asdict, dataclass
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from desktop.cli import main
from tests.conftest import ROOT
from tests.faults.harness.desk import Answer
from tests.faults.harness.session import sent, short

STOPPED = "stopped"


@dataclass(frozen=True)
class Fault:
    """What goes wrong with the nth change under the folder watched, counted from 1; nothing with the zeroth."""

    nth: int = 0
    error: int = 0
    """Its errno; 0 where it succeeds."""
    for_good: bool = False
    """Whether every change after it fails too."""
    then_killed: bool = False
    """Whether the process is killed as soon as it has told of it."""
    signal: int = 0
    """What signal the process gets with it, if any."""


@dataclass(frozen=True)
class Calls:
    """The process that forks, and the folder of what the calls read and say."""

    process: subprocess.Popen[str]
    folder: Path

    def call(self, fault: Fault, *arguments: str, stdin: bytes = b"") -> tuple[Answer, int]:
        """Call the program: its answer, and how many changes it made."""
        assert not self.begin(fault, *arguments, stdin=stdin)
        return self.answer()

    def begin(self, fault: Fault, *arguments: str, stdin: bytes = b"") -> bool:
        """Call the program until it ends, or is stopped by SIGSTOP; whether it was stopped."""
        (self.folder / "in").write_bytes(stdin)
        return self._ordered(json.dumps([str(self.folder), asdict(fault), arguments])) == STOPPED

    def go_on(self) -> Answer:
        """Let the program go on where it was stopped, to its end."""
        self._ordered("go on")
        return self.answer()[0]

    def answer(self) -> tuple[Answer, int]:
        """What the last call said, and how many changes it made."""
        said = {name: (self.folder / name).read_text(encoding="utf-8") for name in ("out", "err", "changes", "code")}
        return Answer(int(said["code"]), said["out"], said["err"]), int(said["changes"] or 0)

    def _ordered(self, order: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()


@contextmanager
def calls(variables: Mapping[str, str], folder: Path) -> Iterator[Calls]:
    """The process, for as long as the block runs; `variables` put `disk.c` before it."""
    folder.mkdir()
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [sys.executable, "-m", __name__], cwd=ROOT, env={**os.environ, **variables}, stdin=pipe, stdout=pipe, text=True
    )
    with process:
        yield Calls(process, folder)
        assert process.stdin is not None
        process.stdin.close()


def serve(orders: IO[str]) -> None:
    """Fork for each order, and say how each ended."""
    _load()
    for order in orders:
        folder, fault, arguments = json.loads(order)
        child = os.fork()
        if child == 0:
            _call(Path(folder), Fault(**fault), arguments)
        _, status = os.waitpid(child, os.WUNTRACED)
        if os.WIFSTOPPED(status):
            print(STOPPED, flush=True)
            orders.readline()
            os.kill(child, signal.SIGCONT)
            _, status = os.waitpid(child, 0)
        (Path(folder) / "code").write_text(str(os.waitstatus_to_exitcode(status)))
        print("ended", flush=True)


def _load() -> None:
    """Record once, in an office elsewhere, so that everything is loaded before it is forked."""
    with TemporaryDirectory() as folder:
        path, lines = Path(folder) / "office.chancery", short(6, seed=1)
        (Path(folder) / "lines").write_bytes(sent(lines))
        with redirect_stdout(StringIO()):
            main(["--office", str(path), "new"])
            main(["--office", str(path), "record", "--json", str(Path(folder) / "lines")])


def _call(folder: Path, fault: Fault, arguments: list[str]) -> None:
    for number, (name, flags) in enumerate((("in", os.O_RDONLY), ("out", os.O_WRONLY), ("err", os.O_WRONLY))):
        os.dup2(os.open(folder / name, flags | os.O_CREAT | (os.O_TRUNC if number else 0)), number)
    (folder / "changes").write_text("")
    signal.signal(signal.SIGINT, signal.default_int_handler)
    disk = ctypes.CDLL(None)
    if fault.signal:
        disk.faults_signal(ctypes.c_long(fault.nth), fault.signal)
    elif fault.nth:
        disk.faults_arm(ctypes.c_long(fault.nth), fault.error, int(fault.for_good), int(fault.then_killed))
    code = main(arguments)
    sys.stdout.flush()
    sys.stderr.flush()
    (folder / "changes").write_text(str(disk.faults_changes()))
    os._exit(code)


if __name__ == "__main__":
    serve(sys.stdin)
