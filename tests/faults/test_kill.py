"""The real command line is killed at random moments: no acknowledged line is lost, none is recorded twice."""

import json
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

import pytest

from domain.office import Office, new_office
from domain.record.recording import Officer
from tests.conftest import ROOT
from tests.domain.requests import DAY, open_visit

VISITS = 40
"""The lines go to as many visits in turn, so that none grows longer than any in an office does."""
LINES = 140
"""How many lines each process is sent: those not acknowledged yet, then new ones."""
MOST_ANSWERS = 120
"""A process is killed within a few milliseconds of its first to 120th answer, so that a slow machine kills
as often and not longer."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An office with its visits open."""
    path = tmp_path / "office.chancery"
    new_office(path)
    office = Office(path, Officer("aigerim", "desk 1"))
    office.record(*(open_visit(f"V-{number}") for number in range(VISITS)))
    office.close()
    return path


@pytest.mark.parametrize(
    ("fewest_kills", "fewest_acknowledged"), [(10, 500), pytest.param(200, 10_000, marks=pytest.mark.endure)]
)
def test_killing_the_command_line_loses_nothing_and_doubles_nothing(
    path: Path, fewest_kills: int, fewest_acknowledged: int
) -> None:
    chance = random.Random(20251112)
    acknowledged: dict[int, list[int]] = {}
    sent, kills = 0, 0
    while kills < fewest_kills or len(acknowledged) < fewest_acknowledged:
        again = [number for number in range(sent) if number not in acknowledged]
        lines = [*again, *range(sent, sent + LINES - len(again))]
        sent += LINES - len(again)
        done, killed = recorded_until_killed(
            path, lines, answers_left=chance.randint(1, MOST_ANSWERS), then=chance.uniform(0.0, 0.003)
        )
        acknowledged.update(done)
        kills += killed
    again = [number for number in range(sent) if number not in acknowledged]
    done, killed = recorded_until_killed(path, again, answers_left=None)
    acknowledged.update(done)

    assert not killed
    assert acknowledged.keys() == set(range(sent))
    assert_recorded_once(path, acknowledged)


def recorded_until_killed(
    path: Path, numbers: list[int], answers_left: int | None, then: float = 0.0
) -> tuple[dict[int, list[int]], bool]:
    """Send lines to a command line that is killed `then` seconds after so many answers, or not at all.

    Returns the entries of each line acknowledged on its stdout, and whether it was killed before its end.
    """
    command = [sys.executable, "-m", "desktop", "--office", str(path), "record", "--json", "-"]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None
    assert child.stdout is not None
    writer = threading.Thread(target=feed, args=(child.stdin, numbers))
    writer.start()
    killer = threading.Timer(then, child.kill)
    answers = []
    for line in child.stdout:
        if line.endswith(b"\n"):  # the last may be torn
            answers.append(json.loads(line))
            if len(answers) == answers_left:
                killer.start()
    child.stdout.close()
    writer.join()
    code = child.wait()
    killer.cancel()
    assert code in (0, -signal.SIGKILL)
    return {numbers[answer["line"] - 1]: answer["entries"] for answer in answers}, code == -signal.SIGKILL


def feed(stdin: IO[bytes], numbers: list[int]) -> None:
    """Write the lines, until nobody reads any more."""
    try:
        with stdin:
            stdin.write(b"".join(line_of(number) for number in numbers))
    except BrokenPipeError:
        pass


def line_of(number: int) -> bytes:
    """The line that plans an item of that number, under an id of its own."""
    fields = {"kind": "meal", "title": {"en": f"Supper {number}"}, "when": {"day": DAY}, "item": f"item-{number}"}
    line = {"command": "plan-item", "visit": f"V-{number % VISITS}", "id": f"line-{number}", "fields": fields}
    return json.dumps(line).encode() + b"\n"


def assert_recorded_once(path: Path, acknowledged: dict[int, list[int]]) -> None:
    """Every line has the entries it was told, and there are no others."""
    office = Office(path, Officer("aigerim", "desk 1"))
    entries = {
        entry.command_id: (number, [entry.number])
        for number in range(VISITS)
        for entry in office.journal(f"V-{number}")[1:]
    }
    found = office.verify()
    office.close()

    assert found.ok, found.problem
    assert found.events == VISITS + len(acknowledged)
    assert entries == {f"line-{number}": (number % VISITS, told) for number, told in acknowledged.items()}
