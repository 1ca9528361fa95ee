"""Photographs: sealed beside the log like every private particular, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from domain.core.problem import Damaged, Malformed, Refused, Unavailable
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.record.vocabulary import PERSON
from tests.domain.store.vault.test_vault import ERASE, REGISTER, written
from tests.domain.store.vault.vault_files import keys_file, sealed_values, vault_folder

PICTURE = b"\xff\xd8\xff the face of somebody \xff\xd9"
FILE = "/home/serova/Pictures/passport-scan-abayev.jpg"
READ: list[str] = []


def read(path: str) -> bytes:
    """A reader of pictures that knows one."""
    READ.append(path)
    if path != FILE:
        raise Malformed("picture-damaged", field="file")
    return PICTURE


def photograph(file: str = FILE, **beside: str) -> dict[str, object]:
    return {"command": "photograph-person", "person": "abayev", "fields": {"file": file}, **beside}


REMOVE = {"command": "remove-photograph", "person": "abayev", "reason": "Of somebody else"}


@pytest.fixture
def taken(office: Office, path: Path) -> Iterator[Office]:
    """An office with a photograph of Abayev."""
    office.close()
    READ.clear()
    opened = office_at(path, Officer("aigerim", "desk 1"), pictures=read)
    opened.record(from_fields(dict(REGISTER)))
    opened.record(from_fields(photograph(id="taken")))
    yield opened
    opened.close()


def test_a_photograph_is_read_back(taken: Office) -> None:
    assert taken.private.photograph("abayev") == PICTURE


def test_neither_the_picture_nor_its_path_is_in_any_file(taken: Office, path: Path) -> None:
    out = BytesIO()
    taken.export(out)
    taken.backup(path.with_name("copy.chancery"))
    everything = [out.getvalue(), *written(path.parent), repr(taken.registry_journal(PERSON, "abayev")).encode()]

    assert any(b"person.photographed" in found for found in everything)
    for trace in (PICTURE, PICTURE[3:-2], b"passport-scan", b"serova/Pictures"):
        assert not [found for found in everything if trace in found]


def test_the_same_line_again_is_harmless_even_if_the_file_has_gone(taken: Office) -> None:
    taken.record(from_fields(photograph(id="taken")))

    assert READ == [FILE]


def test_a_picture_that_cannot_be_read_changes_nothing(taken: Office, path: Path) -> None:
    before = sealed_values(path)
    with pytest.raises(Malformed, match="picture-damaged"):
        taken.record(from_fields(photograph("/tmp/broken.jpg")))

    assert taken.private.photograph("abayev") == PICTURE
    assert sealed_values(path) == before


def test_an_office_without_a_reader_of_pictures_says_so(office: Office) -> None:
    office.record(from_fields(dict(REGISTER)))
    with pytest.raises(Unavailable, match="no-pictures-here"):
        office.record(from_fields(photograph()))


def test_taken_away_it_is_shown_no_more_and_comes_back_when_undone(taken: Office) -> None:
    taken.record(from_fields({**REMOVE, "id": "away"}))
    assert taken.private.photograph("abayev") is None
    taken.record(*taken.opposites.of("away", "It was him"))
    assert taken.private.photograph("abayev") == PICTURE


def test_erasing_leaves_no_picture_behind(taken: Office, path: Path) -> None:
    taken.record(from_fields(dict(ERASE)))

    assert taken.private.photograph("abayev") is None
    assert sealed_values(path) == {}


def test_without_the_keys_there_is_no_photograph_to_see(taken: Office, path: Path) -> None:
    keys_file(path).unlink()

    assert taken.private.photograph("abayev") is None


def test_a_picture_put_in_anothers_place_is_not_believed(taken: Office, path: Path) -> None:
    for name, value in sealed_values(path).items():
        (vault_folder(path) / "values" / name).write_bytes(bytes(len(value)))

    with pytest.raises(Damaged, match="vault-damaged"):
        taken.private.photograph("abayev")


def test_nobody_of_that_key_has_a_photograph(taken: Office) -> None:
    with pytest.raises(Refused, match="not-in-registry"):
        taken.private.photograph("nobody")
