"""Where an office is kept: in a file or on a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.core.place import ServerAddress, is_missing, place_named, server_named, whole_name


def test_an_address_is_no_path() -> None:
    assert place_named("postgresql://records.example/visits") == ServerAddress("postgresql://records.example/visits")
    assert place_named("visits.chancery") == Path("visits.chancery")
    assert server_named(" records.example/visits ") == place_named("postgresql://records.example/visits")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("postgresql://records.example/visits", "visits"),
        ("postgresql:///visits?host=%2Ftmp", "visits"),
        ("postgresql://?service=embassy", "embassy"),
        ("postgresql://records.example", "records.example"),
        ("postgresql://[::1/visits", "postgresql://[::1/visits"),
    ],
)
def test_a_server_is_called_by_its_database(address: str, name: str) -> None:
    assert ServerAddress(address).name == ServerAddress(address).stem == name


def test_a_server_is_not_missing_before_it_is_asked(tmp_path: Path) -> None:
    assert not is_missing(ServerAddress("postgresql://records.example/visits"))
    assert is_missing(tmp_path / "visits.chancery")


def test_two_places_have_two_names() -> None:
    assert whole_name(Path("visits.chancery")) == str(Path.cwd() / "visits.chancery")
    assert whole_name(ServerAddress("postgresql://a/b")) == "postgresql://a/b"
