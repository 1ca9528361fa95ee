"""A desk at an office on a server: what another desk records is shown, and so is that the server went and came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk import file_watch
from desktop.desk.desk import Desk
from desktop.desk.view import OfficeView, Reach, VisitView
from desktop.desk.worker import Worker, WorkerNews
from domain.core.place import ServerAddress
from domain.core.problem import Refused, Unavailable
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.store.postgres.connection import ServerLine
from tests.domain.requests import open_visit, plan_item
from tests.domain.store.postgresql import Server

OpenOffice = Callable[..., Office]


@pytest.fixture
def open_office(server: Server, office_database: str, tmp_path: Path) -> OpenOffice:
    """Opens an office on a server for a login of it."""

    def opened(login: str = "aigerim", *, continued: bool = False) -> Office:
        place = ServerAddress(server.address(office_database, login))
        return office_at(place, Officer("somebody", "desk 1"), beside=tmp_path, continued=continued)

    return opened


@pytest.fixture
def desk(open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk that follows because it is told, not because it looks now and then."""
    monkeypatch.setattr(file_watch, "IDLE_MS", 3_600_000)
    monkeypatch.setattr(file_watch, "AWAKE_SECONDS", -1.0)
    desk = Desk(open_office)
    yield desk
    desk.close()


def test_what_another_desk_records_is_shown(desk: Desk, open_office: OpenOffice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.office_seen) as seen:
        desk.open()
    assert (seen.args[0].officer, seen.args[0].visits) == ("aigerim", ())

    with (
        closing(open_office("daniyar")) as other,
        qtbot.waitSignal(desk.office_seen, timeout=10_000, check_params_cb=lambda office: len(office.visits) == 1),
    ):
        other.record(open_visit())


def test_that_the_server_went_is_told_once_and_so_is_that_it_came_back(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[WorkerNews] = []
    office = open_office()
    worker = Worker(lambda **_: office, told.append)
    worker.open()
    told.clear()

    def gone() -> bool:
        raise Unavailable("server-unreachable", cause="")

    with monkeypatch.context() as cut:
        cut.setattr(office.store, "changed", gone)
        worker.follow()
        worker.follow()
        assert told == [Reach(cut=True)]
    worker.follow()

    assert [each for each in told if isinstance(each, Reach)] == [Reach(cut=True), Reach(cut=False)]
    worker.close()


def test_that_the_server_went_is_told_at_once_to_who_could_not_record(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody reads that all is recorded until the server is next looked for."""
    told: list[WorkerNews] = []
    office = open_office()
    worker = Worker(lambda **_: office, told.append)
    worker.open()

    def gone(*_: Any) -> Any:
        raise Unavailable("server-unreachable", cause="")

    with monkeypatch.context() as cut:
        cut.setattr(office, "record", gone)
        with pytest.raises(Unavailable, match="server-unreachable"):
            worker.record((open_visit(),))
    assert [each for each in told if isinstance(each, Reach)] == [Reach(cut=True)]
    worker.follow()

    assert [each for each in told if isinstance(each, Reach)] == [Reach(cut=True), Reach(cut=False)]
    worker.close()


def test_who_follows_asks_the_server_few_questions(open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether something changed and how far, what is new of the visit and of the office, when, and who else is here."""
    office, other, asked, told = open_office(), open_office("daniyar"), list[str](), list[WorkerNews]()
    worker, ask = Worker(lambda **_: office, told.append), ServerLine.all

    def noted(line: ServerLine, statement: str, values: Sequence[Any] = ()) -> Any:
        asked.append(statement)
        return ask(line, statement, values)

    with closing(other):
        other.record(open_visit())
        worker.open()
        worker.look_at(office.resolve("KZ-2025-11"), None)
        for number in range(3):
            other.record(plan_item(f"item-{number}"))
            worker.follow()
        other.record(plan_item("last"))
    with monkeypatch.context() as patched:
        patched.setattr(ServerLine, "all", noted)
        worker.follow()

    visit = next(each for each in reversed(told) if isinstance(each, VisitView))
    assert "last" in visit.visit.programme.items
    assert len(asked) == 6
    worker.close()


def test_a_desk_that_was_let_in_is_told_although_nothing_is_recorded(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[WorkerNews] = []
    office = open_office()
    worker = Worker(lambda **_: office, told.append)
    with monkeypatch.context() as waiting:
        waiting.setattr(office.private, "keys_trouble", lambda: Refused("not-let-in"))
        worker.open()
        told.clear()
        worker.follow()
        assert [each for each in told if isinstance(each, OfficeView)] == []
    worker.follow()
    worker.follow()

    assert [each.keys_trouble for each in told if isinstance(each, OfficeView)] == [None]
    worker.close()
