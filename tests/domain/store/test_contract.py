from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from domain.store.sqlite_store import SqliteStore
from domain.store.store import Store
from tests.domain.store.contract import StoreContract


class TestOfficeFile(StoreContract):
    @pytest.fixture
    def stores(self, path: Path) -> Iterator[Sequence[Store]]:
        stores = [SqliteStore(path) for _ in range(2)]
        yield stores
        for store in stores:
            store.close()
