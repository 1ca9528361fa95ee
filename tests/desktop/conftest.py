"""What every test of the window stands on: a day before the visits it works on, and what the application wears."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from desktop.desk import visit_over
from desktop.machine import clock
from domain.core.place import OfficePlace, ServerAddress
from tests.desktop.dressed import dress
from tests.desktop.last_backups import last_backup_taken
from tests.desktop.visit_office import VISIT, new_office_with, send
from tests.office_server import OFFICERS, ON_A_SERVER, officer_at

__all__ = ["dress"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """On a server leave out the tests that need no office, or need a file; those of the command line have theirs."""
    if ON_A_SERVER:
        items[:] = [each for each in items if not _is_of_the_desktop(each) or _is_on_a_server(each)]


def _is_of_the_desktop(item: pytest.Item) -> bool:
    here = Path(__file__).parent
    return item.path.is_relative_to(here) and not item.path.is_relative_to(here / "commandline")


def _is_on_a_server(item: pytest.Item) -> bool:
    return "small_visit" in getattr(item, "fixturenames", ()) and item.get_closest_marker("file") is None


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


@pytest.fixture
def small_visit(request: pytest.FixtureRequest, tmp_path: Path) -> OfficePlace:
    """An office with a small visit: a file, or one on a server where that is asked for."""
    if not ON_A_SERVER:
        return new_office_with(tmp_path / "office.chancery")
    server, database = request.getfixturevalue("server"), request.getfixturevalue("windows_database")
    place = officer_at(ServerAddress(server.address(database)), OFFICERS[0])
    send(place, VISIT)
    return place


@pytest.fixture(autouse=True)
def before_the_visits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window takes the visits as still to come; a test about a visit that is over says so."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2000, 1, 1, tzinfo=UTC))


@pytest.fixture
def opened_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The visit of 2025 is taken as opened while it was still to come, not as the test recorded it."""
    monkeypatch.setattr(visit_over, "entered_afterwards", lambda _view: False)
