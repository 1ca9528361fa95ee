from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from domain.store.postgres.store import PostgresStore
from domain.store.sqlite.store import SqliteStore
from domain.store.store import Store
from tests.domain.store.contract import StoreContract
from tests.domain.store.postgresql import Server


class TestOfficeFile(StoreContract):
    @pytest.fixture
    def stores(self, path: Path) -> Iterator[Sequence[Store]]:
        stores = [SqliteStore(path) for _ in range(2)]
        yield stores
        for store in stores:
            store.close()


class TestOfficeOnAServer(StoreContract):
    @pytest.fixture
    def stores(self, server: Server, office_database: str, tmp_path: Path) -> Iterator[Sequence[Store]]:
        address = server.address(office_database, "aigerim")
        stores = [PostgresStore(address, tmp_path) for _ in range(2)]
        yield stores
        for store in stores:
            store.close()
