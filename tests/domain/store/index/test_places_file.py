"""The order of persons, kept in a file: believed where it is of this copy of the office, and of this code."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from domain.office import Office
from domain.registry.person_places import PersonPlaces
from domain.store.index import places_file
from domain.store.index.places_file import PlacesFile
from tests.domain.requests import propose_member

PLACES = PersonPlaces("kk", ["abayev", "zhakupov"], ["li"], [3, 1, 2])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the order is kept: a folder that is not there yet."""
    return tmp_path / "cache" / "moscow.order"


def test_what_was_kept_is_read_again_and_told_of_each(office: Office, file: Path) -> None:
    kept = PlacesFile(file, office.store)
    assert kept.read() is None
    kept.keep(PLACES)
    office.record(propose_member("nurtleu"))

    found = PlacesFile(file, office.store).read()

    assert found == PLACES
    assert PLACES.told() == {"abayev": 3, "zhakupov": 1, "li": 2}


@pytest.mark.parametrize("change", ["office", "instance", "head", "code", "size"])
def test_of_another_office_or_copy_or_code_nothing_is_believed(office: Office, file: Path, change: str) -> None:
    kept = PlacesFile(file, office.store)
    kept.keep(PLACES)
    told = msgspec.json.decode(file.read_bytes())
    told["made_of"][change] = 999 if change == "size" else "another"
    file.write_bytes(msgspec.json.encode(told))

    assert kept.read() is None


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe"])
def test_a_file_that_is_spoilt_is_as_none(office: Office, file: Path, content: bytes) -> None:
    kept = PlacesFile(file, office.store)
    kept.keep(PLACES)
    file.write_bytes(content)

    assert kept.read() is None


def test_places_without_a_number_for_each_are_none(office: Office, file: Path) -> None:
    kept = PlacesFile(file, office.store)
    kept.keep(PLACES)
    file.write_bytes(file.read_bytes().replace(b"[3,1,2]", b"[3,1]"))

    assert kept.read() is None


def test_where_nothing_can_be_kept_nobody_is_told(office: Office, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError

    monkeypatch.setattr(places_file, "write_whole", full)
    PlacesFile(file, office.store).keep(PLACES)

    assert not file.exists()
