"""A desk: the program as a process, with a home of its own, on an office file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from domain.core.problem import Damaged
from tests.conftest import HOME_VARIABLES, ROOT
from tests.faults.harness.session import Line, sent

Told = dict[str, list[int]]
"""The entries that were acknowledged of each line, by its id."""
PROGRAM = (sys.executable, "-m", "desktop")


@dataclass(frozen=True)
class Answer:
    """What a call of the program said."""

    code: int
    out: str
    err: str

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
    """A desk at an office file. Two desks have two homes, and so two memories."""

    office: Path
    home: Path | None = None
    """Its home directory; that of the test without one."""
    variables: Mapping[str, str] = field(default_factory=dict)

    def ask(self, *arguments: str, stdin: bytes = b"") -> Answer:
        """Call the program and wait for its end."""
        done = subprocess.run(
            self._call(*arguments), cwd=ROOT, env=self._environment(), input=stdin, capture_output=True, check=False
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    def record(self, lines: Sequence[Line], *options: str) -> tuple[Told, Answer]:
        """Send lines: what was acknowledged of them, and the whole answer."""
        answer = self.ask("record", "--json", *options, "-", stdin=sent(lines))
        return told_of(lines, answer.out.encode()), answer

    def recording(self) -> subprocess.Popen[bytes]:
        """A process that records what it is sent, and answers."""
        call = self._call("record", "--json", "-")
        pipe = subprocess.PIPE
        return subprocess.Popen(call, cwd=ROOT, env=self._environment(), stdin=pipe, stdout=pipe, stderr=pipe)

    def record_until(
        self, lines: Sequence[Line], answers: int | None, stop: Callable[[subprocess.Popen[bytes]], None]
    ) -> tuple[Told, int, str]:
        """Send lines to a process, and call `stop` after so many of its answers.

        Returns what it acknowledged, its exit code and its stderr.
        """
        child = self.recording()
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        writer = threading.Thread(target=_feed, args=(child.stdin, sent(lines)))
        writer.start()
        said = b""
        for number, answer in enumerate(child.stdout, start=1):
            said += answer
            if number == answers:
                stop(child)
        err = child.stderr.read().decode()
        for stream in (child.stdout, child.stderr):
            stream.close()
        writer.join()
        return told_of(lines, said), child.wait(), err

    def _call(self, *arguments: str) -> list[str]:
        return [*PROGRAM, "--office", str(self.office), *arguments]

    def _environment(self) -> dict[str, str]:
        places = {name: str(self.home / folder) for name, folder in HOME_VARIABLES.items()} if self.home else {}
        return {**os.environ, **places, **self.variables}


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
