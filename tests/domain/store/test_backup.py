from pathlib import Path

import pytest

from domain.core.problem import Damaged, Unavailable
from domain.office import Office
from domain.record.verification import Verification
from domain.store import backup, whole
from tests.domain.conftest import OpenOffice
from tests.domain.requests import plan_item


def test_a_backup_is_the_office_as_it_stood(tmp_path: Path, office: Office, open_office: OpenOffice) -> None:
    office.record(plan_item("supper"))
    copy = tmp_path / "copy.chancery"

    assert office.backup(copy) == 2
    office.record(plan_item("breakfast"))

    opened = open_office(copy)
    assert opened.visit("KZ-2025-11") == office.visit("KZ-2025-11", as_of=2)
    assert opened.file.office_id == office.file.office_id
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
    monkeypatch.setattr(backup, "verify", lambda connection: bad)

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
        whole._name_by_renaming(tmp_path / "any", tmp_path / "stick.chancery")
