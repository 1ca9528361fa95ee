"""The desk: what is asked of the office in its own thread, and what the window is told."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial, partialmethod
from operator import attrgetter
from pathlib import Path
from threading import Event
from typing import Any, TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import QFileSystemWatcher
from pytestqt.qtbot import QtBot

from desktop.desk import file_watch, index_maker
from desktop.desk.asked import AskedWork
from desktop.desk.desk import Desk
from desktop.desk.file_watch import FileWatch
from desktop.desk.index_maker import IndexMaker
from desktop.desk.member_finder import MemberFinder
from desktop.desk.person_finder import PersonFinder
from desktop.desk.person_order import PersonOrder
from desktop.desk.queries import differences, person_view, verification
from desktop.desk.recorded import Recorded
from desktop.desk.view import OfficeView, VisitView
from desktop.desk.work_thread import WorkThread
from desktop.desk.worker import Worker
from desktop.machine.paths import log_file, servers_folder
from domain.checks.check import Check
from domain.core.place import OfficePlace, ServerAddress
from domain.core.problem import Problem, Unavailable
from domain.office import Office
from domain.record.entry import Entry
from domain.record.recording import Officer
from domain.record.request import Request, from_fields
from domain.record.verification import Verification
from domain.store import aggregates
from domain.store.index import visit_index
from domain.store.index.gradual_reading import GradualReading
from domain.store.postgres.store import PostgresStore
from domain.store.sqlite.store import SqliteStore
from domain.store.store import Store
from tests.conftest import ROOT
from tests.desktop.children import child
from tests.desktop.visit_office import OPENING, REFERENCE, at, entries, office_as, send
from tests.domain.store.tampering import tamper
from tests.office_server import officer_at

MOVES_LUNCH = """
import sys
from pathlib import Path
from tests.desktop.visit_office import at, send
send(Path(sys.argv[1]), [("move-item", {"item": "lunch", "when": at("17:00", "18:30")})], "D. Petrov")
"""
T = TypeVar("T")
SitAt = Callable[..., "AtDesk"]
GREEN_HALL = {"venue": "kremlin", "room": "green-hall"}
MOVED = {"item": "lunch", "when": at("16:30", "18:00")}


class CrashingOffice(Office):
    """An office in which something nobody foresaw happens, with a name in its message."""

    def verify(self, *, derived: bool = False) -> Any:
        raise RuntimeError("Tokayev was here")

    def journal(self, reference: UUID | str, upto: int | None = None, after: int = 0) -> list[Entry]:
        raise RuntimeError("Tokayev was here")


class AtDesk:
    """Asks a desk, and keeps what it tells."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self._qtbot = desk, qtbot
        self.offices: list[OfficeView] = []
        self.views: list[VisitView] = []
        self.recorded: list[Recorded] = []
        self.problems: list[Problem] = []
        desk.office_seen.connect(self.offices.append)
        desk.visit_seen.connect(self.views.append)
        desk.recorded.connect(self.recorded.append)
        desk.failed.connect(self.problems.append)

    @property
    def visit(self) -> UUID:
        """The visit of the office."""
        return UUID(self.offices[-1].visits[0].id)

    def told(self, signal: Any, ask: Callable[[], object]) -> Any:
        """What a signal brings after something was asked."""
        with self._qtbot.waitSignal(signal) as brought:
            ask()
        return brought.args[0]

    def answer(self, asked: AskedWork[T]) -> T | Problem:
        """What comes of something that was asked."""
        outcomes: list[T | Problem] = []
        asked.then(outcomes.append).otherwise(outcomes.append)
        self._qtbot.waitUntil(lambda: bool(outcomes))
        return outcomes[0]

    def wait_until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds)

    def open(self) -> OfficeView:
        office = self.told(self.desk.office_seen, self.desk.open)
        assert isinstance(office, OfficeView)
        return office

    def look(self, entry: int | None = None) -> VisitView:
        return self.view(partial(self.desk.look_at, self.visit, entry))

    def view(self, ask: Callable[[], object]) -> VisitView:
        view = self.told(self.desk.visit_seen, ask)
        assert isinstance(view, VisitView)
        return view

    def record(self, *requests: Request) -> Recorded:
        recorded = self.answer(self.desk.record(*requests))
        assert isinstance(recorded, Recorded)
        return recorded

    def refused(self, asked: AskedWork[Any]) -> Problem:
        """The problem of something that was asked."""
        problem = self.answer(asked)
        assert isinstance(problem, Problem)
        return problem

    def fail(self, ask: Callable[[], object]) -> Problem:
        """The problem nobody takes after something was asked."""
        problem = self.told(self.desk.failed, ask)
        assert isinstance(problem, Problem)
        return problem


