"""What lies in a file and cannot be read as it was kept is told as that."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from domain.core.problem import Damaged
from domain.registry.entries import SpoiltError
from domain.store.body import opened
from domain.store.index.kept_entries import TABLES, KeptEntries
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.wal import wal_size

ASKED: list[Callable[[KeptEntries], Any]] = [
    lambda kept: list(kept.listed()),
    lambda kept: list(kept.everything()),
    lambda kept: list(kept.of(UUID(int=1).bytes)),
    lambda kept: list(kept.called(["abayev"])),
    lambda kept: kept.had_by_few(["gone"], 1),
    lambda kept: kept.content(1),
]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    """A file of kept entries with one in it, of which a letter is another than was kept."""
    path = tmp_path / "moscow.index"
    with closing(connect(uri_of(path, "rwc"))) as connection:
        for table in TABLES:
            connection.execute(table)
        connection.execute(
            "INSERT INTO entries (name, stream, content, told, sum, reference) VALUES (?, ?, ?, ?, ?, ?)",
            ("person", UUID(int=1).bytes, b"{}", b"abayev\x001\x00", 7, "abayev"),
        )
    return path


@pytest.mark.parametrize("ask", [ASKED[0], ASKED[1], ASKED[5]])
def test_an_entry_that_is_not_as_it_was_kept_is_spoilt(index: Path, ask: Callable[[KeptEntries], Any]) -> None:
    with closing(KeptEntries(index, "person")) as kept, pytest.raises(SpoiltError):
        ask(kept)


@pytest.mark.parametrize("ask", ASKED)
def test_a_file_without_its_tables_is_spoilt(index: Path, ask: Callable[[KeptEntries], Any]) -> None:
    with closing(KeptEntries(index, "person")) as kept:
        with closing(connect(uri_of(index, "rw"))) as connection:
            connection.execute("DROP TABLE entries")
            connection.execute("DROP TABLE marks")
        with pytest.raises(SpoiltError):
            ask(kept)


def test_an_entry_nobody_kept_is_spoilt(index: Path) -> None:
    with closing(KeptEntries(index, "person")) as kept, pytest.raises(SpoiltError):
        kept.content(9)


@pytest.mark.parametrize("stored", [b"", b"no body", b"\x03\x00and more"])
def test_a_body_that_cannot_be_opened_is_damaged(stored: bytes) -> None:
    with pytest.raises(Damaged, match="command-damaged") as damaged:
        opened(stored, b"", 3)
    assert damaged.value.values["position"] == 3


def test_a_log_that_is_not_there_has_no_length(tmp_path: Path) -> None:
    assert wal_size(tmp_path / "moscow.chancery-wal") == 0
