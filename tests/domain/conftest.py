"""The visit most tests of the rules begin with, and the office most tests of the store begin with."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest

from domain.core.place import OfficePlace, ServerAddress
from domain.office import Office
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from tests.domain.facts import item_planned, principals, visit_opened
from tests.domain.requests import open_visit
from tests.domain.scenario import Scenario
from tests.office_server import ON_A_SERVER

OpenOffice = Callable[..., Office]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """On a server leave out what needs none, or needs a file."""
    if ON_A_SERVER:
        of_the_domain = Path(__file__).parent
        items[:] = [each for each in items if not each.path.is_relative_to(of_the_domain) or _is_on_a_server(each)]


def _is_on_a_server(item: pytest.Item) -> bool:
    fixtures = getattr(item, "fixturenames", ())
    return ON_A_SERVER and "open_office" in fixtures and "path" not in fixtures


@pytest.fixture
def visit() -> Scenario:
    """A visit opened, with both heads of state confirmed: `putin` receives, `tokayev` visits."""
    return Scenario(visit_opened(), principals())


@pytest.fixture
def statements(visit: Scenario) -> Scenario:
    """Press statements planned, with nobody to speak yet."""
    visit.given(item_planned("statements", kind="press-statements"))
    return visit


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new office file, empty, which is copied only."""
    path = tmp_path_factory.mktemp("empty") / "empty.chancery"
    new_office(path)
    return path


@pytest.fixture
def path(tmp_path: Path, empty_office: Path) -> Path:
    """A new office file, empty: of two in one test the other is to be another office."""
    return Path(copy(empty_office, tmp_path / "moscow.chancery"))


@pytest.fixture
def place_of(request: pytest.FixtureRequest) -> Callable[[str], OfficePlace]:
    """Where the office is, for an officer: the file, whoever it is; on a server under the login of that name."""
    if not _is_on_a_server(request.node):
        path: Path = request.getfixturevalue("path")
        return lambda _: path
    server, database = request.getfixturevalue("server"), request.getfixturevalue("office_database")
    return lambda name: ServerAddress(server.address(database, name))


@pytest.fixture
def open_office(place_of: Callable[[str], OfficePlace], tmp_path: Path) -> Iterator[OpenOffice]:
    """Opens the office, or another file, once more; closes everything at the end."""
    opened: list[Office] = []

    def open_office(at: Path | None = None, name: str = "aigerim", **beside: object) -> Office:
        where, how = at or place_of(name), {"beside": tmp_path, **beside}
        opened.append(office_at(where, Officer(name, "desk 1"), **how))  # type: ignore[arg-type]
        return opened[-1]

    yield open_office
    for office in opened:
        office.close()


@pytest.fixture
def office(open_office: OpenOffice) -> Office:
    """The office, with the visit `KZ-2025-11` opened."""
    office = open_office()
    office.record(open_visit(id="opening"))
    return office
