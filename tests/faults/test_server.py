"""An office on a server: desks are killed, connections cut, the server restarted in the middle of saves."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any
from urllib.parse import quote

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.offices import office_at, set_up_server
from domain.record.recording import Officer
from domain.record.request import parse
from domain.store.postgres import connection as reaching
from domain.store.postgres import recorder
from tests.domain.store.postgresql import OWNER, Server
from tests.faults.harness import signals
from tests.faults.harness.desk import Desk, Recording, Told
from tests.faults.harness.kept import assert_kept, held
from tests.faults.harness.opened import opened
from tests.faults.harness.proxy import Fault, Way, way_to
from tests.faults.harness.session import Line, opening, planning
from tests.faults.harness.signals import Interrupted
from tests.faults.harness.writers import WRITERS, written
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


@pytest.mark.parametrize("saves", [2, pytest.param(50, marks=pytest.mark.endure)])
def test_eight_writers_on_one_visit_lose_and_double_nothing(desk: Desk, saves: int) -> None:
    told, _ = written(desk, saves)

    with opened(desk.place) as office:
        assert office.verify().ok
        found = {entry.command_id: [entry.number] for entry in office.journal("V-0")[1:]}
    assert len(told) == WRITERS * saves
    assert found == told


@pytest.fixture
def way(server: Server) -> Iterator[Way]:
    """A way to the server on which answers are lost. Its folder has a short name, as a socket must."""
    with TemporaryDirectory(prefix="way-") as folder, way_to(server.folder, Path(folder)) as made:
        yield made


@pytest.fixture
def office(way: Way, office_database: str, tmp_path: Path) -> Iterator[Office]:
    """An office that is reached by that way, with a visit."""
    address = f"postgresql://aigerim@/{office_database}?host={quote(str(way.folder))}"
    with closing(office_at(ServerAddress(address), Officer("", "desk 1"), beside=tmp_path)) as office:
        office.record(*parse(opening(1)[0].line))
        yield office


SAVED_WHOLE = 3
"""After so many saves that had no further answer there is none: two answers may come together once."""


@pytest.mark.parametrize("fault", ["cut", "torn", pytest.param("dropped", marks=pytest.mark.endure)])
def test_whatever_answer_of_the_server_is_lost_a_save_is_told_as_it_stands(
    office: Office, way: Way, fault: Fault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One answer after the other, until a save has no more of them."""
    if fault == "dropped":
        monkeypatch.setattr(reaching, "PATIENCE", 2.0)
        office.store._line.close()  # type: ignore[attr-defined]
        office.visits()
    told: dict[str, list[int]] = {}
    refused: dict[str, str] = {}
    whole = 0
    while whole < SAVED_WHOLE:
        line, met = planning(f"line-{way.met}-{whole}", "V-0"), way.met
        way.set_fault(fault, met)
        try:
            [receipt] = office.record(*parse(line.line))
            told[line.id] = list(receipt.entries)
        except Unavailable as problem:
            refused[line.id] = problem.code
        whole = whole + 1 if way.met == met else 0
    way.forget_fault()

    assert way.met >= 5
    assert set(refused.values()) <= {"server-unreachable"}
    assert {entry.command_id: [entry.number] for entry in office.journal("V-0")[1:]} == told
    assert office.verify().ok


def test_whatever_answer_of_the_server_is_late_a_save_is_told_as_it_stands(
    office: Office, way: Way, server: Server, office_database: str, tmp_path: Path
) -> None:
    """One answer after the other; before it comes, another desk records on the same visit."""
    told: dict[str, list[int]] = {}
    place = ServerAddress(server.address(office_database, "daniyar"))
    with (
        closing(office_at(place, Officer("", "desk 2"), beside=tmp_path / "other")) as other,
        ThreadPoolExecutor(1) as pool,
    ):
        number = 0
        while number == way.met:
            line, late = planning(f"line-{number}", "V-0"), planning(f"other-{number}", "V-0")
            way.set_fault("delayed", number)
            save = pool.submit(office.record, *parse(line.line))
            while not save.done() and way.met == number:
                wait([save], timeout=0.01)
            if way.met > number:
                told[late.id] = list(other.record(*parse(late.line))[0].entries)
                way.let_go()
            told[line.id] = list(save.result()[0].entries)
            number += 1
    way.forget_fault()

    assert way.met > 0
    assert {entry.command_id: [entry.number] for entry in office.journal("V-0")[1:]} == told
    assert office.verify().ok


