"""The vault of version 0.1.0 is taken over once, whole, and its keys are then nowhere."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlcipher3 import dbapi2

from domain.offices import new_office, restore_office
from domain.record.request import from_fields
from domain.store import durable
from domain.store.sqlite.file import open_file
from domain.store.vault import old_vault
from tests.domain.conftest import OpenOffice
from tests.domain.store.vault.test_vault import ERASE, PASSPORT, REGISTER, note
from tests.domain.store.vault.vault_files import sealed_values, vault_folder

KEY = bytes(range(32))


@pytest.fixture
def old(open_office: OpenOffice, path: Path) -> Path:
    """An office of version 0.1.0 in which the passport of Abayev is noted."""
    office = open_office()
    office.record(from_fields(dict(REGISTER)))
    office.record(from_fields(note()))
    office.close()
    (sealed,) = sealed_values(path)
    as_before(path, sealed)
    return path


def as_before(path: Path, sealed: str) -> None:
    """Put the vault of an office back into the files of version 0.1.0."""
    office_id = str(open_file(path).facts["office_id"])
    for file in sorted(vault_folder(path).rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    vault_folder(path).rmdir()
    with closing(dbapi2.connect(str(path.with_suffix(".keys")), isolation_level=None)) as keys:
        keys.execute("CREATE TABLE keys (person TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID")
        keys.execute("CREATE TABLE erasing (person TEXT PRIMARY KEY) WITHOUT ROWID")
        keys.execute("INSERT INTO keys VALUES ('abayev', ?)", (KEY,))
    context = f"{office_id}/abayev/passport/{sealed}".encode()
    value = bytes(12) + AESGCM(KEY).encrypt(bytes(12), PASSPORT.encode(), context)
    with closing(dbapi2.connect(str(path.with_suffix(".private")), isolation_level=None)) as values:
        values.execute("""CREATE TABLE particulars (
            sealed TEXT PRIMARY KEY, person TEXT NOT NULL, particular TEXT NOT NULL, value BLOB NOT NULL
        ) WITHOUT ROWID""")
        values.execute("INSERT INTO particulars VALUES (?, 'abayev', 'passport', ?)", (sealed, value))


def old_files(path: Path) -> list[Path]:
    return [file for file in (path.with_suffix(".keys"), path.with_suffix(".private")) if file.exists()]


def test_it_is_taken_over_when_the_office_is_opened(old: Path, open_office: OpenOffice) -> None:
    assert open_office().private.particulars("abayev") == {"passport": PASSPORT}
    assert old_files(old) == []
    assert open_office().private.particulars("abayev") == {"passport": PASSPORT}
    assert not [file for file in old.parent.rglob("*") if file.is_file() and KEY in file.read_bytes()]


def test_the_older_key_file_is_overwritten_and_synced_before_it_goes(
    old: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    removed = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == old_vault._TAKEN:
            seen.append(path.read_bytes())
        removed(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    open_office()

    assert seen == [bytes(len(seen[0]))]


def test_erasing_afterwards_erases_what_was_taken_over(old: Path, open_office: OpenOffice) -> None:
    office = open_office()
    office.record(from_fields(dict(ERASE)))

    assert office.private.particulars("abayev") == {}
    assert sealed_values(old) == {}


def test_a_backup_of_then_opens_until_its_values_are_erased(old: Path, tmp_path: Path, open_office: OpenOffice) -> None:
    backup = tmp_path / "stick" / "backup.chancery"
    backup.parent.mkdir()
    for suffix in (".chancery", ".private"):
        backup.with_suffix(suffix).write_bytes(old.with_suffix(suffix).read_bytes())
    office = open_office()
    restored = old.with_name("restored.chancery")
    restore_office(backup, restored)

    assert open_office(restored).private.particulars("abayev") == {"passport": PASSPORT}
    assert old_files(restored) == []
    office.record(from_fields(dict(ERASE)))
    assert open_office(restored).private.particulars("abayev") == {"passport": None}


def test_values_without_keys_are_left_for_the_day_their_keys_come(old: Path, open_office: OpenOffice) -> None:
    away = old.with_suffix(".keys").rename(old.with_name("away"))
    assert open_office().private.particulars("abayev") == {"passport": None}
    away.rename(old.with_suffix(".keys"))

    assert open_office().private.particulars("abayev") == {"passport": PASSPORT}


def test_keys_that_cannot_be_read_leave_the_office_an_office_and_say_so(old: Path, open_office: OpenOffice) -> None:
    old.with_suffix(".keys").write_bytes(b"spoilt")
    office = open_office()

    assert office.verify().ok
    assert str(office.private.particulars("abayev")["passport"]).startswith("vault-keys-damaged")
    assert old.with_suffix(".keys").read_bytes() == b"spoilt"


def test_a_value_that_is_damaged_is_taken_over_and_says_so(old: Path, open_office: OpenOffice) -> None:
    with closing(dbapi2.connect(str(old.with_suffix(".private")), isolation_level=None)) as values:
        values.execute("UPDATE particulars SET value = zeroblob(60)")

    assert str(open_office().private.particulars("abayev")["passport"]) == "vault-damaged"
    assert old_files(old) == []


def test_an_erasing_that_was_under_way_brings_nothing_back(path: Path, open_office: OpenOffice) -> None:
    office = open_office()
    office.record(from_fields(dict(REGISTER)))
    office.record(from_fields(note()))
    (sealed,) = sealed_values(path)
    office.record(from_fields(dict(ERASE)))
    as_before(path, sealed)
    with closing(dbapi2.connect(str(path.with_suffix(".keys")), isolation_level=None)) as keys:
        keys.execute("INSERT INTO erasing VALUES ('abayev')")
    open_office()

    assert old_files(path) == []
    assert sealed_values(path) == {}


def test_another_office_of_the_same_stem_leaves_it_to_its_own(old: Path, open_office: OpenOffice) -> None:
    new_office(old.with_suffix(".office"))
    open_office(old.with_suffix(".office"))
    assert len(old_files(old)) == 2

    assert open_office().private.particulars("abayev") == {"passport": PASSPORT}
    assert old_files(old) == []


@pytest.mark.parametrize("step", range(12))
def test_stopped_at_any_step_the_older_vault_or_the_newer_is_whole(
    old: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps = iter(range(step))
    real = durable.sync

    def full(handle: int) -> None:
        if next(steps, None) is None:
            raise OSError(28, "No space left on device")
        real(handle)

    with monkeypatch.context() as failing:
        for place in ("durable", "vault.key_file"):
            failing.setattr(f"domain.store.{place}.sync", full)
        with closing(open_office()):
            pass

    assert open_office().private.particulars("abayev") == {"passport": PASSPORT}
    assert old_files(old) == []
    assert not (vault_folder(old) / old_vault._TAKEN).exists()
