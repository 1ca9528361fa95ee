"""`chancery folders`: whether an office may lie in an encrypted folder of this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from domain.store import network


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An encrypted folder, in a process that has allowed none yet."""
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\n/crypt {tmp_path} fuse.gocryptfs rw 0 0\n")
    monkeypatch.setattr(network, "MOUNTS", table)
    monkeypatch.setattr(network, "_allowed", set())
    return tmp_path


def test_an_office_in_an_encrypted_folder_says_what_allows_it(chancery: Any, folder: Path) -> None:
    done = chancery("new", folder / "office.chancery")

    assert (done.code, list(folder.glob("*.chancery"))) == (4, [])
    assert "chancery folders allow-encrypted" in done.err


def test_once_allowed_it_is_made_and_read(chancery: Any, folder: Path) -> None:
    assert chancery("folders", "allow-encrypted").code == 0

    assert chancery("new", folder / "office.chancery").code == 0
    assert chancery("--office", folder / "office.chancery", "visits").code == 0


def test_refused_again_it_is_read_no_more(chancery: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chancery("folders", "allow-encrypted")
    chancery("new", folder / "office.chancery")
    assert chancery("folders", "refuse-encrypted").code == 0
    monkeypatch.setattr(network, "_allowed", set())

    assert chancery("--office", folder / "office.chancery", "visits").code == 4
