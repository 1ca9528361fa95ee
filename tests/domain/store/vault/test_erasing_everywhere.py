"""What is erased is erased in every vault of the office that this desk knows on its machine, or once that is there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.core.problem import Unavailable
from domain.office import Office
from domain.record.erasure import Erasure
from domain.record.request import from_fields
from domain.store.carrying.kept_backups import KeptBackups
from domain.store.vault.key_file import KeyFile
from domain.store.vault.places import VaultPlaces
from domain.store.vault.vault import Vault
from tests.domain.conftest import OpenOffice
from tests.domain.store.vault.vault_files import keys_file, lay_on_another_disk, sealed_values, vault_folder

PASSPORT = "N 98765432"
REGISTER = {"command": "register-person", "fields": {"names": {"en": {"given": "Dauren", "family": "Abayev"}}}}
NOTE = {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": PASSPORT}}
ERASE = {"command": "erase-particulars", "person": "abayev", "reason": "The visit is over"}


@dataclass
class AtDesk:
    """A desk that remembers, and its office, in which the passport of Abayev is noted."""

    office: Office
    path: Path
    memory: Path
    _open: OpenOffice

    def starts(self, at: Path | None = None) -> Office:
        """The office, or another file of it, opened once more."""
        return self._open(at or self.path, memory=self.memory)

    def copies(self, folder: Path) -> Path:
        """The office with its vault and its keys, copied into another folder and opened there once."""
        folder.mkdir()
        copy = folder / self.path.name
        self.office.backup(copy)
        shutil.copytree(vault_folder(self.path), vault_folder(copy), dirs_exist_ok=True)
        self.starts(copy).close()
        assert keys_file(copy).exists()
        return copy

    def erases(self) -> Erasure:
        """What is told of erasing the particulars of Abayev."""
        (receipt,) = self.office.record(from_fields(dict(ERASE)))
        assert receipt.erasure is not None
        return receipt.erasure

    def passport(self, at: Path) -> object:
        """The passport of Abayev, as another file of the office tells it."""
        return self.starts(at).private.particulars("abayev")["passport"]


@pytest.fixture
def desk(open_office: OpenOffice, path: Path, tmp_path: Path) -> AtDesk:
    office = open_office(memory=tmp_path / "state")
    for line in (REGISTER, NOTE):
        office.record(from_fields(dict(line)))
    return AtDesk(office, path, tmp_path / "state", open_office)


@pytest.fixture
def disk_trouble(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[Path]]:
    """The folders in which no vault can be written."""
    folders: set[Path] = set()
    erase = Vault.erase

    def erase_elsewhere(vault: Vault, **what: object) -> None:
        if vault.folder.parent in folders:
            raise Unavailable("disk-error")
        erase(vault, **what)  # type: ignore[arg-type]

    monkeypatch.setattr(Vault, "erase", erase_elsewhere)
    yield folders
    folders.clear()


def test_it_is_done_where_the_office_lies_and_in_every_copy(desk: AtDesk, tmp_path: Path) -> None:
    first, second = desk.copies(tmp_path / "first"), desk.copies(tmp_path / "second")
    assert desk.passport(first) == PASSPORT

    told = desk.erases()

    assert set(told.done) == {str(vault_folder(each)) for each in (desk.path, first, second)}
    assert told.waiting == ()
    assert [desk.passport(each) for each in (first, second)] == [None, None]
    assert [sealed_values(each) for each in (desk.path, first, second)] == [{}, {}, {}]


def test_the_values_in_backups_go_with_it(desk: AtDesk, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    kept = KeptBackups(tmp_path / "backups", tmp_path / "stick")
    backup = kept.take("moscow", desk.office.backup, datetime.now(UTC))
    also = tmp_path / "stick" / backup.name
    assert len(sealed_values(backup)) == len(sealed_values(also)) == 1

    assert len(desk.erases().done) == 3
    assert sealed_values(backup) == sealed_values(also) == {}


def test_a_medium_that_is_not_there_is_told_and_owed_until_it_is(desk: AtDesk, tmp_path: Path) -> None:
    copy = desk.copies(tmp_path / "stick")
    vault = str(vault_folder(copy))
    pulled_out = copy.parent.rename(tmp_path / "in the drawer")
    lay_on_another_disk(desk.memory, vault)

    told = desk.erases()
    assert (told.done, told.waiting) == ((str(vault_folder(desk.path)),), (vault,))

    desk.office.close()
    desk.starts().close()
    pulled_out.rename(copy.parent)
    assert len(sealed_values(copy)) == 1
    desk.starts().close()
    assert sealed_values(copy) == {}
    assert desk.passport(copy) is None


def test_a_copy_that_was_removed_owes_nothing(desk: AtDesk, tmp_path: Path) -> None:
    shutil.rmtree(desk.copies(tmp_path / "removed").parent)

    assert desk.erases() == Erasure((str(vault_folder(desk.path)),))


def test_a_vault_that_cannot_be_written_now_is_owed(desk: AtDesk, tmp_path: Path, disk_trouble: set[Path]) -> None:
    copy = desk.copies(tmp_path / "copy")
    disk_trouble.add(copy.parent)
    assert desk.erases().waiting == (str(vault_folder(copy)),)
    assert len(sealed_values(copy)) == 1

    disk_trouble.clear()
    desk.office.close()
    desk.starts()
    assert sealed_values(copy) == {}


def test_what_was_not_erased_here_is_erased_everywhere_at_the_next_start(
    desk: AtDesk, tmp_path: Path, disk_trouble: set[Path]
) -> None:
    copy = desk.copies(tmp_path / "copy")
    disk_trouble.add(desk.path.parent)
    assert desk.erases().waiting == (str(vault_folder(desk.path)),)

    disk_trouble.clear()
    desk.office.close()
    desk.starts()
    assert (sealed_values(desk.path), sealed_values(copy)) == ({}, {})


def test_what_others_noted_in_a_copy_stays(desk: AtDesk, tmp_path: Path) -> None:
    branch = desk.starts(desk.copies(tmp_path / "branch"))
    branch.record(from_fields({"command": "begin-branch", "reason": "A desk of its own"}))
    branch.record(from_fields({**NOTE, "fields": {"particular": "diet", "value": "no fish"}}))
    desk.erases()

    assert branch.private.particulars("abayev") == {"diet": "no fish", "passport": None}


def test_a_desk_without_a_memory_erases_where_the_office_lies(open_office: OpenOffice, path: Path) -> None:
    office = open_office()
    (*_, receipt) = [office.record(from_fields(dict(line)))[0] for line in (REGISTER, NOTE, ERASE)]

    assert receipt.erasure == Erasure((str(vault_folder(path)),))


def test_a_list_of_vaults_that_cannot_be_read_knows_none(tmp_path: Path) -> None:
    (tmp_path / "list").write_bytes(b"rubbish")
    assert VaultPlaces(tmp_path / "list").all() == []


@pytest.mark.parametrize("is_known", [True, False])
def test_a_vault_put_back_by_hand_loses_what_was_erased_meanwhile(
    desk: AtDesk, tmp_path: Path, open_office: OpenOffice, is_known: bool
) -> None:
    kept, (erased,) = tmp_path / "kept.vault", sealed_values(desk.path)
    shutil.copytree(vault_folder(desk.path), kept)
    desk.starts().close()
    desk.erases()
    desk.office.close()
    shutil.rmtree(vault_folder(desk.path))
    shutil.copytree(kept, vault_folder(desk.path))
    assert holds(desk.path, erased)

    opened = open_office(desk.path, memory=desk.memory if is_known else tmp_path / "another desk")

    assert not holds(desk.path, erased)
    assert sealed_values(desk.path) == {}
    opened.vault.erase_put_back(lambda: pytest.fail("what was looked at once is not looked at again"))


def test_keys_that_are_as_this_desk_knows_them_are_not_looked_through(desk: AtDesk) -> None:
    desk.starts().close()
    desk.erases()
    desk.office.record(from_fields(dict(NOTE)))

    opened = desk.starts()

    opened.vault.erase_put_back(lambda: pytest.fail("nothing was put back"))
    assert desk.passport(desk.path) == PASSPORT


def holds(path: Path, sealed: str) -> bool:
    """Whether the vault of an office file has the key of a value."""
    return KeyFile(keys_file(path), bytes.fromhex(vault_folder(path).stem)).holds_any([sealed])
