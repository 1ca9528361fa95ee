from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from domain.store.factory import OfficeFactory
from domain.store.file import open_file
from domain.store.recorder import OfficeRecorder
from tests.domain.store.contract import StoreContract


class TestOfficeFile(StoreContract):
    @pytest.fixture
    def recorders(self, path: Path) -> Iterator[Sequence[OfficeRecorder]]:
        factories = [OfficeFactory(open_file(path)) for _ in range(2)]
        yield [factory.application_recorder() for factory in factories]
        for factory in factories:
            factory.close()
