"""What an officer's hand meets, on a real X server: `tests/screen/officer.py` is the hand, `x_server.py` the screen.

Each test has an office of its own, in a window of the real program; those about its start have the program for
themselves, in an empty home. It presses real keys and looks at the title of the window, at the pixels and into the
office file; it waits by looking, and never by sleeping. When a test fails, its report says where the picture of the
screen is, and the next one has a new program.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desktop.visit_office import APPROVED
from tests.screen.officer import PICTURE, Officer
from tests.screen.offices import office_ahead
from tests.screen.shared_program import SharedProgram, Shows
from tests.screen.x_server import XServer, x_server

# Elsewhere there is no X server to start: tests/conftest.py says so at the head of the run.
collect_ignore_glob = [] if sys.platform.startswith("linux") else ["test_*.py"]


Reported = Generator[None, pytest.TestReport, pytest.TestReport]
_offices = itertools.count(1)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[XServer]:
    """The screen of the tests that start the program themselves."""
    with x_server(tmp_path_factory.mktemp("x-server")) as started:
        yield started


@pytest.fixture(scope="session")
def shared_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedProgram]:
    """It has a screen of its own: on the other one nothing of it shall be seen."""
    folder = tmp_path_factory.mktemp("shared-program")
    with x_server(folder) as server, closing(SharedProgram(server, folder)) as program:
        yield program


@pytest.fixture
def shows(shared_program: SharedProgram, home: Path) -> Iterator[Shows]:
    """Has the program show an office until another is shown."""
    yield shared_program.show
    assert shared_program.has_said() == ""


@pytest.fixture
def new_path(tmp_path: Path) -> Path:
    """Where an office may be made whose file is called as no other is."""
    return tmp_path / f"office-{next(_offices)}.chancery"


@pytest.fixture
def office_path(new_path: Path) -> Path:
    """An office with the small visit, which is still to come, and one person in the registry."""
    return office_ahead(new_path, *APPROVED)


@pytest.fixture
def officer(shows: Shows, office_path: Path) -> Officer:
    """An officer before the program, which shows the programme of the small visit in French."""
    return shows(office_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Reported:
    """Say where the picture of the screen is that shows what went wrong; leave no program in that state."""
    report = yield
    fixtures = getattr(item, "funcargs", {})
    if report.failed and "tmp_path" in fixtures:
        picture, shared = fixtures["tmp_path"] / PICTURE, fixtures.get("shared_program")
        if shared is not None:
            shared.server.picture().save(str(picture))
            shared.close()
        if picture.exists():
            report.sections.append(("Screen", str(picture)))
    return report
