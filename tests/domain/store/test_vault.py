"""The vault: values sealed beside the log, erased for ever, and nowhere else."""

from __future__ import annotations

import shutil
import stat
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Refused, Unavailable
from domain.office import Office, vault_of
from domain.record.entry import Entry
from domain.record.request import from_fields
from domain.store.vault import Vault
from tests.domain.conftest import OpenOffice

PASSPORT = "N 98765432 KAZ"
REGISTER = {"command": "register-person", "fields": {"names": {"en": {"given": "Dauren", "family": "Abayev"}}}}


def note(value: str = PASSPORT, particular: str = "passport", **beside: str) -> dict[str, object]:
    fields = {"particular": particular, "value": value}
    return {"command": "note-particular", "person": "abayev", "fields": fields, **beside}


ERASE = {"command": "erase-particulars", "person": "abayev", "reason": "The visit is over"}


@pytest.fixture
def noted(office: Office) -> Office:
    """An office where the passport of Abayev is noted."""
    office.record(from_fields(dict(REGISTER)))
    office.record(from_fields(note(id="noted")))
    return office


def written(folder: Path) -> Iterator[bytes]:
    """Every byte of every file in a folder."""
    return (path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_a_value_is_read_back(noted: Office) -> None:
    assert noted.particulars("abayev") == {"passport": PASSPORT}


def test_a_value_is_in_no_file_of_the_office(noted: Office, path: Path) -> None:
    out = BytesIO()
    noted.export(out)
    noted.backup(path.with_name("copy.chancery"))

    assert PASSPORT.encode() not in out.getvalue()
    assert not [found for found in written(path.parent) if PASSPORT.encode() in found]
    assert PASSPORT not in repr(_journal(noted))


def test_the_same_line_again_is_harmless_and_seals_nothing_anew(noted: Office, path: Path) -> None:
    before = rows(path)
    noted.record(from_fields(note(id="noted")))

    assert rows(path) == before == 1


def test_another_value_under_the_same_id_is_another_command(noted: Office, path: Path) -> None:
    with pytest.raises(Refused, match="command-id-reused"):
        noted.record(from_fields(note("N 2", id="noted")))

    assert noted.particulars("abayev") == {"passport": PASSPORT}
    assert rows(path) == 1


def test_a_value_that_was_erased_is_not_taken_for_the_one_sent_again(noted: Office) -> None:
    noted.record(from_fields(dict(ERASE)))

    with pytest.raises(Refused, match="command-id-reused"):
        noted.record(from_fields(note(id="noted")))


def test_the_same_value_again_is_known_whatever_was_noted_since(noted: Office) -> None:
    noted.record(from_fields(note("N 2", id="second")))
    noted.record(from_fields(note(id="noted")))

    assert noted.particulars("abayev") == {"passport": "N 2"}


def test_what_is_refused_leaves_nothing_sealed(noted: Office, path: Path) -> None:
    with pytest.raises(Refused):
        noted.record(from_fields(note()), from_fields({**ERASE, "person": "nobody"}))

    assert rows(path) == 1


def test_undoing_brings_the_former_value_back(noted: Office) -> None:
    noted.record(from_fields(note("N 2", id="second")))
    assert noted.particulars("abayev") == {"passport": "N 2"}
    noted.record(*noted.opposite_of("second", "mistyped"))

    assert noted.particulars("abayev") == {"passport": PASSPORT}


def test_erasing_is_for_ever_even_from_a_copy_of_the_values(noted: Office, path: Path) -> None:
    copy = path.with_name("kept-by-someone")
    shutil.copy(path.with_suffix(".private"), copy)
    noted.record(from_fields(dict(ERASE)))
    assert noted.particulars("abayev") == {}
    assert rows(path) == 0

    shutil.copy(copy, path.with_suffix(".private"))
    with dbapi2.connect(str(copy)) as kept:
        sealed = kept.execute("SELECT sealed FROM particulars").fetchone()[0]
    assert vault_of(path).get("abayev", "passport", sealed) is None


def test_an_erasing_that_was_interrupted_is_finished_when_the_office_is_opened(
    noted: Office, path: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as stopped:
        stopped.setattr(Vault, "erase", lambda *_: (_ for _ in ()).throw(Unavailable("disk-error")))
        noted.record(from_fields(dict(ERASE)))
    assert rows(path) == 1
    open_office()

    assert rows(path) == 0


def test_an_erasing_that_was_never_recorded_erases_nothing(noted: Office, path: Path, open_office: OpenOffice) -> None:
    noted.vault.begin_erasing("abayev")
    open_office()

    assert noted.particulars("abayev") == {"passport": PASSPORT}
    assert noted.vault.erasing() == set()


def test_a_value_put_in_anothers_place_is_not_believed(noted: Office, path: Path) -> None:
    noted.record(from_fields(note("KAZ 7", "clearance")))
    with dbapi2.connect(str(path.with_suffix(".private"))) as tampered:
        values = dict(tampered.execute("SELECT particular, value FROM particulars").fetchall())
        tampered.execute("UPDATE particulars SET value = ? WHERE particular = 'passport'", (values["clearance"],))

    with pytest.raises(Damaged, match="vault-damaged"):
        noted.particulars("abayev")


def test_without_the_keys_a_particular_is_known_but_not_its_value(noted: Office, path: Path) -> None:
    path.with_suffix(".keys").unlink()

    assert noted.particulars("abayev") == {"passport": None}


def test_the_files_belong_to_their_owner_alone(noted: Office, path: Path) -> None:
    for suffix in (".private", ".keys"):
        assert stat.S_IMODE(path.with_suffix(suffix).stat().st_mode) == 0o600


def test_a_backup_holds_the_values_as_they_lie_and_no_key(noted: Office, path: Path) -> None:
    noted.backup(path.with_name("copy.chancery"))

    assert path.with_name("copy.private").exists()
    assert not path.with_name("copy.keys").exists()


def test_words_are_sealed_for_one_person(path: Path) -> None:
    vault = vault_of(path)
    sealed = vault.seal("abayev", "N 1")

    assert vault.unseal("abayev", sealed) == "N 1"
    assert vault.unseal("putin", sealed) is None
    vault.erase("abayev")
    assert vault.unseal("abayev", sealed) is None
    assert vault.unseal("abayev", "no such thing") is None


def rows(path: Path) -> int:
    """How many values lie sealed."""
    with dbapi2.connect(str(path.with_suffix(".private"))) as values:
        return int(values.execute("SELECT count(*) FROM particulars").fetchone()[0])


def _journal(office: Office) -> list[Entry]:
    stream = office.record(from_fields(note("N 3")))[0].stream
    return office.journal(stream)
