"""An office on a server: desks are killed, connections cut, the server restarted in the middle of saves."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Sequence
from random import Random

import psycopg
import pytest

from domain.core.place import ServerAddress
from tests.domain.store.postgresql import Server
from tests.faults.harness import signals
from tests.faults.harness.desk import Desk, Recording, Told
from tests.faults.harness.kept import assert_kept, held
from tests.faults.harness.session import Line, opening, planning
from tests.faults.harness.signals import Interrupted
from tests.fuzz import TIMES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")


@pytest.fixture
def desk(server: Server, office_database: str) -> Desk:
    """A desk at an office on a server."""
    return Desk(ServerAddress(server.address(office_database, "aigerim")))


@pytest.mark.parametrize("fewest_kills", [2, pytest.param(200, marks=pytest.mark.endure)])
def test_killing_a_desk_loses_nothing_and_doubles_nothing(
    desk: Desk, fewest_kills: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, number in {"VISITS": 4, "LINES": 24, "MOST_ANSWERS": 20}.items():
        monkeypatch.setattr(signals, name, number)
    session = Interrupted(desk, Random(20251112))
    while session.stops < fewest_kills:
        session.go_on(signal.SIGKILL, codes=(-signal.SIGKILL,))
    session.finish()

    assert assert_kept(desk.place, session.lines, session.told) == len(session.lines)


def lines_of(count: int) -> list[Line]:
    """A session of so many lines."""
    return [*opening(1), *(planning(f"line-{number}", "V-0") for number in range(count))]


def assert_each_once(desk: Desk, lines: Sequence[Line], told: Told) -> None:
    """Every line stands in the office, where it was told, and no other does."""
    found = held(desk.place, lines, ())
    assert sorted(found.ids) == sorted(line.id for line in lines)
    assert found.events == len(lines)
    assert found.entries == told


def test_a_save_that_is_cut_off_is_told_as_it_stands(desk: Desk, server: Server) -> None:
    """Whether it was recorded or not the desk finds out by itself: each line is answered, and stands there once."""
    chance, lines = Random(20251112), lines_of(40 * TIMES)

    def cut_again_and_again(_: Recording) -> None:
        cutting.start()

    def cut() -> None:
        with psycopg.connect(server.address("postgres"), autocommit=True) as owner:
            while not done.wait(chance.uniform(0.05, 0.1)):
                owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'aigerim'")

    done, cutting = threading.Event(), threading.Thread(target=cut)
    try:
        told, code, err = desk.record_until(lines, 1, cut_again_and_again)
    finally:
        done.set()
    cutting.join()

    missing = [line for line in lines if line.id not in told]
    again, answer = desk.record(missing)
    assert code in (0, 4), err
    assert answer.code == 0, answer.out + answer.err
    assert_each_once(desk, lines, told | again)


@pytest.mark.parametrize("mode", ["fast", "immediate"])
def test_a_server_that_is_restarted_has_what_was_acknowledged(desk: Desk, server: Server, mode: str) -> None:
    lines = lines_of(20)

    told, code, err = desk.record_until(lines, 8, lambda _: server.restart(mode))

    assert len(told) >= 8
    assert code in (0, 4), err
    missing = [line for line in lines if line.id not in told]
    again, answer = desk.record(missing)
    assert answer.code == 0, answer.out + answer.err
    assert_each_once(desk, lines, told | again)
