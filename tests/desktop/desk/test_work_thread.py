"""What is asked of another thread: the newest question of an asker is answered, an order is always carried out."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.desk.work_thread import WorkThread
from domain.core.problem import Problem, Refused


class Asker(QObject):
    """A part of the window that asks, and keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[object] = []
        self.named: list[tuple[str, object]] = []
        self.problems: list[str] = []
        self.threads: list[threading.Thread] = []

    def show(self, value: object) -> None:
        self.shown.append(value)
        self.threads.append(threading.current_thread())

    def show_named(self, name: str, value: object) -> None:
        self.named.append((name, value))

    def tell(self, problem: Problem) -> None:
        self.problems.append(problem.code)


@pytest.fixture
def thread(qapp: object) -> Iterator[WorkThread]:
    made = WorkThread("test")
    yield made
    made.close()


@pytest.fixture
def asker() -> Asker:
    return Asker()


@pytest.fixture
def busy(thread: WorkThread) -> Iterator[Event]:
    """The thread has other work until this is set."""
    over = Event()
    thread.do(partial(over.wait, 60))
    yield over
    over.set()


def refuse() -> None:
    raise Refused("unknown-item")


def finish(thread: WorkThread, qtbot: QtBot) -> None:
    """Wait until everything asked before is answered."""
    done: list[bool] = []
    thread.do(bool).then(done.append)
    qtbot.waitUntil(lambda: bool(done))


def test_what_was_found_is_shown_in_the_thread_of_the_window(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    thread.ask(threading.current_thread).then(asker.show)
    finish(thread, qtbot)

    assert asker.shown != [threading.current_thread()]
    assert asker.threads == [threading.current_thread()]


def test_the_newest_question_of_an_asker_wins_and_older_ones_are_not_even_begun(
    thread: WorkThread, asker: Asker, busy: Event, qtbot: QtBot
) -> None:
    begun: list[int] = []
    for number in range(4):
        thread.ask(partial(begun.append, number)).then(asker.show)
    busy.set()
    finish(thread, qtbot)

    assert begun == [3]
    assert len(asker.shown) == 1


def test_an_answer_on_its_way_is_dropped_for_a_newer_question(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    found = Event()

    def older() -> str:
        found.set()
        return "older"

    thread.ask(older).then(asker.show)
    assert found.wait(60)
    thread.ask(partial(str, "newer")).then(asker.show)
    finish(thread, qtbot)

    assert asker.shown == ["newer"]


def test_an_asker_is_a_method_whatever_arguments_it_was_given(
    thread: WorkThread, asker: Asker, busy: Event, qtbot: QtBot
) -> None:
    for name in ("first", "second"):
        thread.ask(partial(str, name)).then(partial(asker.show_named, name))
    thread.ask(partial(str, "third")).then(asker.show)
    busy.set()
    finish(thread, qtbot)

    assert asker.named == [("second", "second")]
    assert asker.shown == ["third"]


def test_two_of_a_kind_ask_for_themselves(thread: WorkThread, asker: Asker, busy: Event, qtbot: QtBot) -> None:
    other = Asker()
    thread.ask(partial(str, "one")).then(asker.show)
    thread.ask(partial(str, "other")).then(other.show)
    busy.set()
    finish(thread, qtbot)

    assert (asker.shown, other.shown) == (["one"], ["other"])


def test_an_asker_that_is_gone_is_not_answered(thread: WorkThread, asker: Asker, busy: Event, qtbot: QtBot) -> None:
    thread.ask(partial(str, "late")).then(asker.show)
    thread.ask(refuse).then(partial(asker.show_named, "refused")).otherwise(asker.tell)
    delete(asker)
    busy.set()
    with qtbot.assertNotEmitted(thread.failed):
        finish(thread, qtbot)

    assert (asker.shown, asker.problems) == ([], [])


def test_what_is_wanted_no_more_is_not_answered(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    asked = thread.ask(partial(str, "dropped")).then(asker.show)
    asked.drop()
    finish(thread, qtbot)

    assert asker.shown == []


@pytest.mark.parametrize("dropped", [False, True])
def test_nobody_is_kept_alive_by_what_he_asked(thread: WorkThread, qtbot: QtBot, *, dropped: bool) -> None:
    asker = Asker()
    asked = thread.ask(partial(str, "found")).then(asker.show).otherwise(asker.tell)
    if dropped:
        asked.drop()
    finish(thread, qtbot)
    gone = weakref.ref(asker)
    del asker

    assert gone() is None
    assert asked is not None


def test_an_order_is_carried_out_and_answered_each_time(
    thread: WorkThread, asker: Asker, busy: Event, qtbot: QtBot
) -> None:
    for number in range(3):
        thread.do(partial(int, number)).then(asker.show)
    busy.set()
    finish(thread, qtbot)

    assert asker.shown == [0, 1, 2]


def test_others_are_told_after_who_asked(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    thread.do(partial(str, "done")).afterwards(partial(asker.show_named, "others")).then(
        partial(asker.show_named, "asker")
    )
    finish(thread, qtbot)

    assert [name for name, _ in asker.named] == ["asker", "others"]


def test_a_problem_is_told_to_who_takes_it(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(thread.failed):
        thread.do(refuse).then(asker.show).otherwise(asker.tell)
        finish(thread, qtbot)

    assert (asker.shown, asker.problems) == ([], ["unknown-item"])


def test_a_problem_nobody_takes_is_told_to_all(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(thread.failed) as told:
        thread.do(refuse).then(asker.show)

    assert told.args is not None
    assert told.args[0].code == "unknown-item"


def test_what_nobody_foresaw_is_a_problem_too(thread: WorkThread, asker: Asker, qtbot: QtBot) -> None:
    def crash() -> None:
        raise RuntimeError("Tokayev was here")

    thread.ask(crash).then(asker.show).otherwise(asker.tell)
    finish(thread, qtbot)

    assert asker.problems == ["crash"]


def test_closing_carries_out_the_orders_and_leaves_the_questions(
    thread: WorkThread, asker: Asker, busy: Event, qtbot: QtBot
) -> None:
    carried_out: list[str] = []
    thread.ask(partial(carried_out.append, "question")).then(asker.show)
    thread.do(partial(carried_out.append, "order"))
    busy.set()
    thread.close()
    thread.do(partial(carried_out.append, "too late"))
    qtbot.waitUntil(lambda: thread.closed)

    assert carried_out in (["order"], ["question", "order"])
    assert asker.shown == []