def request(command: str, fields: dict[str, Any], **more: Any) -> Request:
    return from_fields({"command": command, "fields": fields, "visit": REFERENCE, **more})


def _noted(self: T, work: Callable[..., Any], done: list[str], name: str, *known: Any) -> Any:
    """What comes of some work; the name of the worker is noted before it."""
    done.append(name)
    return work(self, *known)


@pytest.fixture
def office_path(small_visit: OfficePlace) -> OfficePlace:
    return small_visit


def store_at(place: OfficePlace) -> Store:
    """What lies there, for B. Orlov."""
    if isinstance(place, ServerAddress):
        return PostgresStore(str(officer_at(place, "B. Orlov")), servers_folder())
    return SqliteStore(place)


@pytest.fixture
def sit_at(qtbot: QtBot) -> Iterator[SitAt]:
    """Opens a desk with some kind of office; its thread ends with the test."""
    desks: list[Desk] = []

    def opened(place: OfficePlace, kind: Callable[..., Office] = Office) -> AtDesk:
        desks.append(Desk(lambda: kind(store_at(place), Officer("B. Orlov", "desk-1"))))
        return AtDesk(desks[-1], qtbot)

    yield opened
    for desk in desks:
        desk.close()


@pytest.fixture
def at_desk(sit_at: SitAt, office_path: OfficePlace) -> AtDesk:
    seated = sit_at(office_path)
    seated.open()
    return seated


@pytest.mark.file
def test_an_office_is_told_with_its_visits_and_officer(sit_at: SitAt, office_path: Path) -> None:
    office = sit_at(office_path).open()

    assert (office.path, office.officer, office.writable, office.sample) == (office_path, "B. Orlov", True, False)
    assert [visit.reference for visit in office.visits] == [REFERENCE]
    assert office.clock_behind_minutes == 0


@pytest.mark.file
def test_what_is_no_office_fails_to_open_and_answers_nothing(sit_at: SitAt, tmp_path: Path) -> None:
    seated = sit_at(tmp_path / "missing.chancery")

    assert seated.fail(seated.desk.open).code == "no-such-office"
    assert seated.refused(seated.desk.ask(verification)).code == "office-closed"


def test_what_crashes_on_opening_is_one_problem(qtbot: QtBot) -> None:
    def crash() -> Office:
        raise RuntimeError("Tokayev was here")

    desk = Desk(crash)
    problem = AtDesk(desk, qtbot).fail(desk.open)
    desk.close()

    assert problem.code == "crash"


def test_a_visit_is_told_as_it_stands_and_as_it_stood(at_desk: AtDesk) -> None:
    present = at_desk.look()
    assert not present.past
    assert {row.id for row in present.schedule} >= {"lunch", "statements"}
    assert present.differences == ()

    past = at_desk.look(1)
    assert (past.entry, past.newest, past.past) == (1, present.newest, True)
    assert past.schedule == ()
    assert past.differences
    assert past.recorded_at == present.history[0].entry.recorded_at


