"""Files held against the register: whatever a path leads to, it ends in a description or in a sentence."""

import hashlib
import os
from pathlib import Path

import pytest

from desktop.files.digest import LARGEST, letter_file
from domain.core.problem import Malformed


def test_a_file_is_told_by_name_size_and_digest(tmp_path: Path) -> None:
    path = tmp_path / "note 118.pdf"
    path.write_bytes(b"x" * 2_500_000)
    found = letter_file(path)
    assert (found.name, found.size) == ("note 118.pdf", 2_500_000)
    assert found.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_pipe_nobody_writes_to_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Malformed, match="no-file"):
        letter_file(tmp_path / "pipe")


@pytest.mark.parametrize(("name", "code"), [("", "no-file"), ("gone.pdf", "cannot-read"), ("nul\0", "cannot-read")])
def test_what_is_no_file_is_said(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(Malformed, match=code):
        letter_file(tmp_path / name)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge").open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(Malformed, match="file-too-large"):
        letter_file(tmp_path / "huge")
