"""The program, loaded once by a process that forks for each call, so that a call takes milliseconds.

`disk.c` stands between that process and its disk, so that a change of any call may be made to go wrong.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout, suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from tests.conftest import HOME_VARIABLES, ROOT
from tests.faults.harness.session import erasing, noting, opening, planning, registering, sent
from tests.faults.harness.shim import compiled

PROGRAM = "desktop.__main__"
LONGEST = 100_000
"""The longest order, in bytes."""
LONGEST_END = 10.0
"""How long calls that were not waited for may take to end (s)."""


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


class Forked:
    """A call under way. Who starts it closes what it reads and says."""

    def __init__(self, status: IO[str]) -> None:
        self._status = status
        self.pid = int(status.readline())
        self.changes = 0
        """How many changes it made under the folder watched, if it came to its end."""
        self._code: int | None = None

    def is_stopped(self) -> bool:
        """Wait until it ends, or is stopped by a signal; whether it was stopped."""
        while self._code is None:
            what, _, number = self._status.readline().strip().partition(" ")
            if what == "stopped":
                return True
            if what == "changes":
                self.changes = int(number)
            else:
                self._code = int(number)
                self._status.close()
        return False

    def wait(self) -> int:
        """Its exit code, once it has ended; that of a signal is negative."""
        while self._code is None:
            self.is_stopped()
        return self._code

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal, unless it has ended."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, number)


class Spawned(Forked):
    """A call where no process can be forked: it loads the program itself."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self.pid, self.changes = process.pid, 0

    def wait(self) -> int:
        return self._process.wait()


class Loaded:
    """The process that forks."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._orders, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        call = [sys.executable, "-m", __name__, str(theirs.fileno())]
        home = {name: str(Path(self._folder.name) / place) for name, place in HOME_VARIABLES.items()}
        self._process = subprocess.Popen(
            call, cwd=ROOT, env={**os.environ, **home, "LD_PRELOAD": str(compiled(Path(self._folder.name)))},
            pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        theirs.close()

    def fork(
        self, program: str, arguments: Sequence[str], variables: Mapping[str, str], streams: Sequence[int], fault: Fault
    ) -> Forked:
        """As `start`, by forking."""
        status, theirs = os.pipe()
        order = {"program": program, "arguments": arguments, "variables": dict(variables), "fault": asdict(fault)}
        socket.send_fds(self._orders, [json.dumps(order).encode()], [*streams, theirs])
        os.close(theirs)
        return Forked(os.fdopen(status, encoding="utf-8"))

    def end(self) -> None:
        """End the process, and every call that a test which failed left behind."""
        self._orders.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(LONGEST_END)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._folder.cleanup()


@cache
def loaded() -> Loaded:
    """The process of these tests, started with the first call."""
    return Loaded()


def start(
    program: str, arguments: Sequence[str], variables: Mapping[str, str], streams: Sequence[int], fault: Fault
) -> Forked:
    """Call a program with arguments and variables of its own, on three streams; one change of it may go wrong.

    Args:
        program: the module whose `main` is called.
        streams: the descriptors of its stdin, stdout and stderr, which the caller closes.
    """
    if sys.platform.startswith("linux"):
        return loaded().fork(program, arguments, variables, streams, fault)
    call = [sys.executable, "-c", f"import sys; from {program} import main; sys.exit(main())", *arguments]
    stdin, stdout, stderr = streams
    return Spawned(subprocess.Popen(call, cwd=ROOT, env=variables, stdin=stdin, stdout=stdout, stderr=stderr))


def end() -> None:
    """End the process of these tests, if it was started."""
    if loaded.cache_info().currsize:
        loaded().end()
        loaded.cache_clear()


def serve(orders: socket.socket) -> None:
    """Fork for each order; only a forked process returns, once it was called."""
    while True:
        order, streams, *_ = socket.recv_fds(orders, LONGEST, 4)
        _wait_for_ended(block=not order)
        if not order:
            os._exit(0)
        if os.fork() == 0:
            orders.close()
            return _call(json.loads(order), *streams)
        for each in streams:
            os.close(each)


def _call(order: dict[str, Any], stdin: int, stdout: int, stderr: int, status: int) -> None:
    """Fork once more: one process is the call, the other says how it ends."""
    child = os.fork()
    if child:
        for each in (stdin, stdout, stderr):
            os.close(each)
        _say_how_it_ends(child, status)
    for number, stream in enumerate((stdin, stdout, stderr)):
        os.dup2(stream, number)
        os.close(stream)
    # What Python opened for the other process would take these for what they were there.
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, encoding="utf-8", closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(order["variables"])
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = ["chancery", *order["arguments"]]
    disk = ctypes.CDLL(None)
    disk.faults_begin()
    _arm(disk, Fault(**order["fault"]))
    code = import_module(order["program"]).main()
    os.write(status, f"changes {disk.faults_changes()}\n".encode())
    if order["fault"]["signal"] or not stat.S_ISREG(os.fstat(0).st_mode):
        sys.exit(code)
    # Shutting Python down takes as long as the call. A signal that may meet it is sent to the others alone.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _wait_for_ended(*, block: bool) -> None:
    """Wait for the processes that have ended, or for all, so that what they cost is counted."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, 0 if block else os.WNOHANG)[0]:
            pass


def _arm(disk: ctypes.CDLL, fault: Fault) -> None:
    if fault.signal:
        disk.faults_signal(ctypes.c_long(fault.nth), fault.signal)
    elif fault.nth:
        disk.faults_arm(ctypes.c_long(fault.nth), fault.error, int(fault.for_good), int(fault.then_killed))


def _say_how_it_ends(child: int, status: int) -> None:
    os.write(status, f"{child}\n".encode())
    while os.WIFSTOPPED(state := os.waitpid(child, os.WUNTRACED)[1]):
        os.write(status, b"stopped\n")
    os.write(status, f"ended {os.waitstatus_to_exitcode(state)}\n".encode())
    os._exit(0)


def _load() -> None:
    """Call the program on an office elsewhere, so that everything is loaded before it is forked."""
    from desktop.__main__ import main as _  # noqa: F401
    from desktop.cli import main
    from desktop.machine import core_dumps, log  # noqa: F401
    from desktop.start import platform_guard, start_guard  # noqa: F401
    from tests.faults.harness import filler, writer  # noqa: F401

    lines = [
        *opening(1), planning("plan", "V-0"), registering("enter", "person-0"),
        noting("note", "person-0", "passport", "N 1"), erasing("erase", "person-0"),
    ]  # fmt: skip
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
        office = Path(folder) / "office.chancery"
        (Path(folder) / "lines").write_bytes(sent(lines))
        for call in (
            ["new"], ["record", "--json", f"{folder}/lines"], ["visits"], ["history", "V-0", "--json"],
            ["schedule", "V-0", "--json"], ["verify"], ["backup", f"{folder}/copy"],
        ):  # fmt: skip
            main(["--office", str(office), *call])


if __name__ == "__main__":
    _load()
    gc.collect()
    gc.freeze()
    serve(socket.socket(fileno=int(sys.argv[1])))