def test_names_are_learned_once_the_visit_is_on_show(
    sit_at: SitAt, office_path: OfficePlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    for kind in (PersonFinder, PersonOrder, MemberFinder):
        learn = partialmethod(_noted, kind.follow, done, kind.__name__)
        monkeypatch.setattr(kind, "follow", learn)
    at_desk = sit_at(office_path)
    at_desk.desk.visit_seen.connect(lambda _view: done.append("visit"))
    at_desk.desk.office_seen.connect(lambda office: at_desk.desk.look_at(UUID(office.visits[0].id)))

    at_desk.desk.open()

    qtbot.waitUntil(lambda: len(done) >= 4)
    assert (done[0], sorted(done[1:4])) == ("visit", ["MemberFinder", "PersonFinder", "PersonOrder"])


def test_an_office_is_compared_with_what_the_desk_remembers_once_the_visit_is_shown(
    sit_at: SitAt, office_path: OfficePlace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    monkeypatch.setattr(Worker, "compare", partialmethod(_noted, Worker.compare, done, "compared"))
    desk = sit_at(office_path).desk
    desk.visit_seen.connect(lambda _: done.append("shown"))
    desk.office_seen.connect(lambda office: desk.look_at(UUID(office.visits[0].id)))

    desk.open()
    qtbot.waitUntil(lambda: len(done) > 1)

    assert done[:2] == ["shown", "compared"]


def test_an_entry_there_is_not_fails(at_desk: AtDesk) -> None:
    visit = at_desk.visit

    assert at_desk.fail(partial(at_desk.desk.look_at, visit, 9_999)).code == "unknown-entry"


def test_of_many_looks_only_those_that_have_begun_are_told_and_the_newest(at_desk: AtDesk) -> None:
    def slide() -> None:
        for entry in range(1, 8):
            at_desk.desk.look_at(at_desk.visit, entry)

    waiting = Event()
    at_desk.desk.ask(lambda _office: waiting.wait(60))
    slide()
    waiting.set()
    at_desk.answer(at_desk.desk.ask(verification))

    assert [view.entry for view in at_desk.views] == [7]


def test_a_query_is_answered_with_what_it_finds(at_desk: AtDesk, office_path: OfficePlace) -> None:
    found = at_desk.answer(at_desk.desk.ask(verification))

    assert isinstance(found, Verification)
    assert (found.ok, found.events) == (True, len(entries(office_path)))


def test_two_entries_are_compared(at_desk: AtDesk) -> None:
    at_desk.record(request("move-item", MOVED))
    newest = at_desk.look().newest
    query = partial(differences, visit_id=at_desk.visit, earlier=newest - 1, later=newest)
    found = at_desk.answer(at_desk.desk.ask(query))

    assert not isinstance(found, Problem)
    [found_one] = found
    assert (found_one.difference.subject, found_one.difference.code) == ("lunch", "item-moved")
    assert [row.entry.number for row in found_one.entries] == [newest]


def test_the_problem_of_a_query_is_told_where_nobody_takes_it(at_desk: AtDesk) -> None:
    asked = partial(at_desk.desk.ask, partial(person_view, reference="nobody"))

    assert at_desk.fail(asked).code == "not-in-registry"


def test_recording_tells_the_visit_then_who_asked_then_all_others(at_desk: AtDesk, office_path: OfficePlace) -> None:
    at_desk.look()
    order: list[str] = []
    at_desk.desk.visit_seen.connect(lambda _view: order.append("visit"))
    at_desk.desk.recorded.connect(lambda _recorded: order.append("all"))
    asked = at_desk.desk.record(request("move-item", MOVED)).then(lambda _recorded: order.append("asker"))
    del asked
    recorded = at_desk.record(request("retitle-item", {"item": "lunch", "title": {"en": "State lunch"}}))

    assert order == ["visit", "asker", "all", "visit", "all"]
    assert (recorded.command, recorded.undoes) == ("retitle-item", None)
    assert [len(receipt.entries) for receipt in recorded.receipts] == [1]
    assert entries(office_path)[-2:] == ["item.moved", "item.retitled"]


def test_that_a_save_waits_for_its_answer_is_told_until_it_has_it(at_desk: AtDesk) -> None:
    waits, answer = list[bool](), Event()
    at_desk.desk.save_waits.connect(waits.append)
    at_desk.desk._slow.setInterval(0)
    at_desk.desk.ask(lambda _office: answer.wait(60))
    asked = at_desk.desk.record(request("move-item", MOVED))
    at_desk.wait_until(lambda: waits == [True])
    answer.set()
    at_desk.answer(asked)
    at_desk.wait_until(lambda: waits == [True, False])


def test_what_the_same_asker_records_is_all_recorded_and_all_answered(
    at_desk: AtDesk, office_path: OfficePlace
) -> None:
    answers: list[Recorded] = []
    for end in ("18:00", "18:15", "18:30"):
        moved = {"item": "lunch", "when": at("16:30", end)}
        at_desk.desk.record(request("move-item", moved)).then(answers.append)
    at_desk.answer(at_desk.desk.ask(verification))

    assert len(answers) == len(at_desk.recorded) == 3
    assert entries(office_path)[-3:] == ["item.moved"] * 3


def test_undo_records_the_opposite_and_says_of_what(at_desk: AtDesk, office_path: OfficePlace) -> None:
    at_desk.look()
    done = at_desk.record(request("move-item", MOVED))
    undone = at_desk.answer(at_desk.desk.undo(done.receipts[0].command_id, "A slip"))

    assert isinstance(undone, Recorded)
    assert undone.undoes == "move-item"
    assert entries(office_path)[-2:] == ["item.moved", "item.moved"]
    lunch = next(row for row in at_desk.look().schedule if row.id == "lunch")
    assert lunch.planned is not None
    assert lunch.planned.start == "16:00"


def test_what_is_refused_is_told_to_who_asked_and_what_stands_is_shown(sit_at: SitAt, office_path: OfficePlace) -> None:
    before = entries(office_path)
    seated = sit_at(office_path)
    seated.open()
    seated.look()
    problem = seated.refused(seated.desk.record(request("end-item", {"item": "nothing"})))

    assert problem.code == "unknown-item"
    assert len(seated.views) == 2
    assert (seated.recorded, seated.problems) == ([], [])
    assert entries(office_path) == before


def test_a_batch_is_refused_as_a_whole(at_desk: AtDesk, office_path: OfficePlace) -> None:
    before = entries(office_path)
    both = (request("move-item", MOVED), request("end-item", {"item": "nothing"}))

    assert at_desk.refused(at_desk.desk.record(*both)).code == "unknown-item"
    assert entries(office_path) == before


def test_what_another_program_records_is_told(at_desk: AtDesk, office_path: OfficePlace) -> None:
    newest = at_desk.look().newest
    view = at_desk.view(partial(send, office_path, [("move-item", MOVED)], "D. Petrov"))

    assert view.newest == newest + 1
    assert view.history[-1].entry.author == "D. Petrov"


@pytest.mark.file
def test_another_process_is_followed_without_asking_again_and_again(
    sit_at: SitAt, office_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Only the file system can tell of it: the desk does not look by itself within the time of the test."""
    monkeypatch.setattr(file_watch, "IDLE_MS", 600_000)
    seated = sit_at(office_path)
    seated.open()
    newest = seated.look().newest
    qtbot.waitUntil(lambda: child(seated.desk, FileWatch).asleep)

    view = seated.view(partial(run_in_another_process, MOVES_LUNCH, office_path))
    assert (view.newest, view.history[-1].entry.author) == (newest + 1, "D. Petrov")


def run_in_another_process(program: str, office: Path) -> None:
    subprocess.run([sys.executable, "-c", program, str(office)], cwd=ROOT, check=True, timeout=60)


def test_a_room_another_program_gives_to_another_visit_is_told(at_desk: AtDesk, office_path: OfficePlace) -> None:
    """Two visits share the houses of the registry: the check stands in the visit on show at once."""
    register_green_hall(office_path)
    at_desk.look()
    at_desk.record(request("assign-room", {"item": "lunch", **GREEN_HALL}))
    assert "room-needed-elsewhere" not in [check.code for check in found(at_desk.views[-1])]

    view = at_desk.view(partial(record_india, office_path))
    [told] = [check for check in found(view) if check.code == "room-needed-elsewhere"]
    assert told.values["visit"] == {"en": "Visit from India"}


def test_an_office_not_read_yet_is_told_at_once_and_what_lies_beyond_the_visit_once_all_is_read(
    sit_at: SitAt, office_path: OfficePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    register_green_hall(office_path)
    send(office_path, [("assign-room", {"item": "lunch", **GREEN_HALL})])
    record_india(office_path)
    for module, few in ((visit_index, "AT_ONCE"), (visit_index, "_A_FEW"), (aggregates, "READ_AT_ONCE")):
        monkeypatch.setattr(module, few, 1)
    seated = sit_at(office_path, partial(Office, little_by_little=True))
    office = seated.open()
    assert (office.share_read < 1, len(office.visits)) == (True, 2)
    visit = next(UUID(each.id) for each in office.visits if each.reference == REFERENCE)
    assert "room-needed-elsewhere" not in [each.code for each in found(seated.view(lambda: seated.desk.look_at(visit)))]

    seated.wait_until(lambda: "room-needed-elsewhere" in [each.code for each in found(seated.views[-1])])
    shares = [each.share_read for each in seated.offices]
    assert (shares == sorted(shares), shares[-1]) == (True, 1)
    assert list(seated.offices[-1].registries.venue) == ["kremlin"]
    assert seated.problems == []


@pytest.mark.file
@pytest.mark.parametrize("killed", [False, True], ids=["made", "killed"])
def test_the_index_of_a_large_office_is_made_by_a_process_of_its_own(
    killed: bool, sit_at: SitAt, office_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where that is killed, the office is read here."""
    register_green_hall(office_path)
    send(
        office_path,
        [("register-person", {"person": "abayev", "names": {"en": {"given": "Askar", "family": "Abayev"}}})],
    )
    record_india(office_path)
    for module, few in ((visit_index, "AT_ONCE"), (aggregates, "READ_AT_ONCE"), (index_maker, "MADE_FROM")):
        monkeypatch.setattr(module, few, 1)
    makers: list[IndexMaker] = []

    def maker(place: str, index: Path) -> IndexMaker:
        makers.append(IndexMaker(place, index))
        if killed:
            makers[-1]._process.kill()
        else:
            monkeypatch.setattr(GradualReading, "read_some", lambda reading: not 1 / (reading.share() == 1))
        return makers[-1]

    monkeypatch.setattr("desktop.desk.large_office.index_maker.IndexMaker", maker)
    seated = sit_at(office_path, partial(Office, little_by_little=True, index=tmp_path / "index"))
    seated.open()

    seated.wait_until(lambda: seated.offices[-1].share_read == 1)

    assert [each.made for each in makers] == [not killed]
    assert list(seated.offices[-1].registries.venue) == ["kremlin"]
    assert (len(seated.offices[-1].visits), seated.problems) == (2, [])


def found(view: VisitView) -> tuple[Check, ...]:
    """Every check of a view, told on the day a test runs or not: the visit was in November 2025."""
    assert view.checker is not None
    return view.checker.checks


def register_green_hall(path: OfficePlace) -> None:
    """Another program enters a house with one room."""
    venue = {"names": {"en": "Kremlin"}, "zone": "Europe/Moscow", "venue": "kremlin"}
    send(path, [("register-venue", venue)])
    send(path, [("describe-room", {"venue": "kremlin", "names": {"en": "Green Hall"}, "room": "green-hall"})])


def record_india(path: OfficePlace) -> None:
    """Another program opens a visit that needs the Green Hall at the hour of the lunch, in one save."""
    opened = {**OPENING[1], "reference": "IN-2025-12", "title": {"en": "Visit from India"}}
    call = {"item": "call", "kind": "courtesy-call", "title": {"en": "Call"}, "when": at("16:00", "17:30")}
    lines = [
        {"command": "open-visit", "fields": opened},
        {"command": "plan-item", "visit": "IN-2025-12", "fields": call},
        {"command": "assign-room", "visit": "IN-2025-12", "fields": {"item": "call", **GREEN_HALL}},
    ]
    with closing(office_as(path, "D. Petrov", "desk-2")) as office:
        office.record(*map(from_fields, lines))


def test_the_past_stays_where_it_is_when_another_program_records(at_desk: AtDesk, office_path: OfficePlace) -> None:
    past = at_desk.look(3)
    view = at_desk.view(partial(send, office_path, [("move-item", MOVED)]))

    assert (view.entry, view.newest) == (3, past.newest + 1)


@pytest.mark.file
def test_an_office_moved_away_is_told_once_and_found_again(at_desk: AtDesk, office_path: Path) -> None:
    at_desk.look()
    away = office_path.with_name("away")
    assert at_desk.fail(partial(office_path.rename, away)).code == "office-moved"
    at_desk.view(partial(away.rename, office_path))

    assert len(at_desk.problems) == 1


@pytest.mark.file
def test_what_is_proved_behind_the_window_does_not_tell_of_an_office_moved_away(
    at_desk: AtDesk, office_path: Path
) -> None:
    at_desk.look()
    office_path.rename(office_path.with_name("away"))
    worker = at_desk.desk._worker

    assert (worker.compare(), worker.prove_unseen()) == (False, False)


def test_a_crash_in_a_query_is_one_problem_and_a_log_without_names(sit_at: SitAt, office_path: OfficePlace) -> None:
    seated = sit_at(office_path, CrashingOffice)
    seated.open()
    problem = seated.refused(seated.desk.ask(verification))

    assert isinstance(problem, Unavailable)
    assert problem.code == "crash"
    assert problem.values["log"] == str(log_file())
    told = log_file().read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in told
    assert "Tokayev" not in told
    assert seated.record(request("move-item", MOVED)).receipts[0].entries
    assert seated.problems == []


def test_a_visit_that_cannot_be_shown_is_one_problem_and_what_was_recorded_stays_so(
    sit_at: SitAt, office_path: OfficePlace
) -> None:
    seated = sit_at(office_path, CrashingOffice)
    seated.open()
    assert seated.fail(partial(seated.desk.look_at, seated.visit)).code == "crash"

    assert seated.record(request("move-item", MOVED)).receipts[0].entries
    assert [problem.code for problem in seated.problems] == ["crash", "crash"]


@pytest.mark.file
def test_entries_the_desk_has_not_seen_are_proved_behind_the_window(sit_at: SitAt, office_path: Path) -> None:
    tamper(office_path, "UPDATE log SET author = desk WHERE stream = 1 AND entry = 2")
    seated = sit_at(office_path)

    told = seated.fail(seated.desk.open)

    assert (told.code, told.values["entry"]) == ("leaf-mismatch", 2)
    assert [visit.reference for office in seated.offices for visit in office.visits] == []


@pytest.mark.file
def test_a_damaged_visit_is_told_and_the_one_on_show_is_followed_on(sit_at: SitAt, office_path: Path) -> None:
    register_green_hall(office_path)
    record_india(office_path)
    damage_india = "UPDATE log SET author = desk WHERE stream = (SELECT stream FROM log ORDER BY position DESC LIMIT 1)"
    tamper(office_path, f"{damage_india} AND entry = 2")
    seated = sit_at(office_path)
    office = seated.open()
    assert [visit.reference for visit in office.visits] == [REFERENCE]
    [damaged] = office.damaged
    assert (damaged.reference, damaged.damage.values["entry"]) == ("IN-2025-12", 2)

    newest = seated.look().newest
    told = seated.fail(partial(seated.desk.look_at, UUID(damaged.id)))
    view = seated.view(partial(send, office_path, [("move-item", MOVED)]))

    assert (told.code, told.values["visit"], told.values["entry"]) == ("leaf-mismatch", "IN-2025-12", 2)
    assert (view.visit.reference, view.newest) == (REFERENCE, newest + 1)


def test_a_confirmed_clock_lets_the_office_record(at_desk: AtDesk) -> None:
    at_desk.desk.confirm_clock()

    assert at_desk.answer(at_desk.desk.ask(attrgetter("clock.confirmed"))) is True


def test_closing_finishes_what_was_asked_and_ends_the_thread(at_desk: AtDesk, office_path: OfficePlace) -> None:
    at_desk.desk.record(request("move-item", MOVED))
    at_desk.desk.close()
    at_desk.desk.close()

    assert entries(office_path)[-1] == "item.moved"
    assert child(at_desk.desk, WorkThread).closed


def test_a_desk_closed_before_it_was_open_watches_nothing(
    sit_at: SitAt, office_path: OfficePlace, qtbot: QtBot
) -> None:
    seated = sit_at(office_path)
    seated.desk.open()
    seated.desk.close()
    qtbot.waitUntil(lambda: bool(seated.offices))

    assert seated.desk.findChild(QFileSystemWatcher) is None


@pytest.fixture(autouse=True)
def closed_log() -> Iterator[None]:
    yield
    logger = logging.getLogger("chancery")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
