"""An office to work on, and the command line called as a shell would."""

import io
import json
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from desktop import cli
from domain.core.place import ServerAddress
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import parse
from tests.desktop.commandline import fitting
from tests.domain.sample_office import sample_office
from tests.office_server import LOGINS, ON_A_SERVER

OPEN: dict[str, Any] = {
    "command": "open-visit",
    "fields": {
        "reference": "KZ-2025-11",
        "title": {"en": "State visit", "fr": "Visite d’État"},
        "category": "state",
        "host": {"state": {"en": "Russia", "fr": "Russie"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
        "guest": {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
        "first_day": "2025-11-11",
        "last_day": "2025-11-12",
        "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
    },
}
TALKS: dict[str, Any] = {
    "command": "plan-meeting",
    "visit": "KZ-2025-11",
    "fields": {
        "item": "talks",
        "format": "restricted",
        "title": {"en": "Restricted talks", "fr": "Entretien restreint"},
        "when": {"day": "2025-11-12", "start": "14:25", "end": "15:20"},
    },
}


@dataclass(frozen=True)
class Done:
    """What a call of the program did."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)

    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


Chancery = Callable[..., Done]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """On a server leave out what needs no office, or needs a file."""
    if ON_A_SERVER:
        here = Path(__file__).parent
        items[:] = [each for each in items if not each.path.is_relative_to(here) or _is_on_a_server(each)]


def _is_on_a_server(item: pytest.Item) -> bool:
    return "office" in getattr(item, "fixturenames", ()) and item.get_closest_marker("file") is None


@pytest.fixture
def chancery(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Chancery:
    """Calls the program; `lines` is what it finds on its standard input. What it answers as JSON fits its schema."""

    def call(*arguments: object, lines: Iterable[object] | bytes = b"") -> Done:
        typed = lines if isinstance(lines, bytes) else b"".join(json.dumps(line).encode() + b"\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        code = cli.main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        done = Done(code, said.out, said.err)
        if "--json" in arguments and said.out:
            name = next(str(each) for each in arguments if str(each) in fitting.NAMES)
            assert fitting.faults(name, done) == []
        return done

    return call


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path, empty_office: Path) -> Path | ServerAddress:
    """An office without any visit: a file, or one on a server where that is asked for."""
    if ON_A_SERVER:
        server, database = request.getfixturevalue("server"), request.getfixturevalue("office_database")
        return ServerAddress(server.address(database, LOGINS[0]))
    return Path(copy(empty_office, tmp_path / "office.chancery"))


@pytest.fixture
def talks(office: Path | ServerAddress, office_with_talks: Path, chancery: Chancery) -> Path | ServerAddress:
    """An office with one visit and one meeting."""
    if isinstance(office, Path):
        return Path(copy(office_with_talks, office))
    assert chancery("--office", office, "record", lines=[OPEN, TALKS]).code == 0
    return office


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office without any visit, which is copied only."""
    path = tmp_path_factory.mktemp("empty") / "office.chancery"
    new_office(path)
    return path


@pytest.fixture(scope="session")
def office_with_talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one visit and one meeting, which is copied only."""
    path = tmp_path_factory.mktemp("talks") / "office.chancery"
    new_office(path)
    with closing(office_at(path, Officer("aigerim", "desk"))) as office:
        for line in (OPEN, TALKS):
            office.record(*parse(json.dumps(line)))
    return path


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office; tests only read it."""
    return sample_office("moscow-2025-11", tmp_path_factory.mktemp("sample") / "sample.chancery")


@pytest.fixture
def opening() -> dict[str, Any]:
    """The line that opens the visit KZ-2025-11."""
    return deepcopy(OPEN)


@pytest.fixture
def planning() -> dict[str, Any]:
    """The line that plans the meeting `talks`."""
    return deepcopy(TALKS)
