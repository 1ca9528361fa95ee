"""What every test of the window stands on: a day before the visits it works on, and what the application wears."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from desktop.desk import visit_over
from desktop.machine import clock
from tests.desktop.dressed import dress
from tests.desktop.last_backups import last_backup_taken

__all__ = ["dress"]


@pytest.fixture(scope="session", autouse=True)
def nothing_copied_stays_at_the_end() -> Iterator[None]:
    """The clipboard without a screen goes after Python: what a test copied would be taken down with it, and crash."""
    yield
    if QCoreApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def nothing_closed_stays_alive() -> Iterator[None]:
    """What a test closed is deleted in an event loop only: left alive, it is dressed again for every later test."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def nothing_is_backed_up_after_its_test(home: Path) -> Iterator[None]:
    """An office that a test left is backed up as long as its folders are there."""
    yield
    last_backup_taken()


@pytest.fixture(autouse=True)
def before_the_visits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window takes the visits as still to come; a test about a visit that is over says so."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2000, 1, 1, tzinfo=UTC))


@pytest.fixture
def opened_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The visit of 2025 is taken as opened while it was still to come, not as the test recorded it."""
    monkeypatch.setattr(visit_over, "entered_afterwards", lambda _view: False)
