"""A desk that is sent one line at a time, and answers before it gets the next."""

from __future__ import annotations

import json
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from tests.faults.harness.desk import Desk, Recording, Told
from tests.faults.harness.session import Line


@dataclass
class Conversation:
    """A process that records, open for as long as one likes."""

    child: Recording
    told: Told = field(default_factory=dict)

    def say(self, *lines: Line) -> dict[str, Any]:
        """Send lines, each after the answer to the one before; the last answer, empty once the process has ended."""
        answer: dict[str, Any] = {}
        for line in lines:
            self.send(line)
            answer = self.answer(line)
        return answer

    def send(self, line: Line) -> None:
        """Send a line, and leave its answer for later."""
        with suppress(BrokenPipeError):
            self.child.stdin.write(line.line)
            self.child.stdin.flush()

    def answers_within(self, seconds: float) -> bool:
        """Whether it answers within some seconds (s)."""
        return bool(select.select([self.child.stdout], [], [], seconds)[0])

    def answer(self, line: Line) -> dict[str, Any]:
        """The answer to a line that was sent; empty once the process has ended."""
        said = self.child.stdout.readline()
        answer: dict[str, Any] = json.loads(said) if said else {}
        if "entries" in answer:
            self.told[line.id] = answer["entries"]
        return answer


@contextmanager
def talking_to(desk: Desk, *, then_killed: bool = False) -> Iterator[Conversation]:
    """A process of a desk; at the end of the block it ends as it should, or is killed."""
    with desk.recording() as child:
        talk = Conversation(child)
        yield talk
        if then_killed:
            child.forked.send_signal(signal.SIGKILL)
