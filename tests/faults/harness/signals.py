"""A desk that records while signals stop it at random moments, and goes on where it was."""

from __future__ import annotations

import signal
import threading
from dataclasses import dataclass, field
from random import Random

from tests.faults.harness.desk import Desk, Recording, Told
from tests.faults.harness.session import Line, endless, opening

VISITS = 40
"""The lines go to as many visits in turn, so that none grows longer than any in an office does."""
LINES = 140
"""How many lines each process is sent: those not acknowledged yet, then new ones."""
MOST_ANSWERS = 120
"""A process is stopped within a few milliseconds of its first to 120th answer, so that a slow machine stops as often
and not longer."""


@dataclass
class Interrupted:
    """A session of many processes: what was sent, and what was acknowledged."""

    desk: Desk
    chance: Random
    lines: list[Line] = field(default_factory=lambda: opening(VISITS))
    told: Told = field(default_factory=dict)
    stops: int = 0

    def go_on(self, by: signal.Signals, codes: tuple[int, ...]) -> None:
        """Send what was not acknowledged and new lines to a process, and send it a signal at a random moment.

        It ends with one of `codes`, or was at its end already.
        """
        again = self.missing()
        begun = len(self.lines) - VISITS
        new = [endless(begun + number, VISITS) for number in range(LINES - len(again))]
        self.lines += new
        told, code, err = _recorded_until(self.desk, [*again, *new], self.chance, by)
        assert code in (0, *codes), err
        self.told |= told
        self.stops += code != 0

    def finish(self) -> None:
        """Send what was not acknowledged to a process that nobody stops."""
        told, answer = self.desk.record(self.missing())
        assert answer.code == 0, answer.out + answer.err
        self.told |= told

    def missing(self) -> list[Line]:
        """The lines that were not acknowledged."""
        return [line for line in self.lines if line.id not in self.told]


def _recorded_until(desk: Desk, lines: list[Line], chance: Random, by: signal.Signals) -> tuple[Told, int, str]:
    timers: list[threading.Timer] = []
    answers, then = chance.randint(1, MOST_ANSWERS), chance.uniform(0.0, 0.005)

    def stop_soon(child: Recording) -> None:
        timers.append(threading.Timer(then, child.forked.send_signal, [by]))
        timers[0].start()

    result = desk.record_until(lines, answers, stop_soon)
    for timer in timers:
        timer.cancel()
        timer.join()
    return result
