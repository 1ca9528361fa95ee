"""Backups: made, kept, listed, tried, restored; nothing that exists is ever overwritten."""

from pathlib import Path
from typing import Any

import pytest

VISIT = "KZ-2025-11"


def test_backup(chancery: Any, talks: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.chancery"

    assert chancery("--office", talks, "backup", copy).code == 0

    assert chancery("--office", copy, "schedule", VISIT, "--json").json()[0]["id"] == "talks"
    assert chancery("--office", talks, "backup", copy).code == 4


def test_a_backup_without_a_name_is_kept_and_listed(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "backups").out.startswith("No backups yet")

    assert chancery("--office", talks, "backup").code == 0

    [kept] = chancery("--office", talks, "backups", "--json").json()
    assert Path(kept["path"]).is_file()
    assert kept["path"] in chancery("--office", talks, "backups").out


def test_a_second_medium_gets_each_backup_too_until_none_is_named(chancery: Any, talks: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert chancery("--office", talks, "backups", "--second-medium", stick).code == 4
    stick.mkdir()
    assert chancery("--office", talks, "backups", "--second-medium", stick).code == 0

    assert chancery("--office", talks, "backup").code == 0
    assert len(list(stick.glob("*.chancery"))) == 1

    stick.rename(tmp_path / "unplugged")
    missing = chancery("--office", talks, "backup")
    assert (missing.code, str(stick) in missing.err) == (4, True)
    assert len(chancery("--office", talks, "backups", "--second-medium", "-", "--json").json()) == 2


@pytest.mark.file
def test_a_backup_is_tried_without_leaving_anything_behind(chancery: Any, talks: Path, tmp_path: Path) -> None:
    head = chancery("--office", talks, "verify", "--json").json()
    chancery("--office", talks, "backup", tmp_path / "copy.chancery")
    before = sorted(tmp_path.rglob("*"))

    tried = chancery("restore", tmp_path / "copy.chancery", "--json").json()

    assert (tried["events"], tried["head"], tried["restored"]) == (head["events"], head["head"], False)
    assert sorted(tmp_path.rglob("*")) == before
    assert "as they were recorded" in chancery("restore", tmp_path / "copy.chancery").out


def test_a_backup_is_restored_into_a_new_file_only(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "backup", tmp_path / "copy.chancery")

    assert chancery("restore", tmp_path / "copy.chancery", tmp_path / "again.chancery").code == 0
    again = chancery("--office", tmp_path / "again.chancery", "export").out
    assert again == chancery("--office", talks, "export").out
    assert chancery("restore", tmp_path / "copy.chancery", talks).code == 4


def test_a_damaged_backup_is_told_when_it_is_tried(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "backup", tmp_path / "copy.chancery")
    whole = (tmp_path / "copy.chancery").read_bytes()
    (tmp_path / "copy.chancery").write_bytes(whole[: len(whole) // 2])

    assert chancery("restore", tmp_path / "copy.chancery").code == 3
