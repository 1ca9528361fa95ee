"""`chancery folders`: whether an office may lie in an encrypted folder, or on a file system of an unknown kind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from domain.store.sqlite import network


@pytest.fixture(params=["encrypted", "unknown"])
def kind(request: pytest.FixtureRequest) -> str:
    """What is allowed."""
    return str(request.param)


@pytest.fixture
def folder(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of that kind, in a process that has allowed none yet."""
    mounted = {"encrypted": f"/crypt {tmp_path} fuse.gocryptfs rw 0 0\n", "unknown": "host / 9p rw 0 0\n"}[kind]
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sda1 / ext4 rw 0 0\n{mounted}")
    monkeypatch.setattr(network, "MOUNTS", table)
    monkeypatch.setattr(network, "_allowed", set())
    return tmp_path


def test_an_office_in_such_a_folder_says_what_allows_it(chancery: Any, folder: Path, kind: str) -> None:
    done = chancery("new", folder / "office.chancery")

    assert (done.code, list(folder.glob("*.chancery"))) == (4, [])
    assert f"chancery folders allow-{kind}" in done.err


def test_once_allowed_it_is_made_and_read(chancery: Any, folder: Path, kind: str) -> None:
    assert chancery("folders", f"allow-{kind}").code == 0

    assert chancery("new", folder / "office.chancery").code == 0
    assert chancery("--office", folder / "office.chancery", "visits").code == 0


def test_refused_again_it_is_read_no_more(
    chancery: Any, folder: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    chancery("folders", f"allow-{kind}")
    chancery("new", folder / "office.chancery")
    assert chancery("folders", f"refuse-{kind}").code == 0
    monkeypatch.setattr(network, "_allowed", set())

    assert chancery("--office", folder / "office.chancery", "visits").code == 4
