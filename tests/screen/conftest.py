"""What an officer's hand meets, on a real X server: `tests/screen/officer.py` is the hand, `x_server.py` the screen.

Each test opens the real program as a process of its own, on an office of its own and in an empty home. It presses
real keys and looks at the title of the window, at the pixels and into the office file; it waits by looking, and
never by sleeping. Each worker has one server as long as the tests last. When a test fails, its report says where
the picture of the screen is.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.desktop.visit_office import APPROVED
from tests.screen.officer import Officer, program_on
from tests.screen.offices import office_ahead
from tests.screen.x_server import XServer, x_server

# Elsewhere there is no X server to start: tests/conftest.py says so at the head of the run.
collect_ignore_glob = [] if sys.platform.startswith("linux") else ["test_*.py"]


Reported = Generator[None, pytest.TestReport, pytest.TestReport]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XServer]:
    with x_server(tmp_path_factory.mktemp("x-server")) as started:
        yield started


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    """An office with the small visit, which is still to come, and one person in the registry."""
    return office_ahead(tmp_path / "office.chancery", *APPROVED)


@pytest.fixture
def officer(server: XServer, office_path: Path, tmp_path: Path) -> Iterator[Officer]:
    """An officer before the program, which shows the programme of the small visit in French."""
    with program_on(server, office_path, tmp_path) as before_it:
        yield before_it


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Reported:
    """Keep the picture of the screen while it still shows what went wrong."""
    report = yield
    fixtures = getattr(item, "funcargs", {})
    if report.failed and "server" in fixtures and "tmp_path" in fixtures:
        picture = fixtures["tmp_path"] / "screen.png"
        fixtures["server"].picture().save(str(picture))
        report.sections.append(("Screen", str(picture)))
    return report