def test_a_server_older_than_an_office_asks_for_is_refused_at_once(
    way: Way, server: Server, office_database: str, tmp_path: Path
) -> None:
    """Also where an office was put there by other means: a desk would open it, and fail at its first save."""
    [[runs]] = server.sql("SHOW server_version")
    version = b"server_version\0"
    way.told_instead = (version + runs[:2].encode(), version + b"14")
    desk, owner = (
        ServerAddress(f"postgresql://{login}@/{office_database}?host={quote(str(way.folder))}")
        for login in ("aigerim", OWNER)
    )

    for reach in (lambda: office_at(desk, Officer("", ""), beside=tmp_path), lambda: set_up_server(owner)):
        with pytest.raises(Unavailable) as refused:
            reach()
        assert (refused.value.code, refused.value.values) == ("server-too-old", {"version": f"14{runs[2:]}"})


def test_a_desk_that_was_asleep_for_a_day_goes_on_with_what_the_others_recorded(
    way: Way, server: Server, office_database: str, tmp_path: Path
) -> None:
    """Its connections are gone, as the server was restarted meanwhile, and its clock has gone on by a day."""
    day, slept = timedelta(days=1), [timedelta()]
    address = ServerAddress(f"postgresql://aigerim@/{office_database}?host={quote(str(way.folder))}")
    with (
        closing(
            office_at(
                address,
                Officer("", "desk 1"),
                lambda: datetime.now(UTC) + slept[0],
                beside=tmp_path,
                memory=tmp_path / "memory",
                passed=lambda: monotonic() + slept[0].total_seconds(),
            )
        ) as office,
        closing(
            office_at(
                ServerAddress(server.address(office_database, "daniyar")), Officer("", "desk 2"), beside=tmp_path / "b"
            )
        ) as other,
    ):
        office.record(*parse(opening(1)[0].line))
        server.restart("fast")
        for number in range(3):
            other.record(*parse(planning(f"other-{number}", "V-0").line))
        slept[0] = day

        assert office.changed_elsewhere()
        assert office.visit("V-0").entries == 4
        [receipt] = office.record(*parse(planning("awake", "V-0").line))
        assert (receipt.entries, office.store.doubt) == ((5,), None)


