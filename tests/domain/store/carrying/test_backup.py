from pathlib import Path

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.offices import restore_office
from domain.record.verification import Verification
from domain.store import appearing
from domain.store.carrying import backup
from tests.domain.conftest import OpenOffice
from tests.domain.requests import plan_item


def test_a_backup_is_the_office_as_it_stood(tmp_path: Path, office: Office, open_office: OpenOffice) -> None:
    office.record(plan_item("supper"))
    copy = tmp_path / "copy.chancery"

    assert office.backup(copy) == 2
    office.record(plan_item("breakfast"))

    opened = open_office(copy)
    assert opened.visit("KZ-2025-11") == office.visit("KZ-2025-11", as_of=2)
    assert opened.store.identity.office == office.store.identity.office
    assert [receipt.entries for receipt in opened.record(plan_item("lunch"))] == [(3,)]


def test_a_backup_holds_what_is_still_in_the_write_ahead_log(tmp_path: Path, path: Path, office: Office) -> None:
    office.record(plan_item("supper"))
    assert path.with_name(path.name + "-wal").stat().st_size > 0

    assert office.backup(tmp_path / "copy.chancery") == 2


def test_a_backup_replaces_nothing(tmp_path: Path, path: Path, office: Office) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("dear colleague")

    for dest, code in ((letter, "file-exists"), (path, "file-exists"), (tmp_path / "no" / "where", "no-such-folder")):
        with pytest.raises(Unavailable, match=code):
            office.backup(dest)
    assert letter.read_text() == "dear colleague"


def test_a_copy_that_does_not_verify_never_appears(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(tmp_path.iterdir())
    bad = Verification(1, False, 1, "", Damaged("leaf-mismatch", position=1))
    monkeypatch.setattr(backup, "verify", lambda connection, uri: bad)

    with pytest.raises(Damaged, match="leaf-mismatch"):
        office.backup(tmp_path / "copy.chancery")
    assert sorted(tmp_path.iterdir()) == before


def test_a_backup_appears_where_there_are_no_hard_links(
    tmp_path: Path, office: Office, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*args: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", no_links)
    office.backup(tmp_path / "stick.chancery")

    assert open_office(tmp_path / "stick.chancery").verify().ok
    with pytest.raises(Unavailable, match="file-exists"):
        appearing._name_by_renaming(tmp_path / "any", tmp_path / "stick.chancery")


def test_an_office_is_restored_from_a_backup_which_stays_as_it_was(
    tmp_path: Path, office: Office, open_office: OpenOffice
) -> None:
    office.record(plan_item("supper"))
    backup = tmp_path / "backup.chancery"
    office.backup(backup)
    content = backup.read_bytes()
    office.record(plan_item("breakfast"))

    assert restore_office(backup, tmp_path / "restored.chancery") == 2
    restored = open_office(tmp_path / "restored.chancery")
    assert restored.visit("KZ-2025-11") == office.visit("KZ-2025-11", as_of=2)
    assert backup.read_bytes() == content


def test_restoring_replaces_nothing(tmp_path: Path, path: Path, office: Office) -> None:
    backup = tmp_path / "backup.chancery"
    office.backup(backup)

    with pytest.raises(Unavailable, match="file-exists"):
        restore_office(backup, path)


def test_what_is_no_office_is_not_restored(tmp_path: Path) -> None:
    letter = tmp_path / "letter.chancery"
    letter.write_text("dear colleague")

    with pytest.raises(Damaged, match="not-an-office"):
        restore_office(letter, tmp_path / "restored.chancery")
    assert sorted(tmp_path.iterdir()) == [letter]


def test_a_backup_that_was_cut_is_not_restored(tmp_path: Path, office: Office) -> None:
    backup = tmp_path / "backup.chancery"
    office.backup(backup)
    backup.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])

    with pytest.raises(Damaged):
        restore_office(backup, tmp_path / "restored.chancery")
    assert not (tmp_path / "restored.chancery").exists()
