"""What nobody foresaw is written to the log, and the program goes on."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.machine.paths import log_file
from desktop.start import crash


@pytest.fixture
def caught(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program catches crashes; afterwards the tests do again."""
    fatal: list[object] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(crash, "_fatal", fatal)
    monkeypatch.setattr(faulthandler, "enable", fatal.append)
    yield
    for file in crash._fatal:
        file.close()
    logger = logging.getLogger("chancery")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def test_an_error_nobody_caught_is_logged_without_its_message(caught: None) -> None:
    crash.catch_crashes()
    try:
        raise ValueError("Tokayev")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)

    told = log_file().read_text(encoding="utf-8")
    assert "builtins.ValueError" in told
    assert "test_an_error_nobody_caught" in told
    assert "Tokayev" not in told


def test_an_error_in_a_thread_is_logged_as_well(caught: None) -> None:
    def work() -> None:
        raise KeyError("Abayev")

    crash.catch_crashes()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    told = log_file().read_text(encoding="utf-8")
    assert "builtins.KeyError" in told
    assert "Abayev" not in told


def test_a_fatal_fault_has_a_file_of_its_own_beside_the_log(caught: None) -> None:
    crash.catch_crashes()

    assert (log_file().parent / "fatal.log").is_file()


def test_a_log_that_cannot_be_written_does_not_keep_the_program_from_starting(caught: None) -> None:
    log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    log_file().parent.write_text("in the way", encoding="utf-8")

    crash.catch_crashes()

    assert sys.excepthook is crash._note


def test_an_error_in_the_window_is_told_once_however_often_it_comes(caught: None, qtbot: QtBot) -> None:
    told: list[str] = []
    crash.tell_of_crashes(partial(told.append, "told"))
    for _ in range(3):
        _raise_in_a_slot(ValueError("Tokayev"))
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert told == ["told"]
    assert log_file().read_text(encoding="utf-8").count("builtins.ValueError") == 3


def test_an_interruption_is_no_error_to_tell(caught: None, qtbot: QtBot) -> None:
    told: list[str] = []
    crash.tell_of_crashes(partial(told.append, "told"))
    _raise_in_a_slot(KeyboardInterrupt())
    QApplication.processEvents()
    assert told == []


def _raise_in_a_slot(error: BaseException) -> None:
    """As Qt hands on what a slot raises."""
    sys.excepthook(type(error), error, None)
