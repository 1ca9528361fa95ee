"""A desk: the program, called with a home of its own, on an office file."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from domain.core.place import OfficePlace
from domain.core.problem import Damaged
from tests.conftest import HOME_VARIABLES
from tests.faults.harness.loaded import PROGRAM, Fault, Forked, start
from tests.faults.harness.session import Line, sent

Told = dict[str, list[int]]
"""The entries that were acknowledged of each line, by its id."""
RECORD = ("record", "--json")
NO_FAULT = Fault()


@dataclass(frozen=True)
class Answer:
    """What a call of the program said."""

    code: int
    out: str
    err: str
    changes: int = 0
    """How many changes it made under the folder watched, if any is."""

    @property
    def document(self) -> Any:
        """Its answer in JSON."""
        return json.loads(self.out)

    @property
    def orderly(self) -> bool:
        """Whether it ended as the command line promises, whatever happened."""
        return self.code in range(5) and "Traceback" not in self.err and "unexpected" not in self.err

    @property
    def says_so(self) -> bool:
        """Whether it says that something is wrong with the office."""
        return self.code >= Damaged.exit_code or (self.code == 0 and bool(self.err))


@dataclass(frozen=True)
class Desk:
    """A desk at an office. Two desks have two homes, and so two memories."""

    place: OfficePlace
    home: Path | None = None
    """Its home directory; that of the test without one."""
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def office(self) -> Path:
        """The file of its office, which is in one."""
        assert isinstance(self.place, Path)
        return self.place

    def ask(self, *arguments: str, stdin: bytes = b"", fault: Fault = NO_FAULT) -> Answer:
        """Call the program and wait for its end."""
        return self.begin(*arguments, stdin=stdin, fault=fault).answer()

    def record(self, lines: Sequence[Line], *options: str, fault: Fault = NO_FAULT) -> tuple[Told, Answer]:
        """Send lines: what was acknowledged of them, and the whole answer."""
        answer = self.ask(*RECORD, *options, "-", stdin=sent(lines), fault=fault)
        return told_of(lines, answer.out.encode()), answer

    def begin(self, *arguments: str, stdin: bytes = b"", fault: Fault = NO_FAULT) -> Asking:
        """Call the program."""
        streams = [TemporaryFile(buffering=0) for _ in range(3)]  # noqa: SIM115 (`answer` closes them)
        streams[0].write(stdin)
        streams[0].seek(0)
        call = ["--office", str(self.place), *arguments]
        return Asking(self._start(PROGRAM, call, [stream.fileno() for stream in streams], fault), *streams)

    def recording(self) -> Recording:
        """A process that records what it is sent, and answers."""
        return self.running(PROGRAM, "--office", str(self.place), *RECORD, "-")

    def running(self, program: str, *arguments: str) -> Recording:
        """A process of a program: the module whose `main` is called."""
        pipes = [os.pipe() for _ in range(3)]
        (stdin, _), (_, stdout), (_, stderr) = pipes
        forked = self._start(program, arguments, [stdin, stdout, stderr], NO_FAULT)
        for each in (stdin, stdout, stderr):
            os.close(each)
        ours = (os.fdopen(pipes[0][1], "wb"), os.fdopen(pipes[1][0], "rb"), os.fdopen(pipes[2][0], "rb"))
        return Recording(forked, *ours)

    def record_until(
        self, lines: Sequence[Line], answers: int | None, stop: Callable[[Recording], None]
    ) -> tuple[Told, int, str]:
        """Send lines to a process, and call `stop` after so many of its answers.

        Returns what it acknowledged, its exit code and its stderr.
        """
        with self.recording() as child:
            writer = threading.Thread(target=_feed, args=(child.stdin, sent(lines)))
            writer.start()
            said = b""
            for number, answer in enumerate(child.stdout, start=1):
                said += answer
                if number == answers:
                    stop(child)
            err = child.stderr.read().decode()
            writer.join()
            return told_of(lines, said), child.forked.wait(), err

    def _start(self, program: str, arguments: Sequence[str], streams: Sequence[int], fault: Fault) -> Forked:
        places = {name: str(self.home / folder) for name, folder in HOME_VARIABLES.items()} if self.home else {}
        variables = {**os.environ, **places, **self.variables}
        return start(program, arguments, variables, streams, fault)


@dataclass(frozen=True)
class Asking:
    """A call that gets all it reads at once, and is asked for all it said at its end."""

    forked: Forked
    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def answer(self) -> Answer:
        """What it said, once it has ended."""
        code = self.forked.wait()
        with self.stdin, self.stdout, self.stderr:
            for stream in (self.stdout, self.stderr):
                stream.seek(0)
            return Answer(code, self.stdout.read().decode(), self.stderr.read().decode(), self.forked.changes)


@dataclass(frozen=True)
class Recording:
    """A process that is sent lines as long as one likes; it has ended when the block with it ends."""

    forked: Forked
    stdin: IO[bytes]
    stdout: IO[bytes]
    stderr: IO[bytes]

    def __enter__(self) -> Recording:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(BrokenPipeError):
            self.stdin.close()
        self.stdout.close()
        self.stderr.close()
        self.forked.wait()


def told_of(lines: Sequence[Line], out: bytes) -> Told:
    """The entries of each line that was acknowledged; what is torn or refused is not."""
    told: Told = {}
    for answer in answers_in(out):
        if "entries" in answer:
            told[lines[answer["line"] - 1].id] = answer["entries"]
    return told


def answers_in(out: bytes) -> Iterator[dict[str, Any]]:
    """Each whole answer of `record --json`; the last may be torn."""
    return (json.loads(line) for line in out.splitlines(keepends=True) if line.endswith(b"\n"))


def _feed(stdin: IO[bytes], lines: bytes) -> None:
    """Write the lines, until nobody reads any more."""
    try:
        with stdin:
            stdin.write(lines)
    except BrokenPipeError:
        pass
