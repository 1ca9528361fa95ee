"""The vault: values sealed beside the log, erased for ever, and nowhere else."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from domain.core.problem import Damaged, Refused, Unavailable
from domain.office import Office
from domain.offices import new_office, restore_office, vault_of
from domain.record.entry import Entry
from domain.record.request import from_fields
from domain.store.vault.pending import PendingSave
from domain.store.vault.vault import Value, Vault
from tests.domain.conftest import OpenOffice
from tests.domain.store.vault.vault_files import keys_file, sealed_values, vault_folder

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
    assert noted.private.particulars("abayev") == {"passport": PASSPORT}


def test_a_value_is_in_no_file_of_the_office(noted: Office, path: Path) -> None:
    out = BytesIO()
    noted.export(out)
    noted.backup(path.with_name("copy.chancery"))

    assert PASSPORT.encode() not in out.getvalue()
    assert not [found for found in written(path.parent) if PASSPORT.encode() in found]
    assert PASSPORT not in repr(_journal(noted))


def test_the_same_line_again_is_harmless_and_seals_nothing_anew(noted: Office, path: Path) -> None:
    before = sealed_values(path)
    noted.record(from_fields(note(id="noted")))

    assert sealed_values(path) == before
    assert len(before) == 1


def test_another_value_under_the_same_id_is_another_command(noted: Office, path: Path) -> None:
    with pytest.raises(Refused, match="command-id-reused"):
        noted.record(from_fields(note("N 2", id="noted")))

    assert noted.private.particulars("abayev") == {"passport": PASSPORT}
    assert len(sealed_values(path)) == 1


def test_a_value_that_was_erased_is_not_taken_for_the_one_sent_again(noted: Office) -> None:
    noted.record(from_fields(dict(ERASE)))

    with pytest.raises(Refused, match="command-id-reused"):
        noted.record(from_fields(note(id="noted")))


def test_the_same_value_again_is_known_whatever_was_noted_since(noted: Office) -> None:
    noted.record(from_fields(note("N 2", id="second")))
    noted.record(from_fields(note(id="noted")))

    assert noted.private.particulars("abayev") == {"passport": "N 2"}


def test_what_is_refused_leaves_nothing_sealed(noted: Office, path: Path) -> None:
    with pytest.raises(Refused):
        noted.record(from_fields(note()), from_fields({**ERASE, "person": "nobody"}))

    assert len(sealed_values(path)) == 1


def test_undoing_brings_the_former_value_back(noted: Office) -> None:
    noted.record(from_fields(note("N 2", id="second")))
    assert noted.private.particulars("abayev") == {"passport": "N 2"}
    noted.record(*noted.opposites.of("second", "mistyped"))

    assert noted.private.particulars("abayev") == {"passport": PASSPORT}


def test_erasing_is_for_ever_even_from_a_copy_of_the_values(noted: Office, path: Path) -> None:
    (sealed,) = kept = sealed_values(path)
    noted.record(from_fields(dict(ERASE)))
    assert noted.private.particulars("abayev") == {}
    assert sealed_values(path) == {}

    (vault_folder(path) / "values" / sealed).write_bytes(kept[sealed])
    assert vault_of(path).get("abayev", "passport", sealed) is None


def test_an_older_backup_does_not_open_what_was_erased_since(
    noted: Office, path: Path, tmp_path: Path, open_office: OpenOffice
) -> None:
    backup = tmp_path / "stick" / "backup.chancery"
    backup.parent.mkdir()
    noted.backup(backup)
    noted.record(from_fields(dict(ERASE)))

    restore_office(backup, path.with_name("restored.chancery"))
    assert open_office(path.with_name("restored.chancery")).private.particulars("abayev") == {"passport": None}


def test_erasing_spares_what_others_have_noted(noted: Office, path: Path) -> None:
    noted.record(from_fields({"command": "register-person", "fields": {"names": {"en": {"family": "Serova"}}}}))
    noted.record(from_fields({**note("N 5"), "person": "serova"}))
    noted.record(from_fields(dict(ERASE)))

    assert noted.private.particulars("serova") == {"passport": "N 5"}


def test_what_is_noted_after_erasing_is_there(noted: Office) -> None:
    noted.record(from_fields(dict(ERASE)), from_fields(note("N 6")))

    assert noted.private.particulars("abayev") == {"passport": "N 6"}


def test_an_erasing_that_was_interrupted_is_finished_when_the_office_is_opened(
    noted: Office, path: Path, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as stopped:
        stopped.setattr(Vault, "erase", lambda *_, **__: (_ for _ in ()).throw(Unavailable("disk-error")))
        noted.record(from_fields(dict(ERASE)))
    assert len(sealed_values(path)) == 1
    open_office()

    assert sealed_values(path) == {}


def test_an_erasing_that_was_never_recorded_erases_nothing(noted: Office, path: Path, open_office: OpenOffice) -> None:
    left(noted, commands=("never",), erased={"abayev": tuple(sealed_values(path))})
    open_office()

    assert noted.private.particulars("abayev") == {"passport": PASSPORT}
    assert noted.vault.left_saves() == []


def test_a_value_whose_entry_was_never_recorded_is_swept(noted: Office, path: Path, open_office: OpenOffice) -> None:
    left(noted, commands=("never",), sealed=("a" * 32,))
    noted.vault.put([Value("abayev", "diet", "a" * 32, b"No fish")])
    open_office()

    assert len(sealed_values(path)) == 1


def test_a_copy_of_the_office_sweeps_no_value_that_it_does_not_know(
    noted: Office, path: Path, open_office: OpenOffice
) -> None:
    noted.backup(path.with_name("copy.chancery"))
    noted.record(from_fields(note("N 7", id="newer")))
    noted.close()
    left(noted, commands=("newer",), sealed=tuple(sealed_values(path)))
    open_office(path.with_name("copy.chancery"))

    assert open_office().private.particulars("abayev") == {"passport": "N 7"}


def test_a_save_under_way_at_another_desk_is_left_alone(noted: Office, open_office: OpenOffice, path: Path) -> None:
    note = noted.vault.begin_save()
    note.write(
        PendingSave(
            commands=("soon",), instance=noted.store.identity.instance, position=0, sealed=tuple(sealed_values(path))
        )
    )
    open_office()

    assert noted.private.particulars("abayev") == {"passport": PASSPORT}
    note.leave()


def test_a_value_put_in_anothers_place_is_not_believed(noted: Office, path: Path) -> None:
    (passport,) = sealed_values(path)
    noted.record(from_fields(note("KAZ 7", "clearance")))
    values = sealed_values(path)
    (clearance,) = values.keys() - {passport}
    (vault_folder(path) / "values" / passport).write_bytes(values[clearance])

    found = noted.private.particulars("abayev")
    assert found["clearance"] == "KAZ 7"
    assert str(found["passport"]) == "vault-damaged"


def test_a_value_that_is_missing_is_damage(noted: Office, path: Path) -> None:
    (passport,) = sealed_values(path)
    (vault_folder(path) / "values" / passport).unlink()

    with pytest.raises(Damaged, match="vault-damaged"):
        noted.vault.get("abayev", "passport", passport)


def test_without_the_keys_a_particular_is_known_but_not_its_value(noted: Office, path: Path) -> None:
    keys_file(path).unlink()

    assert noted.private.particulars("abayev") == {"passport": None}


def test_without_the_keys_nothing_is_erased_and_nothing_noted(noted: Office, path: Path) -> None:
    keys_file(path).unlink()

    with pytest.raises(Refused, match="vault-elsewhere"):
        noted.record(from_fields(dict(ERASE)))
    with pytest.raises(Refused, match="keys-missing"):
        noted.record(from_fields(note("N 8")))
    assert not keys_file(path).exists()
    noted.keys_are_lost = True
    noted.record(from_fields(dict(ERASE)), from_fields(note("N 8")))
    assert noted.private.particulars("abayev") == {"passport": "N 8"}


GIVE_UP = {"command": "give-up-keys", "reason": "The disk burnt"}


def test_keys_that_are_given_up_stand_in_the_way_of_nothing(noted: Office, path: Path, open_office: OpenOffice) -> None:
    keys_file(path).unlink()
    noted.record(from_fields(dict(GIVE_UP)))
    noted.record(from_fields(note("N 8", "clearance")))
    assert noted.private.particulars("abayev") == {"clearance": "N 8", "passport": None}

    again = open_office()
    assert again.private.keys_trouble() is None
    again.record(from_fields(dict(ERASE)))
    assert again.private.particulars("abayev") == {}


def test_giving_up_keys_once_gives_up_none_that_are_lost_later(noted: Office, path: Path) -> None:
    keys_file(path).unlink()
    noted.record(from_fields(dict(GIVE_UP)))
    noted.record(from_fields(note("N 8", "clearance")))
    keys_file(path).unlink()

    with pytest.raises(Refused, match="keys-missing"):
        noted.record(from_fields(note("N 9", "clearance")))
    with pytest.raises(Refused, match="vault-elsewhere"):
        noted.record(from_fields(dict(ERASE)))


def test_keys_that_are_here_are_not_given_up(noted: Office) -> None:
    with pytest.raises(Refused, match="keys-are-here"):
        noted.record(from_fields(dict(GIVE_UP)))


def test_a_damaged_file_of_keys_makes_the_office_no_less_an_office(
    noted: Office, path: Path, open_office: OpenOffice
) -> None:
    keys_file(path).write_bytes(b"spoilt")
    opened = open_office()

    assert opened.visit("KZ-2025-11").reference == "KZ-2025-11"
    assert str(opened.private.particulars("abayev")["passport"]).startswith("vault-keys-damaged")
    with pytest.raises(Damaged, match="vault-keys-damaged"):
        opened.record(from_fields(note("N 9")))


def test_renaming_the_office_file_loses_no_particular(noted: Office, path: Path, open_office: OpenOffice) -> None:
    noted.close()
    renamed = path.rename(path.with_name("other.office"))

    assert open_office(renamed).private.particulars("abayev") == {"passport": PASSPORT}


def test_another_office_of_the_same_name_destroys_nothing(noted: Office, path: Path, open_office: OpenOffice) -> None:
    new_office(path.with_suffix(".office"))
    other = open_office(path.with_suffix(".office"))
    other.record(from_fields(dict(REGISTER)))
    other.record(from_fields(note("N 10")))
    other.record(from_fields(dict(ERASE)))

    assert noted.private.particulars("abayev") == {"passport": PASSPORT}


def test_a_backup_elsewhere_erases_nothing_here(
    noted: Office, path: Path, tmp_path: Path, open_office: OpenOffice
) -> None:
    backup = tmp_path / "stick" / "backup.chancery"
    backup.parent.mkdir()
    noted.backup(backup)

    with pytest.raises(Refused, match="vault-elsewhere"):
        open_office(backup).record(from_fields(dict(ERASE)))
    assert noted.private.particulars("abayev") == {"passport": PASSPORT}


@pytest.mark.parametrize("damaged", [b"mosc\xffw.chancery", b"moscow\x00chancery", b""])
def test_a_damaged_note_of_the_owner_keeps_nothing_from_being_opened(
    noted: Office, path: Path, open_office: OpenOffice, damaged: bytes
) -> None:
    noted.close()
    (path.parent / f"{noted.store.identity.office}.vault" / "office").write_bytes(damaged)

    assert open_office().private.particulars("abayev") == {"passport": PASSPORT}


def test_a_copy_beside_its_office_erases_nothing_until_that_is_gone(
    noted: Office, path: Path, open_office: OpenOffice
) -> None:
    beside = path.with_name("copy.chancery")
    noted.backup(beside)
    copy = open_office(beside)
    assert copy.private.particulars("abayev") == {"passport": PASSPORT}
    with pytest.raises(Refused, match="vault-of-another"):
        copy.record(from_fields(dict(ERASE)))
    assert noted.private.particulars("abayev") == {"passport": PASSPORT}

    noted.close()
    path.unlink()
    copy.record(from_fields(dict(ERASE)))
    assert sealed_values(beside) == {}


def test_an_identity_leads_to_no_other_folder(tmp_path: Path) -> None:
    assert Vault(tmp_path, "../elsewhere").folder.parent == tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="no rights of groups there")
def test_the_files_belong_to_their_owner_alone_whatever_the_umask(noted: Office, path: Path) -> None:
    before = os.umask(0)
    try:
        noted.record(from_fields(note("N 11")))
        noted.backup(path.with_name("copy.chancery"))
    finally:
        os.umask(before)

    files = [path, path.with_name("copy.chancery"), *vault_folder(path).rglob("*")]
    assert {stat.S_IMODE(each.stat().st_mode) for each in files if each.is_file()} == {0o600}
    folders = [each for each in (vault_folder(path), *vault_folder(path).rglob("*")) if each.is_dir()]
    assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}


@pytest.mark.skipif(sys.platform == "win32", reason="no rights of groups there")
def test_rights_that_others_have_are_put_right_at_open(noted: Office, path: Path, open_office: OpenOffice) -> None:
    vault_folder(path).chmod(0o755)
    keys_file(path).chmod(0o644)
    open_office()

    assert stat.S_IMODE(vault_folder(path).stat().st_mode) == 0o700
    assert stat.S_IMODE(keys_file(path).stat().st_mode) == 0o600


def test_a_backup_holds_the_values_as_they_lie_and_no_key(noted: Office, path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "stick" / "backup.chancery"
    backup.parent.mkdir()
    noted.backup(backup)

    assert sealed_values(backup) == sealed_values(path)
    assert not keys_file(backup).exists()


def test_words_are_sealed_for_one_person(path: Path) -> None:
    vault = vault_of(path)
    sealed = vault.seal("abayev", "N 1")

    assert vault.unseal("abayev", sealed) == "N 1"
    assert vault.unseal("putin", sealed) is None
    vault.erase(sealed=(), persons=["abayev"])
    assert vault.unseal("abayev", sealed) is None
    assert vault.unseal("abayev", "no such thing") is None


def left(office: Office, **beside: Any) -> None:
    """The note of a save whose process was stopped."""
    note = office.vault.begin_save()
    note.write(PendingSave(instance=office.store.identity.instance, position=0, **beside))
    note.leave()


def _journal(office: Office) -> list[Entry]:
    stream = office.record(from_fields(note("N 3")))[0].stream
    return office.journal(stream)
