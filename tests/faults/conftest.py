"""An office and a desk at it, for every fault."""

from pathlib import Path

import pytest

from domain.office import new_office
from tests.faults.harness.desk import Desk
from tests.faults.harness.shim import compiled


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk at a new office, in a folder of its own."""
    path = tmp_path / "office" / "moscow.chancery"
    path.parent.mkdir()
    new_office(path)
    return Desk(path)


@pytest.fixture(scope="session")
def disk_shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What stands between a process and its disk."""
    return compiled(tmp_path_factory.mktemp("shim"))
