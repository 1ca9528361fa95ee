"""Who records at once has its turn in the order of asking, and nobody waits for a process that died."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from domain.store.sqlite import turn
from domain.store.sqlite.turn import WriteQueue
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="locks that belong to an open file are those of Linux")

HOLD = """
import sys
from pathlib import Path
from domain.store.sqlite.turn import WriteQueue
with WriteQueue(Path(sys.argv[1])).taken():
    print("taken", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def a_process_with_its_turn(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has its turn, until it is told or killed."""
    pipe = subprocess.PIPE
    call = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(call, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "taken\n"
        yield process
        process.kill()


def waits(path: Path, order: list[int], number: int) -> threading.Thread:
    """Somebody who has begun to wait for a turn, and says when it has come."""
    drawn = threading.Event()

    def wait() -> None:
        own = WriteQueue(path)
        draw = own._drawn

        def drawing(until: float) -> int:
            found = draw(until)
            drawn.set()
            return found

        own._drawn = drawing  # type: ignore[method-assign]
        with own.taken():
            order.append(number)
        own.close()

    thread = threading.Thread(target=wait)
    thread.start()
    assert drawn.wait(10)
    return thread


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "LONGEST_WAIT", 60.0)


def test_turns_are_had_in_the_order_of_asking(path: Path) -> None:
    order: list[int] = []
    first = WriteQueue(path)
    with first.taken():
        waiting = [waits(path, order, number) for number in range(5)]
        assert order == []
    for thread in waiting:
        thread.join()
    first.close()

    assert order == [0, 1, 2, 3, 4]


def test_who_comes_again_stands_behind_those_who_wait(path: Path) -> None:
    order: list[int] = []
    first = WriteQueue(path)
    with first.taken():
        waiting = waits(path, order, 1)
    with first.taken():
        order.append(2)
    waiting.join()
    first.close()

    assert order == [1, 2]


def test_nobody_waits_for_a_process_that_was_killed(path: Path) -> None:
    order: list[int] = []
    with a_process_with_its_turn(path) as process:
        waiting = waits(path, order, 1)
        assert order == []
        process.send_signal(signal.SIGKILL)
        waiting.join()

    assert order == [1]


def test_a_process_that_is_stopped_is_passed_over(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turn, "LONGEST_WAIT", 0.05)
    with a_process_with_its_turn(path) as process:
        process.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        own = WriteQueue(path)
        with own.taken():
            assert time.monotonic() - begun >= 0.05
        own.close()


def test_the_last_to_leave_takes_the_queue_away(path: Path) -> None:
    queue = path.with_name(f"{path.name}-queue")
    one, other = WriteQueue(path), WriteQueue(path)
    with one.taken():
        pass
    with other.taken():
        one.close()
        assert queue.exists()
    other.close()
    assert not queue.exists()


def test_a_queue_that_was_taken_away_is_made_anew(path: Path) -> None:
    one, other = WriteQueue(path), WriteQueue(path)
    with one.taken():
        pass
    with other.taken():
        pass
    other.close()

    order: list[int] = []
    with one.taken():
        waiting = waits(path, order, 1)
        assert order == []
    waiting.join()
    one.close()


def test_where_no_queue_can_be_made_nobody_waits(tmp_path: Path) -> None:
    with WriteQueue(tmp_path / "nowhere" / "office.chancery").taken():
        pass
