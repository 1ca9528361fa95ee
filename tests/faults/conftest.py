"""An office and a desk at it, for every fault."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.offices import new_office
from tests.conftest import HOME_VARIABLES
from tests.faults.harness.desk import Desk
from tests.faults.harness.loaded import end


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk at a new office, in a folder of its own."""
    path = tmp_path / "office" / "moscow.chancery"
    path.parent.mkdir()
    new_office(path)
    return Desk(path)


@pytest.fixture(scope="session", autouse=True)
def _program() -> Iterator[None]:
    """The program is loaded once for all tests of this process."""
    yield
    end()


@pytest.fixture
def one_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for a disk: the office and the home of its desk lie on it."""
    folder = tmp_path / "disk"
    for variable, place in HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(folder / "home" / place))
    (folder / "home").mkdir(parents=True)
    (folder / "office").mkdir()
    return folder