def test_a_desk_that_slept_in_the_middle_of_a_save_goes_on(
    office: Office, server: Server, office_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Meanwhile the others recorded on the same visit, and it lost its turn."""
    server.sql(f"\\c {office_database}\nINSERT INTO chancery.file VALUES ('patience_ms', '50')")
    other = office_at(
        ServerAddress(server.address(office_database, "daniyar")), Officer("", "desk 2"), beside=tmp_path / "other"
    )

    def asleep(told: Any) -> str:
        monkeypatch.undo()
        other.record(*parse(planning("other", "V-0").line))
        return recorder._text(told)

    monkeypatch.setattr(recorder, "_text", asleep)
    with closing(other):
        [receipt] = office.record(*parse(planning("slept", "V-0").line))

    assert receipt.entries == (3,)
    assert [entry.command_id for entry in office.journal("V-0")] == ["opening-0", "other", "slept"]


ALTERED = {
    "an author": "UPDATE chancery.log SET author = 'ingrid' WHERE position = 2",
    "a desk": "UPDATE chancery.log SET desk = 'another' WHERE position = 2",
    "a time": "UPDATE chancery.log SET recorded_at = recorded_at + 1 WHERE position = 2",
    "what was recorded": "UPDATE chancery.log SET state = replace(state, 'Supper', 'Dinner') WHERE position = 2",
    "a leaf": "UPDATE chancery.log SET leaf = sha256(leaf) WHERE position = 2",
    "a row with the leaf it would have": """
        UPDATE chancery.log AS l SET author = 'ingrid', leaf = chancery.leaf(
            l.position, l.entry, l.topic_version, l.recorded_at, l.clock, l.clock_confirmed, l.stream, l.topic, l.state,
            'ingrid', l.desk, l.effective_at, l.reason, l.source, c.id, c.batch, c.sent, c.completed)
        FROM chancery.commands AS c WHERE c.number = l.command AND position = 2""",
    "an order": "UPDATE chancery.log SET entry = 9 WHERE position = 2",
    "a row gone": "DELETE FROM chancery.log WHERE position = 2",
    "the last row gone": "DELETE FROM chancery.log WHERE position = 3",
    "a command": "UPDATE chancery.commands SET body = '{}' WHERE number = 2",
    "a command gone": "DELETE FROM chancery.commands WHERE number = 2",
    "a name gone": "DELETE FROM chancery.reservations",
    "what the office is": "UPDATE chancery.office SET value = '1' WHERE key = 'created_at'",
}
TABLES = ("log", "commands", "reservations", "office")


def test_whatever_an_owner_alters_is_told(desk: Desk, server: Server, office_database: str) -> None:
    """Each by itself, and put back."""
    with opened(desk.place) as office:
        for line in lines_of(2):
            office.record(*parse(line.line))
    with psycopg.connect(server.address(office_database), autocommit=True) as owner:
        for table in TABLES:
            owner.execute(f"CREATE TEMP TABLE kept_{table} AS TABLE chancery.{table}")
            owner.execute(f"ALTER TABLE chancery.{table} DISABLE TRIGGER ALL")
        try:
            silent = [name for name, statement in ALTERED.items() if not is_told(owner, statement, desk)]
        finally:
            for table in TABLES:
                owner.execute(f"ALTER TABLE chancery.{table} ENABLE TRIGGER ALL")
    assert silent == []


def is_told(owner: psycopg.Connection[Any], statement: str, desk: Desk) -> bool:
    """Whether a desk that knows the office is told of what a statement changed there."""
    assert owner.execute(statement).rowcount > 0
    try:
        with opened(desk.place) as office:
            return not office.verify().ok or office.store.doubt is not None
    except Damaged:
        return True
    finally:
        owner.execute(f"TRUNCATE {', '.join(f'chancery.{table}' for table in TABLES)}")
        for table in TABLES:
            owner.execute(f"INSERT INTO chancery.{table} SELECT * FROM kept_{table}")


@pytest.mark.endure
def test_a_standby_is_read_and_takes_over(desk: Desk, server: Server, office_database: str) -> None:
    desk.record(opening(1))
    with server.standby() as standby:
        place = ServerAddress(standby.address(office_database, "aigerim"))
        with opened(place) as there:
            assert not there.store.writable
            assert there.store.others() == ()
            told, _ = desk.record(lines_of(3)[1:])
            while len(there.journal("V-0")) < 4:
                threading.Event().wait(0.05)
            assert there.verify().ok
        standby.promote()
        with opened(place) as there:
            assert there.store.writable
            [receipt] = there.record(*parse(planning("promoted", "V-0").line))
    assert len(told) == 3
    assert receipt.entries == (5,)


@pytest.mark.endure
def test_a_standby_that_lags_behind_is_read_without_a_doubt(desk: Desk, server: Server, office_database: str) -> None:
    """And what this desk knows beyond it is held against it once it has got so far."""
    desk.record(opening(1))
    with server.standby() as standby:
        standby.sql("SELECT pg_wal_replay_pause();")
        while standby.sql("SELECT pg_get_wal_replay_pause_state();") != [["paused"]]:
            threading.Event().wait(0.05)
        desk.record(lines_of(3)[1:])
        place = ServerAddress(standby.address(office_database, "aigerim"))
        with opened(place) as there:
            assert (there.store.doubt, there.store.compare_whole(), there.store.remembered) == (None, None, 4)
        standby.sql("SELECT pg_wal_replay_resume();")
        with opened(place) as there:
            while len(there.journal("V-0")) < 4:
                threading.Event().wait(0.05)
            assert there.verify().remembered == 4
